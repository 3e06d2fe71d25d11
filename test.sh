#!/bin/bash
# Passes every test on a machine where nothing was installed by hand. Ends with "N passed, N failed".
# As root on Debian it installs the real servers and the browser that the tests drive; otherwise it says what is missing.
set -uo pipefail
cd "$(dirname "$0")"

fail() { echo "$1" >&2; echo "0 passed, 1 failed"; exit 1; }

packages=()
command -v redis-server >/dev/null || packages+=(redis-server)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
command -v chromium >/dev/null || packages+=(chromium)
fc-list :lang=zh 2>/dev/null | grep -q . || packages+=(fontconfig fonts-noto-cjk)
command -v node >/dev/null && command -v npm >/dev/null || packages+=(nodejs npm)
if [ ${#packages[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "The tests need: ${packages[*]}. Install them, or run this as root on Debian."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -y -q --no-install-recommends "${packages[@]}"; } >/tmp/hotline-test-apt.log 2>&1 </dev/null \
    || { tail -20 /tmp/hotline-test-apt.log >&2; fail "Installing ${packages[*]} failed."; }
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true
dotnet tool restore >/dev/null </dev/null || fail "dotnet tool restore failed."
dotnet build LegalAid.Hotline.sln --nologo -v quiet </dev/null || fail "The build failed."

# One assembly after the other: each starts servers of its own, and two cores are soon busy.
log=$(mktemp)
dotnet test LegalAid.Hotline.sln --nologo --no-build -maxcpucount:1 --logger "console;verbosity=normal" </dev/null 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

awk -v status="$status" '
  /^ *Passed: /  { passed += $2 }
  /^ *Failed: /  { failed += $2 }
  /^ *Skipped: / { skipped += $2 }
  END {
    if (skipped > 0) printf "%d not run: they are marked explicit and take the pictures of the README.\n", skipped
    if (status != 0 && failed == 0) failed = 1
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0 || passed == 0
  }' "$log"

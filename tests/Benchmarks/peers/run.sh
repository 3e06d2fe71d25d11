#!/bin/bash
# Measures what a user would pick instead, on the same questions: scikit-learn (python3-sklearn), fastText (fasttext), nlp.js (npm), and our own models.
# usage: tests/Benchmarks/peers/run.sh [directory of train.tsv and dev.tsv]     as root it installs the Debian packages itself
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../../.. && pwd)
corpus=$(cd "${1:-$root/../shared/corpus}" && pwd)
if ! /usr/bin/python3 -c 'import sklearn' 2>/dev/null || ! command -v fasttext >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-sklearn fasttext >/dev/null
fi
[ -d node_modules ] || npm ci --silent
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
echo 'classifier                             accuracy  with alternative  macro F1   top-3  questions/s (one thread)      size'
/usr/bin/python3 peers.py "$corpus" "$work"
node nlp.mjs "$corpus"
dotnet run -c Release --project "$root/tests/Benchmarks" -- classify "$corpus/dev.tsv"

using System.Diagnostics;

namespace LegalAid.Testing;

/// <summary>A real PostgreSQL server for tests: own port, own cluster in a temporary folder, gone on dispose.</summary>
/// <remarks>PostgreSQL does not run as root; then it is started as the user postgres, whom Debian's package creates.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Missing = "PostgreSQL is not installed: run ./test.sh, which installs it (apt-get install postgresql).";

    private readonly string _binaries;
    private readonly string _folder = Directory.CreateTempSubdirectory("hotline-postgres-").FullName;
    private readonly int _port = FreePort.Next();

    private PostgresServer(string binaries) => _binaries = binaries;

    private string Cluster => Path.Combine(_folder, "cluster");

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(FindBinaries());
        if (Environment.UserName == "root")
        {
            await server.RunAsync("chown", "postgres", server._folder);
        }

        await server.RunAsPostgresAsync("initdb", "-D", server.Cluster, "-U", "hotline", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.RunAsPostgresAsync(
            "pg_ctl", "-D", server.Cluster, "-w", "-t", "60", "-l", Path.Combine(server._folder, "log"), "-o",
            $"-p {server._port} -k {server._folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start");
        return server;
    }

    /// <summary>For a database of this name, which need not exist yet.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=hotline;Database={database}";

    public async ValueTask DisposeAsync()
    {
        await RunAsPostgresAsync("pg_ctl", "-D", Cluster, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(Missing);
    }

    private Task RunAsPostgresAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        // Output is not piped: the server would inherit the pipe and keep it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = _folder,
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            var log = Path.Combine(_folder, "log");
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. {(File.Exists(log) ? await File.ReadAllTextAsync(log) : "")}");
        }
    }
}

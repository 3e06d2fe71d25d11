using System.Diagnostics;
using StackExchange.Redis;

namespace LegalAid.Testing;

/// <summary>A real Garnet for a test fixture: own port, own folder, append-only file, gone on dispose.</summary>
public sealed class GarnetServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotline-garnet-").FullName;
    private Process? _process;

    private GarnetServer(int port) => Port = port;

    public int Port { get; }

    public string ConnectionString => $"127.0.0.1:{Port},abortConnect=false,allowAdmin=true,connectTimeout=5000";

    public static async Task<GarnetServer> StartAsync()
    {
        var server = new GarnetServer(FreePort.Next());
        await server.LaunchAsync();
        return server;
    }

    public async Task<ConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(ConnectionString);

    /// <summary>Ends the server as a power cut of the process would.</summary>
    public void Kill()
    {
        // "dotnet tool run" has the server as its child.
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again on the same port and data.</summary>
    public Task RestartAsync()
    {
        Kill();
        return LaunchAsync();
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task LaunchAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // Scripts are atomic only in transaction mode. Sizes are small, because several suites share a machine.
            ArgumentList =
            {
                "tool", "run", "garnet-server", "--", "--port", $"{Port}", "--bind", "127.0.0.1",
                "--lua", "--lua-transaction-mode", "--aof", "--recover", "--device-type", "RandomAccess", "--checkpointdir", _folder,
                "--memory", "64m", "--page", "1m", "--index", "8m", "--aof-memory", "16m", "--aof-page-size", "4m",
                "--aof-segment-size", "16m", "--checkpoint-freq", "2",
            },
            WorkingDirectory = RepositoryRoot(),
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        var told = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            told.Add(line);
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = DrainAsync(_process.StandardOutput);
                return;
            }
        }

        throw new InvalidOperationException(
            $"garnet-server on port {Port} ended before it was ready; if it is not installed, run 'dotnet tool restore' at the repository's root. It said: {string.Join(' ', told)}");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ".config", "dotnet-tools.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds .config/dotnet-tools.json: run the tests inside the repository.");
    }

    private static async Task DrainAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is not null)
        {
        }
    }
}

using System.Diagnostics;
using StackExchange.Redis;

namespace LegalAid.Testing;

/// <summary>A real redis-server for a test fixture: own port, own folder, append-only file, gone on dispose.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotline-redis-").FullName;
    private Process? _process;

    private RedisServer(int port) => Port = port;

    public int Port { get; }

    public string ConnectionString => $"127.0.0.1:{Port},abortConnect=false,allowAdmin=true,connectTimeout=5000";

    public static async Task<RedisServer> StartAsync(string appendFsync = "everysec")
    {
        var server = new RedisServer(FreePort.Next());
        await server.LaunchAsync(appendFsync);
        return server;
    }

    public async Task<ConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(ConnectionString);

    /// <summary>Ends the server as a power cut would.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again on the same port and data.</summary>
    public Task RestartAsync(string appendFsync = "everysec")
    {
        Kill();
        return LaunchAsync(appendFsync);
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task LaunchAsync(string appendFsync)
    {
        var start = new ProcessStartInfo("redis-server")
        {
            ArgumentList =
            {
                "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "yes",
                "--appendfsync", appendFsync, "--daemonize", "no",
            },
            RedirectStandardOutput = true,
        };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("redis-server is not installed: run ./test.sh, which installs it (apt-get install redis-server).", e);
        }

        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = DrainAsync(_process.StandardOutput);
                return;
            }
        }

        throw new InvalidOperationException($"redis-server on port {Port} ended before it was ready.");
    }

    private static async Task DrainAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is not null)
        {
        }
    }
}

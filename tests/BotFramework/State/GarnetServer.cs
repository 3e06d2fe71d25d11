using System.Diagnostics;
using LegalAid.Testing;

namespace LegalAid.BotFramework.Tests.State;

/// <summary>A real Garnet, as the program embeds it, from the repository's tool manifest; gone on dispose.</summary>
internal sealed class GarnetServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private GarnetServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        ConnectionString = $"127.0.0.1:{port},abortConnect=true,connectTimeout=5000";
    }

    public string ConnectionString { get; }

    public static async Task<GarnetServer> StartAsync()
    {
        var port = FreePort.Next();
        var folder = Directory.CreateTempSubdirectory("hotline-garnet-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = FindRepository(),
            ArgumentList =
            {
                "tool", "run", "garnet-server", "--",
                "--port", $"{port}", "--bind", "127.0.0.1", "--lua", "--lua-transaction-mode", "--aof",
                "--device-type", "RandomAccess", "--checkpointdir", folder,
                "--memory", "64m", "--index", "1m", "--aof-memory", "64m",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var server = new GarnetServer(process, folder, port);
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return server;
            }
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"garnet-server ended before it was ready; dotnet tool restore installs it. {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        // dotnet tool run makes a child of a child.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LegalAid.Hotline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("LegalAid.Hotline.sln is not in any folder above the tests.");
    }
}

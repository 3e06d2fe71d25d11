using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using StackExchange.Redis;

namespace LegalAid.Hotline.Storage;

/// <summary>A Garnet server of this program's own, for when no Redis is configured: loopback only, durable, gone with the program.</summary>
/// <remarks>
/// The child reads its standard input (see <see cref="StartupHook"/>): the pipe closes when this process ends, however it ends,
/// so that not even SIGKILL leaves a server behind.
/// </remarks>
public sealed class EmbeddedGarnet : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly FileStream _ownership;

    private EmbeddedGarnet(Process process, FileStream ownership, int port)
    {
        _process = process;
        _ownership = ownership;
        ConnectionString = $"127.0.0.1:{port},abortConnect=false,connectTimeout=5000";
    }

    /// <summary>How StackExchange.Redis reaches the server.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the server on a free loopback port with its data under <paramref name="dataDirectory"/>, and waits until it answers.</summary>
    /// <exception cref="StartException">The server is not there, does not start, or another program uses the data directory.</exception>
    public static async Task<EmbeddedGarnet> StartAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(dataDirectory, "garnet")).FullName;
        var ownership = Own(directory);
        try
        {
            var port = FreePort();
            var process = Launch(FindServer(), directory, port);
            var output = new StringBuilder();
            process.OutputDataReceived += (_, line) => Append(output, line.Data);
            process.ErrorDataReceived += (_, line) => Append(output, line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await WaitUntilReadyAsync(process, port, output, cancellationToken);
            return new EmbeddedGarnet(process, ownership, port);
        }
        catch
        {
            await ownership.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
        await _ownership.DisposeAsync();
    }

    private static FileStream Own(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartException(
                $"Another program uses the data directory {directory}. End it, or give this one its own: --Data:Directory=/some/folder.");
        }
    }

    private static string FindServer()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "garnet", "GarnetServer.dll");
        var restored = typeof(EmbeddedGarnet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "GarnetServer").Value!;
        return File.Exists(published) ? published
            : File.Exists(restored) ? restored
            : throw new StartException(
                $"The embedded Garnet server is neither at {published} nor at {restored}. Run \"dotnet restore\" again, or set ConnectionStrings:Redis to a Redis of yours.");
    }

    private static Process Launch(string server, string directory, int port)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList =
            {
                server,
                "--bind", "127.0.0.1", "--port", $"{port}",
                "--lua", "--lua-transaction-mode",
                "--aof", "--aof-segment-size", "64m", "--recover", "--device-type", "RandomAccess",
                "--checkpointdir", directory, "--checkpoint-freq", "300",
                "--index", "16m", "--aof-memory", "64m",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(EmbeddedGarnet).Assembly.Location;
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    private static async Task WaitUntilReadyAsync(Process process, int port, StringBuilder output, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartTimeout);
        var options = ConfigurationOptions.Parse($"127.0.0.1:{port},abortConnect=true,connectTimeout=1000,connectRetry=1");
        while (true)
        {
            if (process.HasExited)
            {
                throw new StartException($"The embedded Garnet server ended with code {process.ExitCode} before it was ready:\n{output}");
            }

            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
                await connection.GetDatabase().PingAsync();
                return;
            }
            catch (Exception e) when (e is SocketException or RedisException && !patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill();
                throw new StartException($"The embedded Garnet server did not answer within {StartTimeout.TotalSeconds:0} seconds:\n{output}");
            }
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        const int Kept = 4000;
        lock (output)
        {
            if (line is not null && output.Length < Kept)
            {
                output.AppendLine(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

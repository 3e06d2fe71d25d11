using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalAid.Testing;

namespace LegalAid.EndToEnd.Tests.Running;

/// <summary>The real program as a child process: own port, own data folder, embedded Garnet and SQLite unless settings say otherwise.</summary>
internal sealed class HotlineProgram : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly bool _ownsData;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private HotlineProgram(string dataDirectory, bool ownsData, string[] settings)
    {
        DataDirectory = dataDirectory;
        _ownsData = ownsData;
        _settings = settings;
        Http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>The same after a restart.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public HttpClient Http { get; }

    public string DataDirectory { get; }

    /// <summary>What the program has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The program's own child processes: the embedded Garnet, or none.</summary>
    public IReadOnlyList<int> Children => ProcessTree.ChildrenOf(_process!.Id);

    /// <summary>Starts the program on an empty data folder and waits until it serves.</summary>
    public static Task<HotlineProgram> StartAsync(params string[] settings) =>
        StartOnAsync(Directory.CreateTempSubdirectory("hotline-e2e-").FullName, ownsData: true, settings);

    /// <summary>Starts a further node on a data folder of somebody else.</summary>
    public static Task<HotlineProgram> StartBesideAsync(HotlineProgram other, params string[] settings) =>
        StartOnAsync(other.DataDirectory, ownsData: false, settings);

    /// <summary>Ends the program as a power cut of it would (SIGKILL) and waits until it and its children have gone.</summary>
    public async Task KillAsync()
    {
        var children = Children;
        _process!.Kill();
        await _process.WaitForExitAsync();
        await Eventually.TrueAsync(() => Task.FromResult(!children.Any(ProcessTree.Runs)), () => $"The children {string.Join(", ", children)} end with their parent.");
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the program to end (SIGTERM); the result is its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    /// <summary>Starts the program again on the same address, data and settings.</summary>
    public async Task StartAgainAsync()
    {
        Launch();
        await Eventually.TrueAsync(IsReadyAsync, () => $"The program serves. It said:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
        {
            await KillAsync();
        }

        if (_ownsData)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private static async Task<HotlineProgram> StartOnAsync(string dataDirectory, bool ownsData, string[] settings)
    {
        var program = new HotlineProgram(dataDirectory, ownsData, settings);
        try
        {
            await program.StartAgainAsync();
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    private void Launch()
    {
        var start = HotlineCommand.Start(["serve", $"--Urls={Address}", $"--Data:Directory={DataDirectory}", .. _settings]);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The program ended with {_process.ExitCode} before it served. It said:\n{Output}");
        }

        try
        {
            using var response = await Http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using LegalAid.Channels.Tests.Hosting;

namespace LegalAid.Channels.Tests.DirectLine;

/// <summary>The npm package botframework-directlinejs, running under node.</summary>
public sealed class DirectLineJs : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private readonly Process _process;
    private readonly List<JsonObject> _events = [];

    private DirectLineJs(Process process) => _process = process;

    /// <summary>Installs the packages of the lock file where they are not installed yet.</summary>
    public static async Task InstallAsync()
    {
        if (!File.Exists(Path.Combine(Folder(), "node_modules", "botframework-directlinejs", "package.json")))
        {
            using var npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            var output = npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.That(npm.ExitCode, Is.Zero, $"npm ci in tests/Channels/directlinejs failed: {await output}");
        }
    }

    public static DirectLineJs Run(string scenario, Node node, string token) =>
        new(Start("node", "client.mjs", scenario, new Uri(node.Address, "v3/directline").ToString(), token));

    /// <summary>What has happened so far.</summary>
    public IEnumerable<JsonObject> Events => _events;

    /// <summary>Reads on until something happens.</summary>
    public async Task<JsonObject> UntilAsync(string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var entry = (JsonObject)JsonNode.Parse(line)!;
            _events.Add(entry);
            if ((string?)entry["event"] == what)
            {
                return entry;
            }
        }

        throw new AssertionException($"The client ended before '{what}': {string.Join('\n', _events.Select(entry => entry.ToJsonString()))}");
    }

    public Task OrderAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder(), RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is not installed: run ./test.sh, which installs Node.js 20.", e);
        }
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "directlinejs"));
}

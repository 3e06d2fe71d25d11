using System.Diagnostics;
using System.Text;

namespace LegalAid.EndToEnd.Tests.Running;

/// <summary>One run of the program's command line, from its arguments to its exit code.</summary>
internal static class HotlineCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <summary>How to start the program that was built beside the tests.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments, string environment = "Development")
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LegalAid.Hotline.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    /// <summary>Runs a verb with this standard input to its end.</summary>
    public static async Task<CommandResult> RunAsync(string[] arguments, string input = "", string environment = "Development")
    {
        using var process = Process.Start(Start(arguments, environment))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading, which its exit code tells.
        }

        try
        {
            await process.WaitForExitAsync().WaitAsync(Deadline);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end. It said:\n{await output}\n{await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }
}

/// <summary>How a run ended and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

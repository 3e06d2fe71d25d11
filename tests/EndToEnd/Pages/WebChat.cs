using System.Diagnostics;

namespace LegalAid.EndToEnd.Tests.Pages;

/// <summary>The ecosystem's chat widget (botframework-webchat), fetched once by npm as the lock file says.</summary>
internal static class WebChat
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "EndToEnd", "webchat");

    /// <summary>Path of the widget's script for a plain page.</summary>
    public static async Task<string> FetchAsync()
    {
        var bundle = Path.Combine(Folder, "node_modules", "botframework-webchat", "dist", "webchat-es5.js");
        if (!File.Exists(bundle))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder })
                ?? throw new InvalidOperationException("npm does not start.");
            await npm.WaitForExitAsync();
            Assert.That(npm.ExitCode, Is.Zero, $"npm ci in {Folder} failed; ./test.sh installs what it needs.");
        }

        return bundle;
    }
}

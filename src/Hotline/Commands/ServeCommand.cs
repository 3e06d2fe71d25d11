using System.CommandLine;
using System.Diagnostics;
using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;

namespace LegalAid.Hotline.Commands;

/// <summary><c>serve</c>: the program, with embedded Garnet and SQLite where no connection string is given.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve callers and agents. Settings: appsettings.json, environment, --Name:Of:Setting=value.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.UnmatchedTokens, cancellationToken));
        return command;
    }

    public static Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) => Starting.GuardAsync(async () =>
    {
        var settings = SettingsReader.Read(HotlineConfiguration.Build(arguments), HotlineConfiguration.IsDevelopment);
        Directory.CreateDirectory(settings.DataDirectory);
        var loading = Task.Run(() => LoadedContent.LoadAsync(settings), cancellationToken);
        await using var backing = await Backing.StartAsync(settings, cancellationToken);
        await using var app = await HotlineHost.BuildAsync(settings, backing, await loading, arguments, cancellationToken);
        app.Lifetime.ApplicationStarted.Register(() => Banner.Print(Console.Out, app, settings, backing, SinceStart()));
        await app.RunAsync(cancellationToken);
    });

    private static TimeSpan SinceStart()
    {
        using var process = Process.GetCurrentProcess();
        return TimeProvider.System.GetLocalNow().DateTime - process.StartTime;
    }
}

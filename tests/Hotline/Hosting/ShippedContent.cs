using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Settings;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>The repository's own dialogs and models, loaded once for all tests.</summary>
internal static class ShippedContent
{
    public static string Dialogs { get; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static string Models { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    private static readonly Lazy<Task<LoadedContent>> Loading = new(() => LoadedContent.LoadAsync(Settings(Dialogs, "-")));

    public static Task<LoadedContent> LoadAsync() => Loading.Value;

    public static HotlineSettings Settings(string dialogs, string database) => new(
        Redis: null,
        Database: database,
        DataDirectory: AppContext.BaseDirectory,
        ContentDirectory: dialogs,
        ModelsDirectory: Models,
        DirectLineSecret: "a-secret-of-the-tests-long-enough",
        Bot: new BotSettings(null, null, null, false),
        OpenTelemetryEndpoint: null,
        DemoAgents: false,
        FirstAgent: null,
        KeepTranscripts: TimeSpan.FromDays(365),
        WatchModels: null);
}

using LegalAid.Consultations.Matters;
using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Settings;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>The repository's own dialogs and models, loaded once for all tests.</summary>
internal static class ShippedContent
{
    public static string Dialogs { get; } = FindDialogs();

    private static readonly Lazy<Task<LoadedContent>> Loading = new(() => LoadedContent.LoadAsync(Settings(Dialogs, "-")));

    public static Task<LoadedContent> LoadAsync() => Loading.Value;

    public static HotlineSettings Settings(string dialogs, string database) => new(
        Redis: null,
        Database: database,
        DataDirectory: AppContext.BaseDirectory,
        ContentDirectory: dialogs,
        ModelsDirectory: Path.Combine(AppContext.BaseDirectory, "models"),
        DirectLineSecret: "a-secret-of-the-tests-long-enough",
        Bot: new BotSettings(null, null, null, false),
        OpenTelemetryEndpoint: null,
        DemoAgents: false,
        FirstAgent: null);

    private static string FindDialogs()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "dialogs");
        if (Matter.All.All(matter => File.Exists(Path.Combine(shipped, "answers", $"{matter.Code}.yaml"))))
        {
            return shipped;
        }

        // While some matters are not written yet, road accidents stand in for them.
        var filled = Directory.CreateTempSubdirectory("hotline-dialogs-").FullName;
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(filled, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var folder in new[] { "answers", "interviews" })
        {
            var model = File.ReadAllText(Path.Combine(shipped, folder, "traffic_accident.yaml"));
            foreach (var matter in Matter.All)
            {
                var file = Path.Combine(filled, folder, $"{matter.Code}.yaml");
                if (!File.Exists(file))
                {
                    File.WriteAllText(file, model.Replace("matter: traffic_accident", $"matter: {matter.Code}", StringComparison.Ordinal));
                }
            }
        }

        return filled;
    }
}

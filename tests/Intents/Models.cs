namespace LegalAid.Intents.Tests;

/// <summary>Where the repository keeps its models, and the labelled questions that lie beside the repository.</summary>
internal static class Models
{
    public static string Directory { get; } = Path.Combine(FindRoot(), "models");

    /// <summary>The directory of labelled questions: absent for most people who build this.</summary>
    public static string SharedCorpus { get; } = Path.GetFullPath(Path.Combine(FindRoot(), "..", "shared", "corpus"));

    private static readonly Lazy<IntentClassifier> Loaded = new(() => IntentClassifier.Load(Directory));

    public static IntentClassifier Classifier => Loaded.Value;

    private static string FindRoot()
    {
        var directory = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(directory, "LegalAid.Hotline.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("LegalAid.Hotline.sln is in no directory above the tests.");
        }

        return directory;
    }
}

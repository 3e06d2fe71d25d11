using System.CommandLine;

namespace LegalAid.Hotline.Commands;

/// <summary>Options that several verbs share. Defaults are the repository's folders, seen from its root, or those beside the program.</summary>
internal static class CommonOptions
{
    public static Option<string> Models() => new("--models")
    {
        Description = "The models directory.",
        DefaultValueFactory = _ => Here("models"),
    };

    public static Option<string> Dialogs() => new("--dialogs")
    {
        Description = "The dialogs directory.",
        DefaultValueFactory = _ => Here("dialogs"),
    };

    public static Option<string> SharedCorpus() => new("--shared-corpus")
    {
        Description = "Labelled questions (train.tsv, dev.tsv) to train and evaluate on.",
        DefaultValueFactory = _ => Path.Combine("..", "shared", "corpus"),
    };

    private static string Here(string name) => Directory.Exists(name) ? name : Path.Combine(AppContext.BaseDirectory, name);
}

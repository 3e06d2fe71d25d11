using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Danger;

/// <summary>
/// Recognises danger: by likeness to the words of people in danger, and by signals, which weigh more than likeness but need some of it.
/// </summary>
internal sealed class DangerModel(DangerRules rules, LinearModel model)
{
    public const string FileName = "danger.zip";

    /// <summary>The concepts of danger and of what only sounds like it; written like <see cref="Lexicon.FileName"/>.</summary>
    public const string LexiconFileName = "danger-lexicon.tsv";

    /// <summary>The label of what is no danger.</summary>
    public const string None = "none";

    // Likeness is a weaker ground than a signal, and says so.
    private const double MostByLikeness = 0.8;

    // A signal counts from this likeness on; below it, the words around it tell of something else.
    private const double LeastLikeness = 0.15;

    // Shorter words are like many others (不在了, 不想干了 answer questions about a job): they must be as like as can be.
    private const int PlainCharacters = 5;
    private const int FewestCharacters = 4;

    /// <summary>What the model tells apart.</summary>
    public static IReadOnlyList<string> Labels { get; } = [None, .. DangerKinds.All];

    /// <summary>The surest sign of danger in an utterance, given cleaned and normalised; null where there is none.</summary>
    public DangerSignal? Find(string clean, string normalized)
    {
        if (clean.Length == 0)
        {
            return null;
        }

        var probabilities = model.Probabilities(model.Featurize(normalized));
        var danger = 1 - probabilities[IndexOf(None)];
        if (danger >= LeastLikeness && rules.Find(clean) is { } signal)
        {
            return signal;
        }

        var characters = normalized.Count(UtteranceText.IsHan);
        if (characters < FewestCharacters || danger < (characters < PlainCharacters ? MostByLikeness : model.Card.Threshold))
        {
            return null;
        }

        var kind = model.Card.Labels.Zip(probabilities).Where(entry => entry.First != None).MaxBy(entry => entry.Second).First;
        return danger < MostByLikeness && rules.SpeaksAgainst(kind, clean)
            ? null
            : new DangerSignal(kind, $"sounds_like_{kind}", Math.Min(danger, MostByLikeness));
    }

    private int IndexOf(string label)
    {
        var index = 0;
        while (model.Card.Labels[index] != label)
        {
            index++;
        }

        return index;
    }
}

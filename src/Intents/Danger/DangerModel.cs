using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Danger;

/// <summary>Recognises danger: by rule where a signal is known, and by likeness to known words of people in danger where none is.</summary>
internal sealed class DangerModel(DangerRules rules, LinearModel model)
{
    public const string FileName = "danger.zip";

    /// <summary>The label of what is no danger.</summary>
    public const string None = "none";

    // Likeness is a weaker ground than a rule, and says so.
    private const double MostByLikeness = 0.8;

    // Shorter words are like too many others: 不在了, 不想干了 answer questions about a job.
    private const int FewestCharacters = 5;

    /// <summary>What the model tells apart.</summary>
    public static IReadOnlyList<string> Labels { get; } = [None, .. DangerKinds.All];

    public DangerSignal? Find(string utterance) => rules.Find(utterance) ?? FindByLikeness(utterance);

    private DangerSignal? FindByLikeness(string utterance)
    {
        var normalized = UtteranceText.Normalize(utterance);
        if (normalized.Count(UtteranceText.IsHan) < FewestCharacters)
        {
            return null;
        }

        var probabilities = model.Probabilities(model.Featurize(normalized));
        var danger = 1 - probabilities[IndexOf(None)];
        if (danger < model.Card.Threshold)
        {
            return null;
        }

        var kind = model.Card.Labels.Zip(probabilities).Where(entry => entry.First != None).MaxBy(entry => entry.Second).First;
        return rules.SpeaksAgainst(kind, utterance)
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

using LegalAid.Intents.Acts;
using LegalAid.Intents.Danger;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;

namespace LegalAid.Intents;

/// <summary>Understands an utterance: its matter, its act, and whether somebody is in danger.</summary>
/// <remarks>Immutable once loaded: one instance serves all threads.</remarks>
public sealed class IntentClassifier
{
    private readonly MatterModel _matters;
    private readonly ActModel _acts;
    private readonly DangerModel _danger;

    private IntentClassifier(string fingerprint, MatterModel matters, ActModel acts, DangerModel danger)
    {
        Fingerprint = fingerprint;
        _matters = matters;
        _acts = acts;
        _danger = danger;
    }

    /// <summary>What this classifier was loaded from: the <see cref="ModelFingerprint"/> of its directory.</summary>
    public string Fingerprint { get; }

    /// <summary>Loads the models and the danger signals from a directory.</summary>
    /// <param name="modelsDirectory">Where <c>matters.zip</c>, <c>acts.zip</c>, <c>danger.zip</c>, <c>lexicon.tsv</c>, <c>danger-lexicon.tsv</c> and <c>danger-signals.tsv</c> are.</param>
    /// <exception cref="ModelException">Something is missing or damaged; the message names the file and says how to mend it.</exception>
    public static IntentClassifier Load(string modelsDirectory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelsDirectory);
        if (!Directory.Exists(modelsDirectory))
        {
            throw new ModelException(
                $"The models directory {Path.GetFullPath(modelsDirectory)} is missing. Name the repository's models/ directory.");
        }

        var fingerprint = ModelFingerprint.Of(modelsDirectory);
        var lexicon = Lexicon.Load(Path.Combine(modelsDirectory, Lexicon.FileName));
        var classifier = new IntentClassifier(
            fingerprint,
            new MatterModel(ModelFile.Load(Path.Combine(modelsDirectory, MatterModel.FileName), MatterCodes.All, lexicon)),
            new ActModel(ModelFile.Load(Path.Combine(modelsDirectory, ActModel.FileName), ActCodes.All, lexicon)),
            new DangerModel(
                DangerRules.Load(Path.Combine(modelsDirectory, DangerRules.FileName)),
                ModelFile.Load(
                    Path.Combine(modelsDirectory, DangerModel.FileName),
                    DangerModel.Labels,
                    Lexicon.Load(Path.Combine(modelsDirectory, DangerModel.LexiconFileName)))));
        return ModelFingerprint.Of(modelsDirectory) == fingerprint
            ? classifier
            : throw new ModelException(
                $"The files in {Path.GetFullPath(modelsDirectory)} changed while they were read. Load them again once they are all in place.");
    }

    /// <summary>Classifies an utterance. Never throws: any text, empty or senseless, has a classification.</summary>
    /// <param name="utterance">What the caller typed or said; only the first <see cref="UtteranceText.MaxLength"/> characters count.</param>
    public Classification Classify(string utterance)
    {
        var clean = UtteranceText.Clean(utterance);
        var normalized = UtteranceText.Normalize(utterance);
        var (matters, confidence, isSure) = _matters.Classify(normalized);
        var (act, actConfidence) = _acts.Classify(clean, normalized);
        return new Classification(matters, confidence, isSure, act, actConfidence, _danger.Find(clean, normalized));
    }
}

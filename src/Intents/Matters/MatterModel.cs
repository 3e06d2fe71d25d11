using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Matters;

/// <summary>Tells which matter an utterance is about.</summary>
internal sealed class MatterModel(LinearModel model)
{
    public const string FileName = "matters.zip";

    // Fewer Han characters than this say too little for a full confidence.
    private const double FullEvidence = 2;

    public LinearModel Model => model;

    public (IReadOnlyList<MatterScore> Matters, double Confidence, bool IsSure) Classify(string utterance)
    {
        var normalized = UtteranceText.Normalize(utterance);
        var probabilities = model.Probabilities(model.Featurize(normalized));

        // What the model cannot read pulls its answer towards "no idea".
        var evidence = Featurizer.HanShare(normalized) * Math.Min(1, normalized.Count(UtteranceText.IsHan) / FullEvidence);
        var even = 1d / probabilities.Length;
        var matters = model.Card.Labels
            .Select((label, i) => new MatterScore(label, (evidence * probabilities[i]) + ((1 - evidence) * even)))
            .OrderByDescending(score => score.Probability)
            .ThenBy(score => score.Matter == MatterCodes.Other ? 0 : 1)
            .ThenBy(score => score.Matter, StringComparer.Ordinal)
            .ToArray();

        // "Other" means that no matter was found, which is never something to be sure of.
        var best = matters[0];
        return best.Matter == MatterCodes.Other
            ? (matters, Math.Min(best.Probability, model.Card.Threshold / 2), false)
            : (matters, best.Probability, best.Probability >= model.Card.Threshold);
    }
}

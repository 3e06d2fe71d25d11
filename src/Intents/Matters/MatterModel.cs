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

    public (IReadOnlyList<MatterScore> Matters, double Confidence, bool IsSure) Classify(string normalized)
    {
        var probabilities = model.Probabilities(model.Featurize(normalized));

        // What the model cannot read pulls its answer towards "no idea".
        var evidence = Featurizer.HanShare(normalized) * Math.Min(1, normalized.Count(UtteranceText.IsHan) / FullEvidence);
        var even = 1d / probabilities.Length;
        var matters = new MatterScore[probabilities.Length];
        for (var i = 0; i < matters.Length; i++)
        {
            matters[i] = new MatterScore(model.Card.Labels[i], (evidence * probabilities[i]) + ((1 - evidence) * even));
        }

        Array.Sort(matters, BestFirst);

        // "Other" means that no matter was found, which is never something to be sure of.
        var best = matters[0];
        return best.Matter == MatterCodes.Other
            ? (matters, Math.Min(best.Probability, model.Card.Threshold / 2), false)
            : (matters, best.Probability, best.Probability >= model.Card.Threshold);
    }

    // Where nothing speaks for any matter, "other" comes first.
    private static int BestFirst(MatterScore one, MatterScore two)
    {
        var order = two.Probability.CompareTo(one.Probability);
        return order != 0 ? order
            : (one.Matter == MatterCodes.Other) != (two.Matter == MatterCodes.Other) ? (one.Matter == MatterCodes.Other ? -1 : 1)
            : string.CompareOrdinal(one.Matter, two.Matter);
    }
}

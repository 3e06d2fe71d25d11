using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Acts;

/// <summary>Tells what a speaker wants done: sure short forms by rule, the rest by the model.</summary>
internal sealed class ActModel(LinearModel model)
{
    public const string FileName = "acts.zip";

    public LinearModel Model => model;

    public (string Act, double Confidence) Classify(string clean, string normalized)
    {
        if (clean.Length == 0)
        {
            return (ActCodes.Other, 1);
        }

        if (ActRules.Find(clean) is { } act)
        {
            return (act, 1);
        }

        if (!clean.Any(UtteranceText.IsHan))
        {
            return (ActCodes.Other, 1);
        }

        var probabilities = model.Probabilities(model.Featurize(normalized));
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return (model.Card.Labels[best], probabilities[best]);
    }
}

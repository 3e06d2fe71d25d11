using System.Text.Json.Serialization;

namespace LegalAid.Intents.Scoring;

/// <summary>What a model file holds beside its numbers.</summary>
/// <param name="Format">The version of the file's layout.</param>
/// <param name="Name">matters, acts or danger.</param>
/// <param name="Labels">What the model tells apart, in the order of its weights.</param>
/// <param name="Features">How utterances are turned into features.</param>
/// <param name="Lexicon">The fingerprint of the lexicon that the model was trained with.</param>
/// <param name="Temperature">By what scores are divided before softmax, so that probabilities come true as often as they say.</param>
/// <param name="Threshold">From which confidence on the answer counts as sure.</param>
/// <param name="Examples">How many utterances each label was learned from.</param>
internal sealed record ModelCard(
    int Format,
    string Name,
    IReadOnlyList<string> Labels,
    FeatureSettings Features,
    string Lexicon,
    double Temperature,
    double Threshold,
    IReadOnlyDictionary<string, int> Examples)
{
    /// <summary>The layout that this program writes and reads.</summary>
    public const int CurrentFormat = 1;
}

/// <summary>JSON of the card, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ModelCard))]
internal sealed partial class ModelCardJson : JsonSerializerContext;

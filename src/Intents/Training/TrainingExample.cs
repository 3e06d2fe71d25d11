using LegalAid.Intents.Scoring;

namespace LegalAid.Intents.Training;

/// <summary>What a trainer learns from: features, the label's place in the list of labels, and how much the example counts.</summary>
internal readonly record struct TrainingExample(Feature[] Features, int Label, float Weight);

using LegalAid.Intents.Scoring;

namespace LegalAid.Intents.Training.Comparison;

/// <summary>One way of training that is compared.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Judge">Learns from examples and returns the scores of all labels for each of some other utterances' features.</param>
internal sealed record Candidate(string Name, Func<IReadOnlyList<TrainingExample>, IReadOnlyList<Feature[]>, IReadOnlyList<float[]>> Judge);

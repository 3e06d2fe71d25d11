namespace LegalAid.Intents.Training;

/// <summary>Where models are learned from.</summary>
/// <param name="ModelsDirectory">Has <c>lexicon.tsv</c> and <c>corpus/</c>, written for this project.</param>
/// <param name="SharedCorpusDirectory">Has <c>train.tsv</c>: labelled questions that are not part of the repository; null when there are none.</param>
/// <param name="Corrections">A file of agents' approved corrections (matter, tab, masked words), or a folder of such files; null when there are none.</param>
public sealed record TrainingSources(string ModelsDirectory, string? SharedCorpusDirectory = null, string? Corrections = null);

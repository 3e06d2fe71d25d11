namespace LegalAid.Intents.Training;

/// <summary>Where models are learned from.</summary>
/// <param name="ModelsDirectory">Has <c>lexicon.tsv</c> and <c>corpus/</c>, written for this project.</param>
/// <param name="SharedCorpusDirectory">Has <c>train.tsv</c>: labelled questions that are not part of the repository; null when there are none.</param>
/// <param name="Corrections">A file of agents' approved corrections (matter, tab, masked words), or a folder of such files; null when there are none.</param>
/// <param name="Asked">Ways in which people ask for the answers of <c>dialogs/</c>; null when there are none at hand.</param>
public sealed record TrainingSources(
    string ModelsDirectory, string? SharedCorpusDirectory = null, string? Corrections = null, IReadOnlyList<AskedQuestion>? Asked = null);

/// <summary>A way in which people ask for an answer.</summary>
/// <param name="Matter">The answer's matter.</param>
/// <param name="Text">What is asked.</param>
public sealed record AskedQuestion(string Matter, string Text);

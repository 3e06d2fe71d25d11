namespace LegalAid.Intents.Training;

/// <summary>An utterance and what it should be taken for.</summary>
/// <param name="Text">What was said.</param>
/// <param name="Label">The matter or act.</param>
/// <param name="Alternative">A second label that a careful reader could also choose, or null.</param>
/// <param name="Place">File and line, for messages.</param>
internal sealed record LabelledUtterance(string Text, string Label, string? Alternative, string Place);

namespace LegalAid.Consultations.Interviews;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Value">The fact's value when it is chosen.</param>
/// <param name="Text">What the caller sees.</param>
/// <param name="Says">Other words for it.</param>
public sealed record Choice(string Value, string Text, IReadOnlyList<string> Says);

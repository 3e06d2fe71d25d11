namespace LegalAid.BotFramework.Recognizers;

/// <summary>The choice that a caller made.</summary>
/// <param name="Index">Position in the list of choices, from 0.</param>
/// <param name="Text">The choice's own text.</param>
/// <param name="Matched">The words that led to it: the text, one of its other words, or the number as it was said.</param>
/// <param name="Score">1 for the exact words or a number, less for words inside a longer answer or for a part of the choice's text.</param>
public sealed record RecognizedChoice(int Index, string Text, string Matched, float Score);

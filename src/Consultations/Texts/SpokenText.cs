namespace LegalAid.Consultations.Texts;

/// <summary>A text for a caller, to be read and to be heard.</summary>
/// <param name="Text">To be read.</param>
/// <param name="Speak">To be heard; the same as the text where the content has no other.</param>
public sealed record SpokenText(string Text, string Speak);

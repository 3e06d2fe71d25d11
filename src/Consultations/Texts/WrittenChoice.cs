namespace LegalAid.Consultations.Texts;

/// <summary>The answer to a choice in a text: conditions compare its value, output writes its text.</summary>
internal sealed record WrittenChoice(string Value, string Text);

namespace LegalAid.BotFramework.Recognizers;

/// <summary>One thing that a caller can choose: its text, and other words that mean it.</summary>
/// <param name="Text">What is shown or spoken.</param>
/// <param name="Says">Other words that callers use for it; may be empty.</param>
public sealed record ChoiceWords(string Text, IReadOnlyList<string> Says)
{
    /// <summary>A choice without other words.</summary>
    public ChoiceWords(string text)
        : this(text, [])
    {
    }
}

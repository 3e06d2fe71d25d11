using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Prompts;

/// <summary>One thing that the user can choose.</summary>
public sealed class Choice
{
    /// <summary>A choice.</summary>
    /// <param name="value">What is shown and returned.</param>
    public Choice(string? value = null) => Value = value;

    /// <summary>What is shown and returned.</summary>
    public string? Value { get; set; }

    /// <summary>The button, where it differs from one that says the value.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other words that users say for it.</summary>
    public List<string>? Synonyms { get; set; }
}

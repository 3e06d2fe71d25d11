namespace LegalAid.BotFramework.Prompts;

/// <summary>The choice that the user made.</summary>
public sealed class FoundChoice
{
    /// <summary>The choice's value.</summary>
    public string Value { get; set; } = string.Empty;

    /// <summary>Its place in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the words fit, up to 1.</summary>
    public float Score { get; set; }

    /// <summary>The words that led to it: value, synonym or place as it was said.</summary>
    public string? Synonym { get; set; }
}

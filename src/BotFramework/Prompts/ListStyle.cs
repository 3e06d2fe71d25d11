namespace LegalAid.BotFramework.Prompts;

/// <summary>How choices are shown. (The SDK's HeroCard is left out: no channel of ours shows it better than buttons.)</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As buttons where the channel has them, else as a numbered list; see also <see cref="ConfirmPrompt.Style"/>.</summary>
    Auto = 1,

    /// <summary>Within the text.</summary>
    Inline = 2,

    /// <summary>As a numbered list below the text.</summary>
    List = 3,

    /// <summary>As buttons.</summary>
    SuggestedAction = 4,
}

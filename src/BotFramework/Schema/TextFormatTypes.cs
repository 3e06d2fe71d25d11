namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.TextFormat"/>. An absent format means <see cref="Plain"/> here.</summary>
public static class TextFormatTypes
{
    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>XML.</summary>
    public const string Xml = "xml";
}

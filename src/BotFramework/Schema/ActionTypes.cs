namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>The press posts a visible message whose text is the value.</summary>
    public const string ImBack = "imBack";

    /// <summary>The press posts the value without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>The press posts text and value, and shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>The press opens the URL in the value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>The press downloads the file at the URL in the value.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>The press calls the <c>tel:</c> number in the value.</summary>
    public const string Call = "call";
}

namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.AttachmentLayout"/>. An absent layout means <see cref="List"/>.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";
}

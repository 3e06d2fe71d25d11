namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>. An absent or unknown mode means <see cref="Normal"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go back over the channel.</summary>
    public const string Normal = "normal";

    /// <summary>As normal, and the client may draw attention to it.</summary>
    public const string Notification = "notification";

    /// <summary>Replies go back in the answer to the request that brought the activity.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The client need not keep it.</summary>
    public const string Ephemeral = "ephemeral";
}

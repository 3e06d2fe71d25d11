namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.Code"/> in an end of conversation. An absent code means <see cref="Unknown"/>.</summary>
public static class EndOfConversationCodes
{
    /// <summary>No reason given.</summary>
    public const string Unknown = "unknown";

    /// <summary>The conversation reached its end.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The user left.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent what the channel cannot take.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel broke down.</summary>
    public const string ChannelFailed = "channelFailed";
}

namespace LegalAid.BotFramework.Schema;

/// <summary>Names of events that an adapter itself makes.</summary>
public static class ActivityEventNames
{
    /// <summary>A turn that the bot begins by itself on an existing conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";
}

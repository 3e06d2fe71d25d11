using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.DirectLine;

/// <summary>What of a conversation its client gets to see, and how (protocol section 3).</summary>
internal static class ClientView
{
    /// <summary>Whether activities of this type go to the client at all. Unknown types do: clients ignore what they do not know.</summary>
    public static bool Shows(string? type) => type is not (
        ActivityTypes.ConversationUpdate or "contactRelationUpdate" or "installationUpdate" or "deleteUserData"
        or ActivityTypes.Trace or ActivityTypes.Delay or ActivityTypes.InvokeResponse or ActivityTypes.Invoke);

    /// <summary>Whether it is worth something only now, hence goes to open streams and into no log.</summary>
    public static bool IsTransient(string? type) => type is ActivityTypes.Typing;
}

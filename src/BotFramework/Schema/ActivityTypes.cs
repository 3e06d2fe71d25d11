namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.Type"/>; compared ordinally. Source: Activity schema 3.1.12, "Basic activity structure".</summary>
public static class ActivityTypes
{
    /// <summary>Words, attachments or suggested actions from one party to the other.</summary>
    public const string Message = "message";

    /// <summary>Members came or went, or the topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The sender is at work on an answer.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over; nothing is sent after it.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event between programs, not seen by the user.</summary>
    public const string Event = "event";

    /// <summary>A named call that wants an answer in the same exchange.</summary>
    public const string Invoke = "invoke";

    /// <summary>What a bot answers to an <see cref="Invoke"/>; never leaves the adapter as an activity.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>The adapter waits <see cref="Activity.Value"/> milliseconds instead of sending.</summary>
    public const string Delay = "delay";

    /// <summary>A reaction to an earlier activity.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>An earlier message now has other content.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>An earlier message is gone.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Defined by the schema, not used on the wire: handing over goes by events, see <see cref="HandoffEventNames"/>.</summary>
    public const string Handoff = "handoff";

    /// <summary>For the developer's eyes; does not count as an answer.</summary>
    public const string Trace = "trace";
}

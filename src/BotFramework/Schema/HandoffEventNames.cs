namespace LegalAid.BotFramework.Schema;

/// <summary>Names of the events by which a conversation goes to a person and comes back.</summary>
public static class HandoffEventNames
{
    /// <summary>Bot to channel: a person is wanted. The value is the context, attachment 0 the transcript.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>Channel to bot: the value is <c>{state, message?}</c>, see <see cref="HandoffStates"/>.</summary>
    public const string HandoffStatus = "handoff.status";
}

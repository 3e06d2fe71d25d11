using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns;

/// <summary>Makes the events by which a conversation goes to a person and comes back.</summary>
public static class EventFactory
{
    /// <summary>The event with which the bot asks for a person.</summary>
    /// <param name="turnContext">The turn in which it asks.</param>
    /// <param name="handoffContext">What the person should know; any object, written as JSON.</param>
    /// <param name="transcript">What was said so far.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var handoff = new Activity
        {
            Type = ActivityTypes.Event,
            Name = HandoffEventNames.InitiateHandoff,
            Value = handoffContext,
            Id = Guid.NewGuid().ToString(),
            From = activity.From,
            RelatesTo = activity.GetConversationReference(),
            ReplyToId = activity.Id,
            ServiceUrl = activity.ServiceUrl,
            ChannelId = activity.ChannelId,
            Conversation = activity.Conversation,
            Locale = activity.Locale,
        };
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment("application/json", content: transcript, name: "Transcript")];
        }

        return handoff;
    }

    /// <summary>The event with which a channel tells how handing over went.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="state">One of <see cref="HandoffStates"/>, or a state of our own.</param>
    /// <param name="message">More about it.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = HandoffEventNames.HandoffStatus,
            Value = new HandoffStatus(state, message),
            Id = Guid.NewGuid().ToString(),
            Conversation = conversation,
        };
    }
}

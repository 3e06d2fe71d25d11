using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels;

/// <summary>The way out of one channel: what the bot or an agent says is delivered to the caller here.</summary>
public interface IOutgoingActivities
{
    /// <summary>The channel's id as it stands in <see cref="ConversationReference.ChannelId"/>, such as <c>directline</c>.</summary>
    public string ChannelId { get; }

    /// <summary>Delivers activities in order. What was delivered before under the same turn id is dropped, never repeated.</summary>
    /// <param name="conversation">Where to; its bot and user give <c>from</c> and <c>recipient</c> where an activity names none.</param>
    /// <param name="activities">What to deliver.</param>
    /// <param name="turnId">Names this delivery within the conversation; a redelivery carries the same one.</param>
    /// <param name="cancellationToken">Gives up; what was accepted before stays delivered.</param>
    public Task DeliverAsync(ConversationReference conversation, IReadOnlyList<Activity> activities, string turnId, CancellationToken cancellationToken);

    /// <summary>Delivers what is worth something only now, such as typing: best effort, never stored.</summary>
    public Task DeliverTransientAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken);
}

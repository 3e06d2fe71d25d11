using LegalAid.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace LegalAid.Channels.DirectLine;

/// <summary>Delivers to Direct Line clients, wherever they are connected.</summary>
/// <remarks>An <c>endOfConversation</c> ends the conversation for good: what follows it is dropped, streams close, and clients get 404.
/// Typing within a turn is dropped, since the turn's words come with it. Traces and handoff requests never reach a client.</remarks>
internal sealed class DirectLineOutgoing(ConversationLog log, ILogger<DirectLineOutgoing> logger) : IOutgoingActivities
{
    public string ChannelId => DirectLineChannel.Id;

    public async Task DeliverAsync(ConversationReference conversation, IReadOnlyList<Activity> activities, string turnId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var conversationId = RequireId(conversation);
        var end = activities.Index().FirstOrDefault(entry => entry.Item.Type == ActivityTypes.EndOfConversation, (Index: -1, Item: null!)).Index;
        var shown = activities
            .Take(end < 0 ? activities.Count : end + 1)
            .Where(activity => ClientView.Shows(activity.Type) && !ClientView.IsTransient(activity.Type) && !IsHandoff(activity))
            .Select(activity => Address(activity, conversation))
            .ToList();

        var outcome = await log.DeliverAsync(conversationId, turnId, shown, ends: end >= 0).ConfigureAwait(false);
        if (outcome is DeliverOutcome.Ended or DeliverOutcome.Unknown && shown.Count > 0)
        {
            logger.LogWarning("Nobody can read {Count} activities any more: the conversation is {Outcome}.", shown.Count, outcome);
        }
    }

    public async Task DeliverTransientAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ClientView.Shows(activity.Type))
        {
            var addressed = Address(activity, conversation);
            addressed.Id = null;
            await log.ShowAsync(RequireId(conversation), addressed).ConfigureAwait(false);
        }
    }

    private static bool IsHandoff(Activity activity) => activity.Type == ActivityTypes.Event && activity.Name == HandoffEventNames.InitiateHandoff;

    private static string RequireId(ConversationReference conversation) =>
        conversation.Conversation?.Id ?? throw new ArgumentException("The reference names no conversation: conversation.id is missing.", nameof(conversation));

    private static Activity Address(Activity activity, ConversationReference conversation)
    {
        var addressed = ActivityJson.Clone(activity);
        addressed.ChannelId = DirectLineChannel.Id;
        addressed.Conversation = new ConversationAccount(id: conversation.Conversation!.Id);

        // A client takes what comes from the user's own id for the user's words.
        addressed.From = addressed.From?.Id is { Length: > 0 } sender && sender != conversation.User?.Id ? addressed.From : conversation.Bot;
        addressed.Recipient ??= conversation.User;
        addressed.CallerId = null;
        addressed.DeliveryMode = null;
        addressed.ServiceUrl = null;
        return addressed;
    }
}

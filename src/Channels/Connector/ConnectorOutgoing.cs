using System.Globalization;
using System.Net;
using LegalAid.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LegalAid.Channels.Connector;

/// <summary>Delivers through a channel's connector: the way out for every channel that has none of its own in this program.</summary>
/// <remarks>How far a turn got is noted in Redis after each activity. The connector's protocol has no key by which it could drop a repetition: a node
/// that dies after the connector took an activity and before the note may therefore send that one again. Lost is nothing.</remarks>
internal sealed class ConnectorOutgoing(IServiceProvider services, IConnectionMultiplexer redis, ConnectorOptions options, ILogger<ConnectorOutgoing> logger) : IOutgoingActivities
{
    public string ChannelId => ConnectorChannel.Id;

    public async Task DeliverAsync(ConversationReference conversation, IReadOnlyList<Activity> activities, string turnId, CancellationToken cancellationToken)
    {
        var (serviceUrl, conversationId) = Destination(conversation);
        RedisKey progress = $"{options.KeyPrefix}:{{{conversation.ChannelId}|{conversationId}}}:turn:{turnId}";
        var database = redis.GetDatabase();
        var delivered = (int)await database.StringGetAsync(progress).ConfigureAwait(false);
        var client = services.GetRequiredService<ConnectorClient>();
        for (var i = delivered; i < activities.Count; i++)
        {
            if (!IsInternal(activities[i]))
            {
                var status = await client.PostAsync(serviceUrl, conversationId, Address(activities[i], conversation), cancellationToken).ConfigureAwait(false);
                if (status >= HttpStatusCode.Ambiguous)
                {
                    logger.LogError("The connector at {Host} refused an activity for good: {Status}.", serviceUrl.Host, (int)status);
                }
            }

            await database.StringSetAsync(progress, (i + 1).ToString(CultureInfo.InvariantCulture), options.DeliveryMemory).ConfigureAwait(false);
        }
    }

    public async Task DeliverTransientAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken)
    {
        var (serviceUrl, conversationId) = Destination(conversation);
        try
        {
            await services.GetRequiredService<ConnectorClient>().PostAsync(serviceUrl, conversationId, Address(activity, conversation), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogDebug(e, "A sign of typing did not get through.");
        }
    }

    private (Uri ServiceUrl, string ConversationId) Destination(ConversationReference conversation)
    {
        var conversationId = conversation.Conversation?.Id ?? throw new ArgumentException("The reference names no conversation: conversation.id is missing.", nameof(conversation));
        return Uri.TryCreate(conversation.ServiceUrl, UriKind.Absolute, out var serviceUrl) && options.IsAllowed(serviceUrl)
            ? (serviceUrl, conversationId)
            : throw new ArgumentException("Replies may not go to the reference's serviceUrl: its host is not among the connector's AllowedServiceHosts.", nameof(conversation));
    }

    private static bool IsInternal(Activity activity) => activity.Type is ActivityTypes.Trace or ActivityTypes.Delay or ActivityTypes.InvokeResponse;

    private static Activity Address(Activity activity, ConversationReference conversation)
    {
        var addressed = ActivityJson.Clone(activity);
        addressed.Id = null;
        addressed.ChannelId = conversation.ChannelId;
        addressed.ServiceUrl = conversation.ServiceUrl;
        addressed.Conversation = conversation.Conversation;
        addressed.From ??= conversation.Bot;
        addressed.Recipient ??= conversation.User;
        addressed.CallerId = null;
        return addressed;
    }
}

using StackExchange.Redis;

namespace LegalAid.Hotline.Records;

/// <summary>Tells open desks, on any node, that a conversation has gone on. At most once; the records are the truth.</summary>
public sealed class TranscriptNews(IConnectionMultiplexer redis)
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("hotline:transcripts");

    /// <summary>Something was said in this conversation.</summary>
    public Task TellAsync(string conversation) => redis.GetSubscriber().PublishAsync(Channel, conversation, CommandFlags.FireAndForget);

    /// <summary>Calls back with the conversation whenever something was said, until the result is disposed.</summary>
    public async Task<IAsyncDisposable> ListenAsync(Action<string> heard)
    {
        var queue = await redis.GetSubscriber().SubscribeAsync(Channel);
        queue.OnMessage(message => heard(message.Message.ToString()));
        return new Subscription(queue);
    }

    private sealed class Subscription(ChannelMessageQueue queue) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await queue.UnsubscribeAsync();
    }
}

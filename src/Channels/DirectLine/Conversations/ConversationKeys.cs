using StackExchange.Redis;

namespace LegalAid.Channels.DirectLine;

/// <summary>The Redis keys of one conversation; they share a hash tag, so that scripts run on Redis Cluster too.</summary>
internal readonly struct ConversationKeys(string prefix, string conversationId)
{
    private readonly string _root = $"{prefix}:{{{conversationId}}}";

    /// <summary>Hash: stamp of the last entry, end of the newest token, user asked for, ended.</summary>
    public RedisKey Info => $"{_root}:info";

    /// <summary>List: <c>stamp|flag|protected activity</c>; the index is the counter.</summary>
    public RedisKey Log => $"{_root}:log";

    /// <summary>Sorted set by stamp: counters of what the bot does not have yet.</summary>
    public RedisKey Pending => $"{_root}:pending";

    /// <summary>Hash: client's own id of an activity to its <c>counter|stamp</c>.</summary>
    public RedisKey Sent => $"{_root}:sent";

    /// <summary>Set: ids of the turns delivered.</summary>
    public RedisKey Turns => $"{_root}:turns";

    /// <summary>Number: posts in the current window.</summary>
    public RedisKey Posts => $"{_root}:posts";

    /// <summary>Pub/sub channel that wakes the streams, on whatever node they are.</summary>
    public RedisChannel Wake => RedisChannel.Literal($"{_root}:wake");

    /// <summary>Present once a stream credential was used.</summary>
    public RedisKey UsedCredential(string id) => $"{_root}:stream:{id}";

    /// <summary>Hash: an uploaded file.</summary>
    public RedisKey File(string id) => $"{_root}:file:{id}";
}

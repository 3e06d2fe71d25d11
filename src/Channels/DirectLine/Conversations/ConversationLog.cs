using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalAid.BotFramework.Schema;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace LegalAid.Channels.DirectLine;

/// <summary>What was said in each conversation, in Redis: appended by whatever node, read by whatever node, protected at rest.</summary>
/// <remarks>Entries never change. An entry's place is its counter, its watermark and the number in its id; its stamp rises strictly.
/// An entry of a user also waits in <c>pending</c> until the bot has it, so that a node that dies between the two loses nothing.</remarks>
internal sealed class ConversationLog(IConnectionMultiplexer redis, IDataProtectionProvider protection, DirectLineOptions options)
{
    /// <summary>The most entries in one page.</summary>
    public const int PageSize = 100;

    private const byte Visible = (byte)'v';
    private const byte Hidden = (byte)'h';
    private const byte Separator = (byte)'|';

    private IDatabase Database => redis.GetDatabase();

    private RedisValue Lifetime => (long)options.ConversationLifetime.TotalSeconds;

    /// <summary>Begins a conversation with the update that tells the bot of it, or finds it running.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="askedUserId">The user id that the client named; null where it named none.</param>
    /// <param name="until">The end of the client's token.</param>
    /// <param name="update">The <c>conversationUpdate</c>, entry 0.</param>
    public async Task<StartOutcome> StartAsync(string conversationId, string? askedUserId, DateTimeOffset until, Activity update)
    {
        var keys = Keys(conversationId);
        var result = await Database.ScriptEvaluateAsync(
            Script.Start,
            [keys.Info, keys.Log, keys.Pending],
            [Lifetime, until.ToUnixTimeMilliseconds(), askedUserId is null ? "" : Fingerprint(askedUserId), Pack(conversationId, update)]).ConfigureAwait(false);
        return (string?)result switch
        {
            "begun" => StartOutcome.Begun,
            "running" => StartOutcome.Running,
            "ended" => StartOutcome.Ended,
            "conflict" => StartOutcome.Conflict,
            var other => throw new InvalidOperationException($"start.lua answered {other}"),
        };
    }

    /// <summary>Appends what a user posts; once for each <paramref name="clientId"/>.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="clientId">The client's own id of the activity; null where it has none, and then nothing is taken for a repetition.</param>
    /// <param name="activity">The activity.</param>
    public async Task<AppendResult> AppendAsync(string conversationId, string? clientId, Activity activity)
    {
        var keys = Keys(conversationId);
        var result = (RedisResult[])(await Database.ScriptEvaluateAsync(
            Script.Append,
            [keys.Info, keys.Log, keys.Pending, keys.Sent, keys.Posts],
            [
                Lifetime, keys.Wake.ToString(), clientId is null ? "" : Fingerprint(clientId), (long)options.PostWindow.TotalSeconds, options.PostsPerWindow,
                Pack(conversationId, activity),
            ]).ConfigureAwait(false))!;
        return (string?)result[0] switch
        {
            "appended" or "repeated" => new AppendResult.Logged((long)result[1], [.. result[3..].Select(counter => (long)counter)]),
            "flooded" => new AppendResult.Flooded(TimeSpan.FromSeconds((long)result[1])),
            _ => new AppendResult.Gone(),
        };
    }

    /// <summary>Appends all that a turn says, once for each turn id, and wakes the streams.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="turnId">The turn.</param>
    /// <param name="activities">What it says; may be empty.</param>
    /// <param name="ends">The conversation ends with it.</param>
    public async Task<DeliverOutcome> DeliverAsync(string conversationId, string turnId, IReadOnlyList<Activity> activities, bool ends)
    {
        var keys = Keys(conversationId);
        var result = await Database.ScriptEvaluateAsync(
            Script.Deliver,
            [keys.Info, keys.Log, keys.Turns],
            [Lifetime, keys.Wake.ToString(), turnId, ends ? "1" : "0", .. activities.Select(activity => Pack(conversationId, activity))]).ConfigureAwait(false);
        return (string?)result switch
        {
            "delivered" => DeliverOutcome.Delivered,
            "repeated" => DeliverOutcome.Repeated,
            "ended" => DeliverOutcome.Ended,
            _ => DeliverOutcome.Unknown,
        };
    }

    /// <summary>Reads what a client may see from counter <paramref name="first"/> on, one page.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="first">The first counter wanted; past the end counts as the end.</param>
    /// <param name="most">The most entries; 0 reads the conversation's state alone.</param>
    /// <returns>Null where there is no such conversation.</returns>
    public async Task<LogPage?> ReadAsync(string conversationId, long first, int most = PageSize)
    {
        var keys = Keys(conversationId);
        var result = (RedisResult[])(await Database.ScriptEvaluateAsync(Script.Page, [keys.Info, keys.Log, keys.Pending], [first, most]).ConfigureAwait(false))!;
        if (result.Length == 0)
        {
            return null;
        }

        var start = (long)result[3];
        var entries = result[5..];
        var shown = new List<LogEntry>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            if (Unpack(conversationId, start + i, (byte[])entries[i]!, withHidden: false) is { } activity)
            {
                shown.Add(new LogEntry(start + i, activity));
            }
        }

        return new LogPage((string?)result[0] == "1", DateTimeOffset.FromUnixTimeMilliseconds((long)result[1]), (long)result[2], start + entries.Length, (string?)result[4] == "1", shown);
    }

    /// <summary>Lets streams go on until <paramref name="until"/>, the end of a token that was just given out.</summary>
    public async Task ExtendAsync(string conversationId, DateTimeOffset until) =>
        await Database.ScriptEvaluateAsync(Script.Extend, [Keys(conversationId).Info], [until.ToUnixTimeMilliseconds()]).ConfigureAwait(false);

    /// <summary>The counters of what the bot does not have yet, in order.</summary>
    public async Task<IReadOnlyList<long>> WaitingAsync(string conversationId) =>
        [.. (await Database.SortedSetRangeByRankAsync(Keys(conversationId).Pending).ConfigureAwait(false)).Select(counter => (long)counter)];

    /// <summary>Reads one entry as the bot gets it.</summary>
    /// <returns>Null where the log has no such entry any more.</returns>
    public async Task<Activity?> FindAsync(string conversationId, long counter) =>
        (byte[]?)await Database.ListGetByIndexAsync(Keys(conversationId).Log, counter).ConfigureAwait(false) is { } entry
            ? Unpack(conversationId, counter, entry, withHidden: true)
            : null;

    /// <summary>Notes that the bot has an entry.</summary>
    public Task SettleAsync(string conversationId, long counter) => Database.SortedSetRemoveAsync(Keys(conversationId).Pending, counter);

    /// <summary>Marks a stream credential as used.</summary>
    /// <returns>False where it was used before.</returns>
    public Task<bool> UseCredentialAsync(string conversationId, string id) =>
        Database.StringSetAsync(Keys(conversationId).UsedCredential(id), "1", options.StreamUrlLifetime + TimeSpan.FromMinutes(1), When.NotExists);

    /// <summary>Shows an activity to the streams that are open now, and keeps nothing.</summary>
    public Task ShowAsync(string conversationId, Activity activity) =>
        redis.GetSubscriber().PublishAsync(Keys(conversationId).Wake, Pack(conversationId, activity));

    /// <summary>Listens for wake-ups of one conversation.</summary>
    public Task<ChannelMessageQueue> ListenAsync(string conversationId) => redis.GetSubscriber().SubscribeAsync(Keys(conversationId).Wake);

    /// <summary>Reads a wake-up.</summary>
    /// <returns>The activity to show now, or null where the log has grown.</returns>
    public Activity? ReadWakeUp(string conversationId, RedisValue message)
    {
        var bytes = (byte[])message!;
        return bytes is [Visible, Separator, ..] ? Unprotect(conversationId, bytes.AsSpan(2)) : null;
    }

    /// <summary>Keeps an uploaded file as long as a conversation lives.</summary>
    public async Task KeepFileAsync(string conversationId, string fileId, UploadedFile file)
    {
        var key = Keys(conversationId).File(fileId);
        var transaction = Database.CreateTransaction();
        _ = transaction.HashSetAsync(key,
        [
            new("name", Protector(conversationId).Protect(Encoding.UTF8.GetBytes(file.Name))),
            new("type", file.ContentType),
            new("data", Protector(conversationId).Protect(file.Content)),
        ]);
        _ = transaction.KeyExpireAsync(key, options.ConversationLifetime);
        await transaction.ExecuteAsync().ConfigureAwait(false);
    }

    /// <summary>Finds an uploaded file.</summary>
    public async Task<UploadedFile?> FindFileAsync(string conversationId, string fileId)
    {
        var values = await Database.HashGetAsync(Keys(conversationId).File(fileId), ["name", "type", "data"]).ConfigureAwait(false);
        return values[2].IsNull
            ? null
            : new UploadedFile(Encoding.UTF8.GetString(Protector(conversationId).Unprotect((byte[])values[0]!)), values[1].ToString(), Protector(conversationId).Unprotect((byte[])values[2]!));
    }

    // Ids that clients choose may be anything, a phone number too: Redis gets only a keyed digest of them.
    private string Fingerprint(string clientChosen) =>
        Convert.ToHexString(HMACSHA256.HashData(options.SigningKey.Span, Encoding.UTF8.GetBytes(clientChosen)), 0, 16);

    private ConversationKeys Keys(string conversationId) => new(options.KeyPrefix, conversationId);

    private IDataProtector Protector(string conversationId) => protection.CreateProtector("LegalAid.Channels.DirectLine", conversationId);

    private byte[] Pack(string conversationId, Activity activity) =>
        [ClientView.Shows(activity.Type) ? Visible : Hidden, Separator, .. Protector(conversationId).Protect(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Activity))];

    private Activity Unprotect(string conversationId, ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(Protector(conversationId).Unprotect(payload.ToArray()), ActivityJson.Activity)!;

    private Activity? Unpack(string conversationId, long counter, byte[] entry, bool withHidden)
    {
        var end = Array.IndexOf(entry, Separator);
        if (!withHidden && entry[end + 1] == Hidden)
        {
            return null;
        }

        var stamp = long.Parse(entry.AsSpan(0, end), CultureInfo.InvariantCulture);
        var activity = Unprotect(conversationId, entry.AsSpan(end + 3));
        activity.Id = ActivityIds.At(conversationId, counter);
        activity.Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(stamp);
        return activity;
    }
}

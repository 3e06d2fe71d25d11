using System.Text.Json;
using LegalAid.BotFramework.Schema;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace LegalAid.Hotline.Turns;

/// <summary>What waits to be handled, by conversation, in Redis: durable, in order, each activity id once, one handler at a time.</summary>
/// <remarks>Keys of one conversation share a hash tag. <c>turns:due</c> lists conversations with work, so that any node finds what a dead one left.</remarks>
public sealed class Inbox(IConnectionMultiplexer redis, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>A handler that says nothing for this long is taken for dead.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(10);

    private const string DueKey = "turns:due";
    private const int IdsKept = 2000;
    private static readonly TimeSpan IdsKeptFor = TimeSpan.FromDays(2);

    private readonly IDataProtector _protector = protection.CreateProtector("LegalAid.Hotline.Turns.Inbox");
    private readonly string _receive = Script("receive");
    private readonly string _take = Script("take");
    private readonly string _finish = Script("finish");
    private readonly string _renew = Script("renew");
    private readonly string _settle = Script("settle");

    private IDatabase Database => redis.GetDatabase();

    /// <summary>Durable once the task completes. The work is null when the conversation is being handled by somebody, who will come to it.</summary>
    public async Task<Receipt> ReceiveAsync(ConversationKey conversation, Activity activity)
    {
        var mark = Now();
        var token = Guid.NewGuid().ToString("N");
        await Database.SortedSetAddAsync(DueKey, conversation.ToString(), mark);
        var result = (RedisValue[])(await Database.ScriptEvaluateAsync(
            _receive,
            [Key(conversation, "inbox"), Key(conversation, "seen"), Key(conversation, "lease")],
            [activity.Id, Protect(activity), token, Milliseconds(LeaseTime), IdsKept, (long)IdsKeptFor.TotalSeconds]))!;
        return new Receipt(result[0] == 1, result[1].IsNullOrEmpty ? null : new Work(conversation, token, mark, Unprotect(result[1])));
    }

    /// <summary>The next piece of work of a conversation that nobody handles, or null.</summary>
    public async Task<Work?> TakeAsync(ConversationKey conversation)
    {
        var mark = Now();
        var token = Guid.NewGuid().ToString("N");
        var head = (RedisValue)await Database.ScriptEvaluateAsync(
            _take, [Key(conversation, "inbox"), Key(conversation, "lease")], [token, Milliseconds(LeaseTime)]);
        if (head.IsNull)
        {
            return null;
        }

        if (head.IsNullOrEmpty)
        {
            await SettleAsync(conversation, mark);
            return null;
        }

        return new Work(conversation, token, mark, Unprotect(head));
    }

    /// <summary>Takes the handled activity out; the result is the next piece of work, or null when there is none or the lease was lost.</summary>
    public async Task<Work?> FinishAsync(Work work)
    {
        var head = (RedisValue)await Database.ScriptEvaluateAsync(
            _finish, [Key(work.Conversation, "inbox"), Key(work.Conversation, "lease")], [work.Token, Milliseconds(LeaseTime)]);
        if (!head.IsNullOrEmpty)
        {
            return work with { Activity = Unprotect(head) };
        }

        if (!head.IsNull)
        {
            await SettleAsync(work.Conversation, work.Mark);
        }

        return null;
    }

    /// <summary>Keeps the lease during a long turn; false when it was lost.</summary>
    public async Task<bool> RenewAsync(Work work) =>
        (long)await Database.ScriptEvaluateAsync(_renew, [Key(work.Conversation, "lease")], [work.Token, Milliseconds(LeaseTime)]) == 1;

    /// <summary>Conversations whose work was marked at least <paramref name="age"/> ago and not settled since.</summary>
    public async Task<IReadOnlyList<ConversationKey>> OverdueAsync(TimeSpan age)
    {
        var members = await Database.SortedSetRangeByScoreAsync(DueKey, stop: Now() - (age.TotalMilliseconds * 1000), take: 500);
        return [.. members.Select(member => ConversationKey.Parse(member!))];
    }

    private static RedisKey Key(ConversationKey conversation, string part) => $"turns:{{{conversation}}}:{part}";

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    private static string Script(string name)
    {
        using var stream = typeof(Inbox).Assembly.GetManifestResourceStream($"LegalAid.Hotline.Turns.Scripts.{name}.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Task SettleAsync(ConversationKey conversation, double mark) =>
        Database.ScriptEvaluateAsync(_settle, [DueKey], [conversation.ToString(), mark]);

    // Microseconds, so that two marks of one conversation hardly ever fall together.
    private double Now() => time.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond - (DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);

    private RedisValue Protect(Activity activity) =>
        _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Activity));

    private Activity Unprotect(RedisValue value) =>
        JsonSerializer.Deserialize(_protector.Unprotect(value!), ActivityJson.Activity)!;
}

/// <summary>What became of a received activity.</summary>
/// <param name="IsNew">False when the id had been received before.</param>
/// <param name="Work">What the receiver must handle now, or null.</param>
public sealed record Receipt(bool IsNew, Work? Work);

/// <summary>An activity to handle, under the conversation's lease.</summary>
public sealed record Work(ConversationKey Conversation, string Token, double Mark, Activity Activity);

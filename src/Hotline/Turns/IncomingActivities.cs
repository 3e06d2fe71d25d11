using System.Collections.Concurrent;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels;
using LegalAid.Hotline.Records;

namespace LegalAid.Hotline.Turns;

/// <summary>The one way in: every activity goes through the inbox and is handled in order, one at a time for each conversation.</summary>
public sealed class IncomingActivities(
    Inbox inbox, TurnRunner runner, IEnumerable<IOutgoingActivities> channels, TranscriptWriter transcript, TimeProvider time,
    ILogger<IncomingActivities> logger) : BackgroundService, IIncomingActivities
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgainEvery = TimeSpan.FromMilliseconds(100);

    // Longer than any turn; a repeat of something so old that its answer is no longer kept is answered with nothing after this.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(ConversationKey, string), TaskCompletionSource<TurnOutcome>> _awaited = new();
    private readonly ConcurrentDictionary<string, Task> _running = new();
    private readonly OutgoingChannels _outgoing = new(channels);

    public async Task ReceiveAsync(Activity activity, CancellationToken cancellationToken) =>
        await PutAsync(FromOutside(activity));

    public async Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        FromOutside(activity);
        var conversation = ConversationKey.Of(activity);
        var awaited = _awaited.GetOrAdd((conversation, activity.Id!), _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            var isNew = await PutAsync(activity);
            if (!isNew && await runner.FindOutcomeAsync(activity, cancellationToken) is { } before)
            {
                return before.Replies;
            }

            return await AwaitAsync(awaited.Task, activity, conversation, cancellationToken) is { } outcome ? outcome.Replies : [];
        }
        finally
        {
            _awaited.TryRemove((conversation, activity.Id!), out _);
        }
    }

    /// <summary>Puts an event of the program's own (a seat, an agent, a timer) into the conversation's inbox; the same id only once.</summary>
    public Task PostEventAsync(ConversationKey conversation, string id, string name, object? value, CancellationToken cancellationToken) =>
        PutAsync(new Activity
        {
            Type = ActivityTypes.Event,
            Id = id,
            Name = name,
            Value = value,
            ChannelId = conversation.Channel,
            Conversation = new ConversationAccount { Id = conversation.Conversation },
            From = new ChannelAccount { Id = HotlineRoles.Hotline, Role = HotlineRoles.Hotline },
            Timestamp = time.GetUtcNow(),
        });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        do
        {
            try
            {
                foreach (var conversation in await inbox.OverdueAsync(SweepEvery))
                {
                    await TakeOverAsync(conversation);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "Looking for turns that other nodes left did not succeed; it is tried again.");
            }
        }
        while (await NextTickAsync(timer, stoppingToken));

        await Task.WhenAll(_running.Values);
    }

    private Activity FromOutside(Activity activity)
    {
        activity.Id ??= Guid.NewGuid().ToString("N");
        activity.Timestamp ??= time.GetUtcNow();
        if (activity.From?.Role == HotlineRoles.Hotline)
        {
            activity.From.Role = RoleTypes.User;
        }

        return activity;
    }

    private static async Task<bool> NextTickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> PutAsync(Activity activity)
    {
        var receipt = await inbox.ReceiveAsync(ConversationKey.Of(activity), activity);
        if (receipt.Work is { } work)
        {
            Start(work);
        }

        return receipt.IsNew;
    }

    private async Task<TurnOutcome?> AwaitAsync(Task<TurnOutcome> here, Activity activity, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (time.GetElapsedTime(since) < LongestWait)
        {
            await Task.WhenAny(here, Task.Delay(LookAgainEvery, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            if (here.IsCompleted)
            {
                return await here;
            }

            // Another node holds the conversation, or died while it did.
            if (await runner.FindOutcomeAsync(activity, cancellationToken) is { } elsewhere)
            {
                return elsewhere;
            }

            await TakeOverAsync(conversation);
        }

        return null;
    }

    private async Task TakeOverAsync(ConversationKey conversation)
    {
        if (await inbox.TakeAsync(conversation) is { } work)
        {
            Start(work);
        }
    }

    private void Start(Work work)
    {
        var task = Task.Run(() => HandleAllAsync(work));
        _running[work.Token] = task;
        _ = task.ContinueWith(_ => _running.TryRemove(work.Token, out var _), TaskScheduler.Default);
    }

    private async Task HandleAllAsync(Work first)
    {
        try
        {
            for (Work? work = first; work is not null; work = await inbox.FinishAsync(work))
            {
                await HandleAsync(work);
            }
        }
        catch (Exception e)
        {
            // The activity stays at the head of the inbox; the lease runs out and the sweep of any node takes it up again.
            logger.LogWarning(e, "Work on {Conversation} broke off; it is taken up again within {Seconds} s.", first.Conversation, Inbox.LeaseTime.TotalSeconds);
        }
    }

    private async Task HandleAsync(Work work)
    {
        await using var keepLease = time.CreateTimer(_ => _ = RenewAsync(work), null, Inbox.LeaseTime / 3, Inbox.LeaseTime / 3);
        var turn = await runner.RunAsync(work.Activity, CancellationToken.None);
        if (work.Activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            await _outgoing.DeliverAsync(turn, CancellationToken.None);
        }

        if (_awaited.TryGetValue((work.Conversation, turn.Outcome.ActivityId), out var awaited))
        {
            awaited.TrySetResult(turn.Outcome);
        }

        await transcript.WriteAsync(work.Conversation, work.Activity, turn.Outcome, CancellationToken.None);
    }

    private async Task RenewAsync(Work work)
    {
        try
        {
            await inbox.RenewAsync(work);
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "The lease on {Conversation} was not renewed; the state's ETag still guards its turn.", work.Conversation);
        }
    }
}

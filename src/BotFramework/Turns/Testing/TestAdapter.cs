using System.Globalization;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns.Testing;

/// <summary>An adapter that talks to a test: what the bot sends waits in a queue.</summary>
/// <remarks>Safe for several turns at once.</remarks>
public sealed class TestAdapter : BotAdapter
{
    private readonly Lock _gate = new();
    private readonly List<Activity> _replies = [];
    private readonly TimeProvider _time;
    private TaskCompletionSource _arrived = NewSignal();
    private int _lastId;

    /// <summary>An adapter for a channel.</summary>
    public TestAdapter(string channelId)
        : this(CreateConversation("Conversation1"))
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        Conversation.ChannelId = channelId;
    }

    /// <summary>An adapter for a conversation.</summary>
    /// <param name="conversation">The conversation; none means one of a user with a bot on channel <c>test</c>.</param>
    /// <param name="time">Dates activities; none means the system's clock.</param>
    public TestAdapter(ConversationReference? conversation = null, TimeProvider? time = null)
    {
        Conversation = conversation ?? CreateConversation("Conversation1");
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Whether traces come into the queue.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>Language tag of what the user sends, where the activity has none.</summary>
    public string? Locale { get; set; } = "zh-CN";

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; }

    /// <summary>What the bot sent and nobody took yet, oldest first.</summary>
    public IReadOnlyList<Activity> ActiveQueue
    {
        get
        {
            lock (_gate)
            {
                return [.. _replies];
            }
        }
    }

    /// <summary>A conversation of a user with a bot on channel <c>test</c>.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.invalid",
        Conversation = new ConversationAccount(isGroup: false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user, RoleTypes.User),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot, RoleTypes.Bot),
    };

    /// <inheritdoc cref="BotAdapter.Use"/>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn on an activity; what it lacks (type, id, parties, conversation) is filled in.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.Id ??= NextId();
        activity.Timestamp ??= _time.GetUtcNow();
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Conversation ??= Conversation.Conversation;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        activity.Locale ??= Locale;

        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn on words of the user.</summary>
    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>A message from the user.</summary>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = NextId(),
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ChannelId = Conversation.ChannelId,
        ServiceUrl = Conversation.ServiceUrl,
        Text = text,
    };

    /// <summary>Takes the oldest reply; null when there is none.</summary>
    public Activity? GetNextReply()
    {
        lock (_gate)
        {
            return TakeFirst();
        }
    }

    /// <summary>Takes the oldest reply, and waits for it where there is none.</summary>
    public async Task<Activity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task arrived;
            lock (_gate)
            {
                if (TakeFirst() is { } reply)
                {
                    return reply;
                }

                arrived = _arrived.Task;
            }

            await arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    /// <remarks>A delay is not waited for: a test has no time.</remarks>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id ??= NextId();
            activity.Timestamp ??= _time.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);
            if (activity.Type != ActivityTypes.Delay && (EnableTrace || activity.Type != ActivityTypes.Trace))
            {
                Enqueue(activity);
            }
        }

        return Task.FromResult(responses);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_gate)
        {
            var index = _replies.FindIndex(reply => reply.Id == activity.Id);
            if (index >= 0)
            {
                _replies[index] = activity;
            }
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_gate)
        {
            _replies.RemoveAll(reply => reply.Id == reference.ActivityId);
        }

        return Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private Activity? TakeFirst()
    {
        if (_replies is not [var first, ..])
        {
            return null;
        }

        _replies.RemoveAt(0);
        return first;
    }

    private void Enqueue(Activity activity)
    {
        TaskCompletionSource arrived;
        lock (_gate)
        {
            _replies.Add(activity);
            arrived = _arrived;
            _arrived = NewSignal();
        }

        arrived.SetResult();
    }
}

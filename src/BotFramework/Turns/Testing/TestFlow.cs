using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns.Testing;

/// <summary>A conversation written down as a test: what the user sends and what the bot must answer.</summary>
/// <remarks>Immutable: every step makes a new flow. Nothing happens before <see cref="StartTestAsync"/>. Timeouts are in milliseconds.</remarks>
public sealed class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    /// <summary>A flow in which a function answers.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    /// <summary>A flow in which a bot answers.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> steps)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(callback);
        _adapter = adapter;
        _callback = callback;
        _steps = steps;
    }

    /// <summary>Runs the steps.</summary>
    /// <exception cref="TestFlowException">An answer was not as it must be.</exception>
    public Task StartTestAsync() => _steps();

    /// <summary>The user says words.</summary>
    public TestFlow Send(string userSays) => Then(() => _adapter.SendTextToBotAsync(userSays, _callback));

    /// <summary>The user sends an activity.</summary>
    public TestFlow Send(IActivity userActivity) => Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));

    /// <summary>The user joins.</summary>
    public TestFlow SendConversationUpdate() => Then(() => _adapter.ProcessActivityAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [_adapter.Conversation.User!] },
        _callback));

    /// <summary>The next reply is a message of these words.</summary>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Expect(reply, text => text == expected, $"\"{expected}\"", description), description, timeout);

    /// <summary>The next reply is a message that contains these words.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply => Expect(reply, text => text?.Contains(expected, StringComparison.Ordinal) == true, $"something with \"{expected}\"", description),
        description,
        timeout);

    /// <summary>The next reply is a message of one of these words.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply => Expect(reply, candidates.Contains, $"one of \"{string.Join("\", \"", candidates)}\"", description),
        description,
        timeout);

    /// <summary>The next reply has the type and text of this one.</summary>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            if (reply.Type != expected.Type || reply.Text != ((Activity)expected).Text)
            {
                throw Failed($"Expected {expected.Type} \"{((Activity)expected).Text}\", but got {reply.Type} \"{reply.Text}\".", description);
            }
        },
        description,
        timeout);

    /// <summary>The next reply fits.</summary>
    public TestFlow AssertReply(Func<Activity, bool> fits, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            if (!fits(reply))
            {
                throw Failed($"{reply.Type} \"{reply.Text}\" does not fit.", description);
            }
        },
        description,
        timeout);

    /// <summary>The next reply passes a check that throws when it does not.</summary>
    public TestFlow AssertReply(Action<Activity> validateActivity, string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        Activity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw Failed($"No reply within {timeout} ms.", description);
        }

        validateActivity(reply);
    });

    /// <summary>The bot says nothing more.</summary>
    /// <param name="description">Stands before the message of a failure.</param>
    /// <param name="timeout">How long to wait for a reply that must not come; 0, since turns end before the flow goes on.</param>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 0) => Then(async () =>
    {
        if (_adapter.GetNextReply() is { } early)
        {
            throw Failed($"Expected no reply, but got {early.Type} \"{early.Text}\".", description);
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var late = await _adapter.GetNextReplyAsync(deadline.Token).ConfigureAwait(false);
            throw Failed($"Expected no reply, but got {late.Type} \"{late.Text}\".", description);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
        }
    });

    /// <summary>The user says words, and the bot must answer with these.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says words, and the bot's answer passes a check.</summary>
    public TestFlow Test(string userSays, Action<Activity> validateActivity, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    private static void Expect(Activity reply, Func<string?, bool> fits, string expected, string? description)
    {
        if (reply.Type != ActivityTypes.Message || !fits(reply.Text))
        {
            throw Failed($"Expected {expected}, but got {reply.Type} \"{reply.Text}\".", description);
        }
    }

    private static TestFlowException Failed(string what, string? description) =>
        new(description is null ? what : $"{description}: {what}");

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _steps().ConfigureAwait(false);
        await step().ConfigureAwait(false);
    });
}

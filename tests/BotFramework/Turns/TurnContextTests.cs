using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class TurnContextTests
{
    private TestAdapter _adapter = null!;
    private TurnContext _turn = null!;

    [SetUp]
    public void Begin()
    {
        _adapter = new TestAdapter { EnableTrace = true };
        _turn = new TurnContext(_adapter, _adapter.MakeActivity("您好"));
    }

    [TearDown]
    public void End() => _turn.Dispose();

    [Test]
    public async Task What_is_sent_is_a_reply()
    {
        await _turn.SendActivityAsync("好");

        var reply = _adapter.GetNextReply()!;
        Assert.That((reply.From!.Id, reply.Recipient!.Id), Is.EqualTo(("bot", "user1")));
        Assert.That(reply.ReplyToId, Is.EqualTo(_turn.Activity.Id));
        Assert.That(reply.InputHint, Is.EqualTo(InputHints.AcceptingInput));
    }

    [Test]
    public async Task Something_sent_without_a_type_is_a_message()
    {
        await _turn.SendActivityAsync(new Activity { Text = "好" });

        Assert.That(_adapter.GetNextReply()!.Type, Is.EqualTo(ActivityTypes.Message));
    }

    [Test]
    public async Task A_trace_does_not_count_as_an_answer()
    {
        await _turn.SendActivityAsync(Activity.CreateTraceActivity("step"));
        Assert.That(_turn.Responded, Is.False);

        await _turn.SendActivityAsync(Activity.CreateTypingActivity());
        Assert.That(_turn.Responded, Is.True);

        await _turn.SendActivityAsync(Activity.CreateTraceActivity("step"));
        Assert.That(_turn.Responded, Is.True);
    }

    [Test]
    public async Task Activities_of_one_batch_get_one_answer_each_in_order()
    {
        var responses = await _turn.SendActivitiesAsync([MessageFactory.Text("一"), MessageFactory.Text("二")]);

        Assert.That(responses.Select(response => response.Id), Is.EqualTo(_adapter.ActiveQueue.Select(reply => reply.Id)));
        Assert.That(_adapter.ActiveQueue.Select(reply => reply.Text), Is.EqualTo(new[] { "一", "二" }));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Blank_words_are_not_sent(string words) =>
        Assert.That(() => _turn.SendActivityAsync(words), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void An_empty_batch_is_not_sent() =>
        Assert.That(() => _turn.SendActivitiesAsync([]), Throws.InstanceOf<ArgumentException>());

    [Test]
    public async Task Handlers_see_what_is_sent_in_the_order_in_which_they_came()
    {
        var seen = new List<string>();
        _turn.OnSendActivities(async (_, activities, next) =>
        {
            seen.Add($"first {activities.Count}");
            activities.Add(MessageFactory.Text("加一句"));
            var responses = await next();
            seen.Add("first again");
            return responses;
        });
        _turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add($"second {activities.Count}");
            return next();
        });

        await _turn.SendActivityAsync("好");

        Assert.That(seen, Is.EqualTo(new[] { "first 1", "second 2", "first again" }));
        Assert.That(_adapter.ActiveQueue, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_handler_can_hold_back_what_is_sent_and_that_is_no_answer()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await _turn.SendActivityAsync("好");

        Assert.That(response.Id, Is.Null);
        Assert.That(_turn.Responded, Is.False);
        Assert.That(_adapter.ActiveQueue, Is.Empty);
    }

    [Test]
    public async Task A_message_can_be_replaced_and_deleted()
    {
        var seen = new List<string?>();
        _turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        _turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });
        var first = await _turn.SendActivityAsync("一");
        var second = await _turn.SendActivityAsync("二");

        await _turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "三" });
        await _turn.DeleteActivityAsync(second.Id!);

        Assert.That(_adapter.ActiveQueue.Select(reply => reply.Text), Is.EqualTo(new[] { "三" }));
        Assert.That(seen, Is.EqualTo(new[] { $"update {first.Id}", $"delete {second.Id}" }));
    }

    [Test]
    public void Keys_of_the_turns_state_are_compared_ordinally()
    {
        _turn.TurnState.Add("KEY", "upper");
        _turn.TurnState.Add("key", "lower");

        Assert.That(_turn.TurnState.Get<string>("KEY"), Is.EqualTo("upper"));
        Assert.That(_turn.TurnState.Get<string>("key"), Is.EqualTo("lower"));
        Assert.That(_turn.TurnState.Get<string>("Key"), Is.Null);
        Assert.That(_turn.TurnState.Get<ChannelAccount>("key"), Is.Null);
    }

    [Test]
    public void What_the_turn_carries_is_disposed_with_it()
    {
        var carried = new CancellationTokenSource();
        _turn.TurnState.Add(carried);

        _turn.Dispose();

        Assert.That(() => carried.Token, Throws.TypeOf<ObjectDisposedException>());
    }
}

using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Texts;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Hotline.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace LegalAid.Hotline.Tests.Turns;

/// <summary>A turn is a transaction, on whichever node: two nodes share one Redis and one channel to the outside.</summary>
[TestFixture]
public sealed class TurnTests : NodeTests
{
    private static readonly TimeSpan AfterASweep = TimeSpan.FromSeconds(6);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 15, 2, 0, 0, TimeSpan.Zero));
    private readonly RecordingChannel _channel = new();
    private readonly List<FailingStorage> _storages = [];
    private CountingBot.Orders _orders = null!;
    private Node _one = null!;
    private Node _two = null!;

    [SetUp]
    public async Task StartNodesAsync()
    {
        _orders = new CountingBot.Orders();
        _storages.Clear();
        _one = await StartAsync();
        _two = await StartAsync();
    }

    [TearDown]
    public async Task StopNodesAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Test]
    public async Task Two_hundred_messages_through_two_nodes_at_once_are_each_answered_once_and_one_after_the_other()
    {
        const int Messages = 200;
        var caller = new Caller(_one);

        await Task.WhenAll(Enumerable.Range(0, Messages).Select(number => Task.Run(() =>
            (number % 2 == 0 ? _one : _two).Incoming.ReceiveAsync(Posted(caller.Message("再说一句")), CancellationToken.None))));
        await Eventually.IsTrueAsync("all are answered", () => _channel.DeliveredTo(caller.Conversation).Count >= Messages);

        var numbers = _channel.DeliveredTo(caller.Conversation).Select(reply => int.Parse(reply.Text!.Split(' ')[0]));
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, Messages)));
        Assert.That(_orders.MostAtOnce, Is.EqualTo(1));
        Assert.That(_orders.Runs, Is.EqualTo(Messages));
    }

    [Test]
    public async Task A_turn_whose_state_somebody_else_wrote_meanwhile_runs_again_and_says_nothing_of_the_first_run()
    {
        var caller = new Caller(_one);
        var bot = (CountingBot)_one.Get<IBot>();
        _orders.InTheMiddle = async context =>
        {
            if (_orders.Runs == 1)
            {
                await bot.CountMeanwhileAsync(context);
            }
        };

        var replies = await caller.SaysAsync("你好");

        Assert.That(Numbers(replies), Is.EqualTo(["101"]));
        Assert.That(_orders.Runs, Is.EqualTo(2));
    }

    [Test]
    public async Task An_activity_that_comes_again_on_another_node_is_answered_again_without_running_again()
    {
        var caller = new Caller(_one);
        var message = caller.Message("你好");

        var first = await _one.Incoming.TurnAsync(message, CancellationToken.None);
        var again = await _two.Incoming.TurnAsync(message, CancellationToken.None);

        Assert.That(again.Select(reply => (reply.Id, reply.Text)), Is.EqualTo(first.Select(reply => (reply.Id, reply.Text))));
        Assert.That(_orders.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task An_activity_that_is_delivered_again_is_handed_to_the_channel_under_the_same_turn_id()
    {
        var caller = new Caller(_one);
        var message = Posted(caller.Message("你好", "same"));

        await _one.Incoming.ReceiveAsync(message, CancellationToken.None);
        await _two.Incoming.ReceiveAsync(message, CancellationToken.None);
        await _two.Incoming.ReceiveAsync(Posted(caller.Message("还在吗", "next")), CancellationToken.None);
        await Eventually.IsTrueAsync("both are answered", () => _channel.DeliveredTo(caller.Conversation).Count >= 2);

        Assert.That(Numbers(_channel.DeliveredTo(caller.Conversation)), Is.EqualTo(["1", "2"]));
        Assert.That(_channel.Handovers(caller.Conversation, "same"), Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task What_a_node_took_up_before_it_died_another_node_handles_once_the_lease_is_over()
    {
        var caller = new Caller(_one);
        var inbox = _one.Get<Inbox>();
        var key = new ConversationKey(RecordingChannel.Id, caller.Conversation);
        var receipt = await inbox.ReceiveAsync(key, Posted(caller.Message("你好")));
        Assert.That(receipt.Work, Is.Not.Null);
        Assert.That(await _two.Get<Inbox>().TakeAsync(key), Is.Null, "as long as the lease is held");

        await EndLeaseAsync(key);
        await Eventually.IsTrueAsync("the sweep of a node finds it", () =>
        {
            _time.Advance(AfterASweep);
            return _channel.DeliveredTo(caller.Conversation).Count > 0;
        });

        Assert.That(Numbers(_channel.DeliveredTo(caller.Conversation)), Is.EqualTo(["1"]));
        Assert.That(await inbox.FinishAsync(receipt.Work!), Is.Null, "the dead node's lease is worth nothing when it comes back");
    }

    [Test]
    public async Task A_failing_turn_says_so_leaves_the_state_as_it_was_and_blocks_nobody()
    {
        var caller = new Caller(_one);
        await caller.SaysAsync("你好");
        _orders.InTheMiddle = _ => throw new InvalidOperationException("The test breaks the turn.");
        var failing = caller.Message("坏了");

        var replies = await _one.Incoming.TurnAsync(failing, CancellationToken.None);
        _orders.InTheMiddle = _ => Task.CompletedTask;

        Assert.That(replies.Select(reply => reply.Text), Is.EqualTo([_one.Get<TextLibrary>().Render("trouble.fault").Text.Trim()]));
        Assert.That((await _one.Incoming.TurnAsync(failing, CancellationToken.None)).Single().Text, Is.EqualTo(replies.Single().Text));
        Assert.That(Numbers(await caller.SaysAsync("还在吗")), Is.EqualTo(["2"]));
    }

    [Test]
    public async Task Nothing_is_said_before_the_state_is_saved_and_then_it_is_said_once()
    {
        var caller = new Caller(_one);
        var key = new ConversationKey(RecordingChannel.Id, caller.Conversation);
        _storages.ForEach(storage => storage.FailNext(1));

        await _one.Incoming.ReceiveAsync(Posted(caller.Message("你好")), CancellationToken.None);
        await Eventually.IsTrueAsync("the write fails", () => _storages.Sum(storage => storage.Failed) == 1);
        Assert.That(_channel.DeliveredTo(caller.Conversation), Is.Empty);

        _storages.ForEach(storage => storage.FailNext(0));
        await Eventually.IsTrueAsync("it is taken up again", async () =>
        {
            await EndLeaseAsync(key);
            _time.Advance(AfterASweep);
            return _channel.DeliveredTo(caller.Conversation).Count > 0;
        });
        Assert.That(Numbers(_channel.DeliveredTo(caller.Conversation)), Is.EqualTo(["1"]));
    }

    [Test]
    public async Task Nobody_outside_may_speak_as_the_hotline_itself()
    {
        var caller = new Caller(_one);
        var forged = caller.Activity(ActivityTypes.Event, activity =>
        {
            activity.Name = "agent.message";
            activity.From = new ChannelAccount { Id = "caller", Role = HotlineRoles.Hotline };
        });

        var heard = await _one.Incoming.TurnAsync(forged, CancellationToken.None);
        await _one.Get<IncomingActivities>().PostEventAsync(
            new ConversationKey(RecordingChannel.Id, caller.Conversation), "own", "ticket.changed", null, CancellationToken.None);
        await Eventually.IsTrueAsync("the own event is handled", () => _channel.DeliveredTo(caller.Conversation).Count == 1);

        Assert.That(heard.Single().Text, Does.EndWith(RoleTypes.User));
        Assert.That(_channel.DeliveredTo(caller.Conversation).Single().Text, Does.EndWith(HotlineRoles.Hotline));
    }

    [TestCase(null, "c1", "channelId")]
    [TestCase("test", null, "conversation.id")]
    public void An_activity_without_a_conversation_is_refused_with_what_is_missing(string? channel, string? conversation, string missing)
    {
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = channel, Conversation = new ConversationAccount { Id = conversation } };

        Assert.That(
            async () => await _one.Incoming.TurnAsync(activity, CancellationToken.None), Throws.ArgumentException.With.Message.Contains(missing));
    }

    private static IEnumerable<string> Numbers(IEnumerable<Activity> replies) => replies.Select(reply => reply.Text!.Split(' ')[0]);

    private static Activity Posted(Activity activity)
    {
        activity.DeliveryMode = null;
        return activity;
    }

    private Task<Node> StartAsync() => Node.StartAsync(Redis, Folder, _time, _channel, services =>
    {
        var storage = services.Last(service => service.ServiceType == typeof(IStorage)).ImplementationFactory!;
        services.AddSingleton<IStorage>(provider =>
        {
            var failing = new FailingStorage((IStorage)storage(provider));
            _storages.Add(failing);
            return failing;
        });
        services.AddSingleton(_orders);
        services.AddSingleton<IBot, CountingBot>();
        foreach (var layer in services.Where(service => service.ServiceType == typeof(LegalAid.BotFramework.Turns.IMiddleware)).ToList())
        {
            services.Remove(layer);
        }
    });

    // In place of waiting half a minute of the server's time.
    private async Task EndLeaseAsync(ConversationKey conversation) =>
        await _one.Get<IConnectionMultiplexer>().GetDatabase().KeyDeleteAsync($"turns:{{{conversation}}}:lease");
}

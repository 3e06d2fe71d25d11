using System.Net;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels.Tests.Hosting;

namespace LegalAid.Channels.Tests.DirectLine;

public sealed class OutgoingTests : DirectLineFixture
{
    private static readonly ChannelAccount Bot = new("hotline", "法律援助热线");

    [Test]
    public async Task What_was_delivered_under_a_turn_id_is_dropped_the_next_time()
    {
        var caller = await Caller.StartAsync(Node);
        await DeliverAsync(caller, "turn-1", Says("一"), Says("二"));
        await DeliverAsync(caller, "turn-1", Says("一"), Says("二"));
        await DeliverAsync(caller, "turn-2", Says("一"));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "一", "二", "一" }));
    }

    [Test]
    public async Task Deliveries_of_one_turn_at_once_are_one_delivery()
    {
        var caller = await Caller.StartAsync(Node);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DeliverAsync(caller, "turn-1", Says("一"), Says("二"))));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "一", "二" }));
    }

    [Test]
    public async Task The_same_turn_id_of_another_conversation_is_another_turn()
    {
        var one = await Caller.StartAsync(Node);
        var other = await Caller.StartAsync(Node);
        await DeliverAsync(one, "turn-1", Says("一"));
        await DeliverAsync(other, "turn-1", Says("二"));
        Assert.That(await other.TextsAsync(), Is.EqualTo(new[] { "greeting", "二" }));
    }

    [Test]
    public async Task Traces_typing_updates_and_handoffs_within_a_turn_never_reach_the_client()
    {
        var caller = await Caller.StartAsync(Node);
        await DeliverAsync(
            caller,
            "turn-1",
            new Activity { Type = ActivityTypes.Trace, Name = "state" },
            new Activity { Type = ActivityTypes.Typing },
            new Activity { Type = ActivityTypes.ConversationUpdate },
            new Activity { Type = ActivityTypes.Event, Name = HandoffEventNames.InitiateHandoff },
            Says("一"),
            new Activity { Type = ActivityTypes.Event, Name = "show.map" });
        var activities = (await caller.PollAsync())["activities"]!.AsArray();
        Assert.That(activities.Skip(1).Select(activity => (string?)activity!["text"] ?? (string?)activity["name"]), Is.EqualTo(new[] { "一", "show.map" }));
    }

    [Test]
    public async Task A_reply_with_the_users_own_id_as_sender_is_shown_as_the_bots()
    {
        var caller = await Caller.StartAsync(Node);
        var message = Says("一");
        message.From = new ChannelAccount("dl_caller");
        await DeliverAsync(caller, "turn-1", message);
        Assert.That((string?)(await caller.PollAsync())["activities"]!.AsArray()[1]!["from"]!["id"], Is.EqualTo("hotline"));
        Assert.That(message.From.Id, Is.EqualTo("dl_caller"), "what the caller handed in stays as it was");
    }

    [Test]
    public async Task Buttons_and_cards_arrive_as_the_bot_made_them()
    {
        var caller = await Caller.StartAsync(Node);
        await DeliverAsync(caller, "turn-1", new Activity
        {
            Type = ActivityTypes.Message,
            Text = "要申请吗？",
            InputHint = InputHints.ExpectingInput,
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = ActionTypes.ImBack, Title = "要", Value = "要" }] },
        });
        var message = (await caller.PollAsync())["activities"]!.AsArray()[1]!;
        Assert.That((string?)message["suggestedActions"]!["actions"]![0]!["value"], Is.EqualTo("要"));
        Assert.That((string?)message["inputHint"], Is.EqualTo("expectingInput"));
    }

    [Test]
    public async Task The_end_of_a_conversation_is_read_by_all_and_then_everything_is_404()
    {
        var caller = await Caller.StartAsync(Node);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await DeliverAsync(caller, "turn-1", Says("再见"), new Activity { Type = ActivityTypes.EndOfConversation, Code = EndOfConversationCodes.CompletedSuccessfully }, Says("never"));
        await DeliverAsync(caller, "turn-2", Says("too late"));

        Assert.That(await listener.TextsAsync(3), Is.EqualTo(new[] { "greeting", "再见", "endOfConversation" }));
        Assert.That(await listener.NextAsync(), Is.Null);
        Assert.That(listener.CloseStatus, Is.EqualTo(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure));

        var poll = await caller.PollAsync();
        Assert.That(poll["activities"]!.AsArray(), Has.Count.EqualTo(3));
        foreach (var path in new[] { $"activities?watermark={poll["watermark"]}", $"?watermark={poll["watermark"]}", "?watermark=" })
        {
            using var response = await caller.SendAsync(HttpMethod.Get, $"conversations/{caller.ConversationId}/{path}".Replace("/?", "?", StringComparison.Ordinal));
            Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.NotFound), Is.EqualTo("ConversationNotFound"), path);
        }

        using var post = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"还在吗"}""");
        await Caller.RefusalAsync(post, HttpStatusCode.NotFound);
        using var start = await caller.SendAsync(HttpMethod.Post, "conversations");
        await Caller.RefusalAsync(start, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Delivering_to_a_conversation_that_is_forgotten_is_no_error()
    {
        var reference = new ConversationReference { Conversation = new ConversationAccount(id: "forgotten"), Bot = Bot, ChannelId = "directline" };
        await Node.Outgoing("directline").DeliverAsync(reference, [Says("一")], "turn-1", CancellationToken.None);
        await Node.Outgoing("directline").DeliverTransientAsync(reference, new Activity { Type = ActivityTypes.Typing }, CancellationToken.None);
        Assert.That(
            async () => await Node.Outgoing("directline").DeliverAsync(new ConversationReference(), [Says("一")], "turn-1", CancellationToken.None),
            Throws.ArgumentException.With.Message.Contains("conversation.id"));
    }

    private static Activity Says(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private Task DeliverAsync(Caller caller, string turnId, params Activity[] activities) => Node.Outgoing("directline").DeliverAsync(
        new ConversationReference { Conversation = new ConversationAccount(id: caller.ConversationId), Bot = Bot, User = new ChannelAccount("dl_caller"), ChannelId = "directline" },
        activities,
        turnId,
        CancellationToken.None);
}

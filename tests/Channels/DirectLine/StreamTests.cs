using System.Net;
using System.Net.WebSockets;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace LegalAid.Channels.Tests.DirectLine;

public sealed class StreamTests : DirectLineFixture
{
    [Test]
    public async Task The_stream_of_a_new_conversation_gives_everything_from_the_start_and_goes_on()
    {
        var caller = await Caller.StartAsync(Node);
        await caller.SayAsync("早");
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        Assert.That(await listener.TextsAsync(3), Is.EqualTo(new[] { "greeting", "早", "echo 早" }));

        await caller.SayAsync("晚");
        Assert.That(await listener.TextsAsync(2), Is.EqualTo(new[] { "晚", "echo 晚" }));
        await listener.CloseAsync();
    }

    [Test]
    public async Task A_frame_holds_one_activity_and_its_own_watermark()
    {
        var caller = await Caller.StartAsync(Node);
        await caller.SayAsync("早");
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await listener.NextAsync())!["activities"]!.AsArray(), Has.Count.EqualTo(1), "directlinejs mixes up the order of what shares a frame");
            var rest = await caller.PollAsync(listener.Watermark);
            Assert.That(rest["activities"]!.AsArray(), Has.Count.EqualTo(2 - i));
        }
    }

    [Test]
    public async Task Reconnecting_with_a_watermark_replays_exactly_what_was_missed()
    {
        var caller = await Caller.StartAsync(Node);
        string watermark;
        using (var first = await Listener.ConnectAsync(caller.StreamUrl))
        {
            await first.TextsAsync(1);
            watermark = first.Watermark;
            first.Cut();
        }

        await caller.SayAsync("一");
        await caller.SayAsync("二");
        using var answer = await caller.ReconnectAsync(watermark);
        using var second = await Listener.ConnectAsync(caller.StreamUrl);
        await caller.SayAsync("三");
        Assert.That(await second.TextsAsync(6), Is.EqualTo(new[] { "一", "echo 一", "二", "echo 二", "三", "echo 三" }));
    }

    [Test]
    public async Task Reconnecting_with_an_empty_watermark_gives_only_what_comes_from_now_on()
    {
        var caller = await Caller.StartAsync(Node);
        await caller.SayAsync("旧");
        using var answer = await caller.ReconnectAsync("");
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await caller.SayAsync("新");
        Assert.That(await listener.TextsAsync(2), Is.EqualTo(new[] { "新", "echo 新" }));
    }

    [Test]
    public async Task Two_streams_of_one_conversation_both_get_everything()
    {
        var caller = await Caller.StartAsync(Node);
        using var first = await Listener.ConnectAsync(caller.StreamUrl);
        using var answer = await caller.ReconnectAsync("0");
        using var second = await Listener.ConnectAsync(caller.StreamUrl);
        for (var i = 0; i < 20; i++)
        {
            await caller.SayAsync($"{i}");
        }

        var expected = Enumerable.Range(0, 20).SelectMany(i => new[] { $"{i}", $"echo {i}" }).Prepend("greeting").ToList();
        Assert.That(await first.TextsAsync(41), Is.EqualTo(expected));
        Assert.That(await second.TextsAsync(41), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_stream_hears_what_another_node_delivers()
    {
        var protection = new EphemeralDataProtectionProvider();
        await using var one = await Node.StartAsync(Redis, protection: protection);
        await using var two = await Node.StartAsync(Redis, protection: protection);
        var caller = await Caller.StartAsync(one);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await listener.TextsAsync(1);
        await two.Outgoing("directline").DeliverAsync(Reference(caller), [new Activity { Type = ActivityTypes.Message, Text = "from two" }], "t", CancellationToken.None);
        Assert.That(await listener.TextsAsync(1), Is.EqualTo(new[] { "from two" }));
    }

    [Test]
    public async Task Typing_is_shown_to_open_streams_and_never_kept()
    {
        var caller = await Caller.StartAsync(Node);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await listener.TextsAsync(1);
        await Node.Outgoing("directline").DeliverTransientAsync(Reference(caller), new Activity { Type = ActivityTypes.Typing }, CancellationToken.None);
        var set = await listener.NextAsync();

        Assert.That((string?)set!["activities"]![0]!["type"], Is.EqualTo("typing"));
        Assert.That((string?)set["activities"]![0]!["from"]!["id"], Is.EqualTo("hotline"));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting" }));
    }

    [Test]
    public async Task Pings_of_the_client_are_taken_and_an_idle_stream_gets_empty_frames()
    {
        await using var node = await Node.StartAsync(Redis, Node.DirectLine with { Heartbeat = TimeSpan.FromMilliseconds(100), StreamSweep = TimeSpan.FromMilliseconds(50) });
        var caller = await Caller.StartAsync(node);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await listener.TextsAsync(1);
        await listener.SendAsync("");
        await listener.SendAsync("whatever");
        Assert.That(await listener.BeatAsync());
        await caller.SayAsync("还在");
        Assert.That(await listener.TextsAsync(2), Is.EqualTo(new[] { "还在", "echo 还在" }));
    }

    [Test]
    public async Task A_stream_url_is_good_once()
    {
        var caller = await Caller.StartAsync(Node);
        using var first = await Listener.ConnectAsync(caller.StreamUrl);
        Assert.That(await RefusalAsync(caller.StreamUrl), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_stream_url_is_good_for_a_minute()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var node = await Node.StartAsync(Redis, time: time);
        var caller = await Caller.StartAsync(node);
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.That(await RefusalAsync(caller.StreamUrl), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_stream_needs_its_own_conversations_credential()
    {
        var mine = await Caller.StartAsync(Node);
        var other = await Caller.StartAsync(Node);
        Assert.That(await RefusalAsync(other.StreamUrl.Replace(other.ConversationId, mine.ConversationId, StringComparison.Ordinal)), Is.EqualTo(HttpStatusCode.Forbidden), "foreign");
        Assert.That(await RefusalAsync($"{mine.StreamUrl.Split('?')[0]}?t={mine.Credential}"), Is.EqualTo(HttpStatusCode.Forbidden), "a bearer token in a URL");
        Assert.That(await RefusalAsync(mine.StreamUrl.Split('?')[0]), Is.EqualTo(HttpStatusCode.Unauthorized), "none");
        Assert.That(await RefusalAsync($"{mine.StreamUrl}x"), Is.EqualTo(HttpStatusCode.Forbidden), "changed");
        Assert.That(await RefusalAsync(mine.StreamUrl.Replace("watermark=0", "watermark=x", StringComparison.Ordinal)), Is.EqualTo(HttpStatusCode.BadRequest), "watermark");
    }

    [Test]
    public async Task A_stream_credential_is_no_bearer_token()
    {
        var mine = await Caller.StartAsync(Node);
        using var response = await With(mine.StreamUrl.Split("t=")[^1]).SendAsync(HttpMethod.Get, $"conversations/{mine.ConversationId}/activities");
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("InvalidToken"));
    }

    [Test]
    public async Task A_stream_asked_for_without_an_upgrade_is_400()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await Node.Http.GetAsync(new Uri(caller.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal)));
        await Caller.RefusalAsync(response, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task The_stream_closes_when_the_token_expires_unless_it_was_refreshed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var node = await Node.StartAsync(Redis, time: time);
        var (lazy, eager) = (await Caller.StartAsync(node), await Caller.StartAsync(node));
        using var lazyListener = await Listener.ConnectAsync(lazy.StreamUrl);
        using var eagerListener = await Listener.ConnectAsync(eager.StreamUrl);
        await lazyListener.TextsAsync(1);
        await eagerListener.TextsAsync(1);

        time.Advance(TimeSpan.FromMinutes(15));
        using var refreshed = await eager.SendAsync(HttpMethod.Post, "tokens/refresh");
        Assert.That(refreshed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        time.Advance(TimeSpan.FromMinutes(15));

        Assert.That(await NextThroughAsync(time, lazyListener), Is.Null);
        Assert.That(lazyListener.CloseStatus, Is.EqualTo(WebSocketCloseStatus.NormalClosure));
        await node.Outgoing("directline").DeliverAsync(Reference(eager), [new Activity { Type = ActivityTypes.Message, Text = "still here" }], "t", CancellationToken.None);
        Assert.That(await eagerListener.TextsAsync(1), Is.EqualTo(new[] { "still here" }));
    }

    [Test]
    public async Task A_node_that_stops_closes_its_streams_with_1001_and_the_client_goes_on_elsewhere()
    {
        var protection = new EphemeralDataProtectionProvider();
        var stopping = await Node.StartAsync(Redis, protection: protection);
        await using var staying = await Node.StartAsync(Redis, protection: protection);
        var caller = await Caller.StartAsync(stopping);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await listener.TextsAsync(1);

        var stop = stopping.StopAsync();
        Assert.That(await listener.NextAsync(), Is.Null);
        Assert.That(listener.CloseStatus, Is.EqualTo(WebSocketCloseStatus.EndpointUnavailable));
        await stop;
        await stopping.DisposeAsync();

        var elsewhere = new Caller(staying.Http, caller.Credential);
        using var poll = await elsewhere.SendAsync(HttpMethod.Get, $"conversations/{caller.ConversationId}/activities?watermark={listener.Watermark}");
        Assert.That((await Caller.ReadAsync(poll))["activities"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Nothing_that_was_acknowledged_is_lost_when_redis_is_killed_and_comes_back()
    {
        await using var redis = await LegalAid.Testing.RedisServer.StartAsync(appendFsync: "always");
        await using var node = await Node.StartAsync(redis, Node.DirectLine with { StreamSweep = TimeSpan.FromMilliseconds(200) });
        var caller = await Caller.StartAsync(node);
        using var listener = await Listener.ConnectAsync(caller.StreamUrl);
        await listener.TextsAsync(1);
        await caller.SayAsync("前");
        Assert.That(await listener.TextsAsync(2), Is.EqualTo(new[] { "前", "echo 前" }));

        await redis.RestartAsync(appendFsync: "always");
        await caller.SayAsync("后");
        Assert.That(await listener.TextsAsync(2), Is.EqualTo(new[] { "后", "echo 后" }));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "前", "echo 前", "后", "echo 后" }));
    }

    private static ConversationReference Reference(Caller caller) => new()
    {
        Conversation = new ConversationAccount(id: caller.ConversationId),
        Bot = new ChannelAccount("hotline"),
        User = new ChannelAccount("dl_caller"),
        ChannelId = "directline",
    };

    // Timers that are set only now, after the clock has moved, still have to be passed.
    private static async Task<object?> NextThroughAsync(FakeTimeProvider time, Listener listener)
    {
        var next = listener.NextAsync();
        while (!next.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(6));
            await Task.WhenAny(next, Task.Delay(50));
        }

        return await next;
    }

    private static async Task<HttpStatusCode> RefusalAsync(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        Assert.That(async () => await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None), Throws.TypeOf<WebSocketException>());
        return socket.HttpStatusCode;
    }
}

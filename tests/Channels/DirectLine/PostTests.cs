using System.Net;
using System.Text;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels.Tests.Hosting;

namespace LegalAid.Channels.Tests.DirectLine;

[Parallelizable]
public sealed class PostTests : DirectLineFixture
{
    [Test]
    public async Task A_message_is_echoed_with_its_id_and_answered_in_order()
    {
        var caller = await Caller.StartAsync(Node);
        var first = await caller.SayAsync("一");
        var second = await caller.SayAsync("二");
        var activities = (await caller.PollAsync())["activities"]!.AsArray();

        Assert.That(activities.Select(activity => (string)activity!["text"]!), Is.EqualTo(new[] { "greeting", "一", "echo 一", "二", "echo 二" }));
        Assert.That(activities.Where(activity => (string?)activity!["from"]!["id"] == "dl_caller").Select(activity => (string)activity!["id"]!), Is.EqualTo(new[] { first, second }));
        Assert.That((string?)activities[2]!["replyToId"], Is.EqualTo(first));
        Assert.That(activities.Select(activity => (string)activity!["id"]!), Is.Ordered.And.Unique);
        Assert.That(activities.Select(activity => (DateTimeOffset)activity!["timestamp"]!), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task A_poll_with_a_watermark_gives_what_came_after_it_and_then_nothing()
    {
        var caller = await Caller.StartAsync(Node);
        var watermark = (string)(await caller.PollAsync())["watermark"]!;
        await caller.SayAsync("一");
        var next = await caller.PollAsync(watermark);
        var idle = await caller.PollAsync((string)next["watermark"]!);

        Assert.That(next["activities"]!.AsArray().Select(activity => (string)activity!["text"]!), Is.EqualTo(new[] { "一", "echo 一" }));
        Assert.That(idle["activities"]!.AsArray(), Is.Empty);
        Assert.That((string?)idle["watermark"], Is.EqualTo((string?)next["watermark"]));
    }

    [Test]
    public async Task A_long_log_comes_in_pages_and_none_is_lost_between_them()
    {
        await using var node = await Node.StartAsync(Redis, Node.DirectLine with { PostsPerWindow = 1000 });
        var caller = await Caller.StartAsync(node);
        for (var i = 0; i < 130; i++)
        {
            await caller.SayAsync($"{i}");
        }

        var texts = new List<string>();
        string? watermark = null;
        while (await caller.PollAsync(watermark) is var page && page["activities"]!.AsArray() is { Count: > 0 } activities)
        {
            texts.AddRange(activities.Select(activity => (string)activity!["text"]!));
            watermark = (string)page["watermark"]!;
        }

        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 130).SelectMany(i => new[] { $"{i}", $"echo {i}" }).Prepend("greeting")));
    }

    [Test]
    public async Task The_bot_gets_the_activity_addressed_with_all_that_the_client_wrote_beside()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """
            {"type":"message","text":"工资","textFormat":"plain","locale":"zh-CN","from":{"id":"other","name":"王"},"channelId":"webchat","id":"mine",
             "callerId":"urn:forged","conversation":{"id":"elsewhere"},"serviceUrl":"https://evil.example","deliveryMode":"expectReplies",
             "entities":[{"type":"ClientCapabilities","requiresBotState":true}],"semanticAction":{"id":"x"},"channelData":{"clientActivityID":"c1"}}
            """);
        var id = (string)(await Caller.ReadAsync(response))["id"]!;
        var heard = Node.Bot.HeardIn(caller.ConversationId)[^1];

        Assert.That((heard.Id, heard.ChannelId, heard.Conversation!.Id, heard.Text), Is.EqualTo((id, "directline", caller.ConversationId, "工资")));
        Assert.That((heard.From!.Id, heard.From.Name, heard.From.Role, heard.Recipient!.Id), Is.EqualTo(("dl_caller", "王", RoleTypes.User, "hotline")));
        Assert.That((heard.CallerId, heard.DeliveryMode, heard.Locale), Is.EqualTo(((string?)null, (string?)null, "zh-CN")));
        Assert.That(heard.ServiceUrl, Does.StartWith("http://127.0.0.1"));
        Assert.That(heard.Properties!.Keys, Does.Contain("semanticAction"));
        Assert.That(heard.Timestamp, Is.Not.Null);
    }

    [Test]
    public async Task The_sender_stays_as_the_client_gave_it_where_no_user_is_bound()
    {
        var caller = await Caller.StartAsync(Node, userId: null);
        await caller.SayAsync("你好", from: "r_123");
        var echo = (await caller.PollAsync())["activities"]!.AsArray().Single(activity => (string?)activity!["text"] == "你好")!;
        Assert.That((string?)echo["from"]!["id"], Is.EqualTo("r_123"));
    }

    [TestCase("""{"type":"message","text":"x"}""", "from.id")]
    [TestCase("""{"type":"message","text":"x","from":{"id":" "}}""", "from.id")]
    [TestCase("""{"type":"message","text":"x","from":{"id":"hotline"}}""", "from.id")]
    [TestCase("""{"type":"message","text":"x","from":{"id":"dl_somebody"}}""", "from.id")]
    [TestCase("""{"text":"x","from":{"id":"me"}}""", "type")]
    [TestCase("""{"type":"","from":{"id":"me"}}""", "type")]
    [TestCase("""{"type":"message","text":{},"from":{"id":"me"}}""", "text")]
    [TestCase("""{"type":"message","from":"me"}""", "from")]
    [TestCase("""{"type":"message","from":{"id":"me"},"attachments":{}}""", "attachments")]
    [TestCase("null", "activity")]
    [TestCase("[]", "JSON")]
    [TestCase("\"words\"", "JSON")]
    [TestCase("", "JSON")]
    [TestCase("{", "JSON")]
    [TestCase("""{"type":"message","from":{"id":"me"}""", "JSON")]
    public async Task A_body_that_is_wrong_is_400_and_names_the_fault(string body, string named)
    {
        var caller = await Caller.StartAsync(Node, userId: null);
        using var response = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", body);
        var error = (await Caller.ReadAsync(response, HttpStatusCode.BadRequest))["error"]!;
        Assert.That((string?)error["message"], Does.Contain(named));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting" }));
    }

    [TestCase("""{"type":"message","text":"工资\ud83d","from":{"id":"me"}}""")]
    [TestCase("""{"type":"message","text":"工资","from":{"id":"me"},"channelData":{"clientActivityID":"\ud800"},"value":{"half":"\udc00"},"extra":"\ud800"}""")]
    public async Task Half_an_emoji_loses_no_message(string body)
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", body);
        await Caller.ReadAsync(response);
        Assert.That((await caller.TextsAsync())[1], Does.StartWith("工资"));
    }

    [Test]
    public async Task Bytes_that_are_no_text_lose_no_message()
    {
        var caller = await Caller.StartAsync(Node);
        var body = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/activities", body);
        await Caller.ReadAsync(response);
        Assert.That(await caller.TextsAsync(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Ten_thousand_characters_pass_and_more_than_the_limit_is_413()
    {
        var caller = await Caller.StartAsync(Node);
        var words = new string('诉', 10_000);
        await caller.SayAsync(words);
        Assert.That((await caller.TextsAsync())[1], Is.EqualTo(words));

        using var sized = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", $$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");
        Assert.That(await Caller.RefusalAsync(sized, HttpStatusCode.RequestEntityTooLarge), Is.EqualTo("MessageSizeTooBig"));
    }

    [Test]
    public async Task A_body_of_another_media_type_is_415()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/activities", new StringContent("<a/>", Encoding.UTF8, "text/xml"));
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.UnsupportedMediaType), Is.EqualTo("UnsupportedMediaType"));
    }

    [TestCase("""{"type":"message","text":"一次","from":{"id":"me"},"channelData":{"clientActivityID":"abc"}}""")]
    [TestCase("""{"type":"message","text":"一次","from":{"id":"me"},"id":"own-id-1"}""")]
    public async Task The_same_client_id_again_is_answered_200_and_does_nothing(string body)
    {
        var caller = await Caller.StartAsync(Node);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", body);
            ids.Add((string)(await Caller.ReadAsync(response))["id"]!);
        }

        Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "一次", "echo 一次" }));
    }

    [Test]
    public async Task The_same_client_id_posted_at_once_from_everywhere_is_one_message()
    {
        var caller = await Caller.StartAsync(Node);
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => caller.SayAsync("一次", "same")));
        Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await Eventually.IsTrueAsync(async () => (await caller.TextsAsync()).Count == 3));
        Assert.That(Node.Bot.HeardIn(caller.ConversationId), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_bot_that_is_away_is_502_and_the_clients_retry_reaches_it_under_the_same_id()
    {
        await using var node = await Node.StartAsync(Redis);
        var caller = await Caller.StartAsync(node);
        node.Bot.Fail(1);
        using var failed = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"急","channelData":{"clientActivityID":"r1"}}""");
        Assert.That(await Caller.RefusalAsync(failed, HttpStatusCode.BadGateway), Is.EqualTo("BotError"));
        Assert.That(node.Bot.HeardIn(caller.ConversationId), Has.Count.EqualTo(1));

        var id = await caller.SayAsync("急", "r1");
        Assert.That(node.Bot.HeardIn(caller.ConversationId)[^1].Id, Is.EqualTo(id));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "急", "echo 急" }));
    }

    [Test]
    public async Task What_the_bot_has_missed_reaches_it_before_what_is_said_next()
    {
        await using var node = await Node.StartAsync(Redis);
        var caller = await Caller.StartAsync(node);
        node.Bot.Fail(1);
        using var failed = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"先"}""");
        Assert.That(failed.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));

        await caller.SayAsync("后");
        Assert.That(node.Bot.HeardIn(caller.ConversationId).Skip(1).Select(activity => activity.Text), Is.EqualTo(new[] { "先", "后" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_the_bot_has_missed_reaches_it_within_seconds_though_nobody_says_anything_more(bool isStreaming)
    {
        await using var node = await Node.StartAsync(Redis, Node.DirectLine with { StreamSweep = TimeSpan.FromMilliseconds(200) });
        var caller = await Caller.StartAsync(node);
        node.Bot.Fail(1);
        using var failed = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"救命"}""");
        Assert.That(failed.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));

        if (isStreaming)
        {
            using var listener = await Listener.ConnectAsync(caller.StreamUrl);
            Assert.That(await listener.TextsAsync(3), Is.EqualTo(new[] { "greeting", "救命", "echo 救命" }));
        }
        else
        {
            Assert.That(await Eventually.IsTrueAsync(async () => (await caller.TextsAsync()).Contains("echo 救命")));
        }
    }

    [Test]
    public async Task A_greeting_that_the_bot_missed_at_the_start_comes_with_the_first_words()
    {
        await using var node = await Node.StartAsync(Redis);
        node.Bot.Fail(1);
        var caller = await Caller.StartAsync(node);
        Assert.That(await caller.TextsAsync(), Is.Empty);

        await caller.SayAsync("有人吗");
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "有人吗", "greeting", "echo 有人吗" }));
    }

    [Test]
    public async Task A_flood_is_429_with_the_seconds_to_wait_and_polls_go_on()
    {
        await using var node = await Node.StartAsync(Redis, Node.DirectLine with { PostsPerWindow = 3 });
        var caller = await Caller.StartAsync(node);
        var other = await Caller.StartAsync(node);
        for (var i = 0; i < 3; i++)
        {
            await caller.SayAsync($"{i}", $"{i}");
        }

        using var refused = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"4"}""");
        Assert.That(await Caller.RefusalAsync(refused, HttpStatusCode.TooManyRequests), Is.EqualTo("TooManyRequests"));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        Assert.That(await caller.SayAsync("2", "2"), Is.Not.Empty, "a repetition is no flood");
        Assert.That(await caller.TextsAsync(), Has.Count.EqualTo(7));
        Assert.That(await other.SayAsync("别人"), Is.Not.Empty);
    }

    [TestCase("typing", false)]
    [TestCase("event", true)]
    [TestCase("somethingNew", true)]
    public async Task Typing_is_taken_and_kept_nowhere_and_other_types_go_to_the_bot(string type, bool isHeard)
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await caller.PostJsonAsync($"conversations/{caller.ConversationId}/activities", $$"""{"from":{"id":"me"},"type":"{{type}}","name":"webchat/join"}""");
        Assert.That((string?)(await Caller.ReadAsync(response))["id"], Is.Not.Empty);
        Assert.That(Node.Bot.HeardIn(caller.ConversationId).Any(activity => activity.Type == type), Is.EqualTo(isHeard));
        Assert.That((await caller.PollAsync())["activities"]!.AsArray().Any(activity => (string?)activity!["type"] == type), Is.EqualTo(isHeard));
    }

    [Test]
    public async Task Nothing_of_what_is_said_stands_in_clear_in_redis()
    {
        var caller = await Caller.StartAsync(Node);
        await caller.SayAsync("MYPHONEIS13800000000", "13800000000");
        await using var connection = await Redis.ConnectAsync();
        foreach (var server in connection.GetServers())
        {
            foreach (var key in server.Keys(pattern: $"*{caller.ConversationId}*"))
            {
                var dump = await connection.GetDatabase().KeyDumpAsync(key);
                Assert.That(Encoding.Latin1.GetString(dump!), Does.Not.Contain("MYPHONE").And.Not.Contain("13800000000").And.Not.Contain("dl_caller"), key.ToString());
                Assert.That(await connection.GetDatabase().KeyTimeToLiveAsync(key), Is.Not.Null, $"{key} must not live for ever");
            }
        }
    }

    [Test]
    public async Task Two_nodes_are_one_channel()
    {
        var protection = new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider();
        await using var one = await Node.StartAsync(Redis, protection: protection);
        await using var two = await Node.StartAsync(Redis, protection: protection);
        var caller = await Caller.StartAsync(one);
        var onTwo = new Caller(two.Http, caller.Credential);
        using var response = await onTwo.PostJsonAsync($"conversations/{caller.ConversationId}/activities", """{"type":"message","text":"二"}""");
        await Caller.ReadAsync(response);

        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting", "二", "echo 二" }));
    }
}

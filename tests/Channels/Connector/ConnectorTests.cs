using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels.Connector;
using LegalAid.Channels.Tests.Hosting;
using LegalAid.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LegalAid.Channels.Tests.Connector;

public sealed class ConnectorTests
{
    private RedisServer _redis = null!;
    private ChannelService _service = null!;
    private string _conversationId = "";

    [OneTimeSetUp]
    public async Task StartRedis() => _redis = await RedisServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopRedis() => await _redis.DisposeAsync();

    [SetUp]
    public async Task StartService()
    {
        _service = await ChannelService.StartAsync();
        _conversationId = $"c|{Guid.NewGuid():N}";
    }

    [TearDown]
    public async Task StopService() => await _service.DisposeAsync();

    [Test]
    public async Task Replies_that_are_expected_come_in_the_answer_and_nowhere_else()
    {
        await using var node = await OpenAsync();
        using var response = await PostAsync(node, Message("工资", "expectReplies"));
        var answer = await ReadAsync(response, HttpStatusCode.OK);

        Assert.That(answer["activities"]!.AsArray().Select(activity => (string)activity!["text"]!), Is.EqualTo(new[] { "echo 工资" }));
        Assert.That((string?)answer["activities"]![0]!["replyToId"], Is.EqualTo("a|1"));
        Assert.That(_service.Replies, Is.Empty);
    }

    [Test]
    public async Task A_silent_bot_answers_an_empty_list()
    {
        await using var node = await OpenAsync();
        node.Bot.IsSilent = true;
        using var response = await PostAsync(node, Message("工资", "expectReplies"));
        Assert.That((await ReadAsync(response, HttpStatusCode.OK))["activities"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task An_ordinary_activity_is_202_and_its_reply_goes_to_the_service_url()
    {
        await using var node = await OpenAsync();
        using var response = await PostAsync(node, Message("你好"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));

        var (path, authorization, reply) = _service.Replies.Single();
        Assert.That(path, Is.EqualTo($"/v3/conversations/c%7C{_conversationId[2..]}/activities/a%7C1"), "ids are escaped once");
        Assert.That((reply.Text, reply.From!.Id, reply.Recipient!.Id, reply.Id, authorization), Is.EqualTo(("echo 你好", "bot", "user", (string?)null, (string?)null)));
    }

    [Test]
    public async Task A_turn_that_was_delivered_is_not_delivered_again_and_one_that_broke_off_goes_on_where_it_stopped()
    {
        await using var node = await OpenAsync();
        var reference = Reference();
        Activity[] replies = [Says("一"), Says("二"), Says("三")];
        _service.AnswerNext(200, 503);
        var outgoing = node.Outgoing(ConnectorChannel.Id);
        Assert.That(async () => await outgoing.DeliverAsync(reference, replies, "t1", CancellationToken.None), Throws.TypeOf<HttpRequestException>());
        await outgoing.DeliverAsync(reference, replies, "t1", CancellationToken.None);
        await outgoing.DeliverAsync(reference, replies, "t1", CancellationToken.None);
        Assert.That(_service.Replies.Select(reply => reply.Activity.Text), Is.EqualTo(new[] { "一", "二", "三" }));
    }

    [Test]
    public async Task A_reply_that_is_refused_for_good_does_not_hold_up_the_next()
    {
        await using var node = await OpenAsync();
        _service.AnswerNext(400, 200);
        await node.Outgoing(ConnectorChannel.Id).DeliverAsync(Reference(), [Says("一"), Says("二")], "t2", CancellationToken.None);
        Assert.That(_service.Replies.Select(reply => reply.Activity.Text), Is.EqualTo(new[] { "二" }));
    }

    [Test]
    public async Task Replies_carry_a_token_that_is_kept_and_fetched_again_when_it_is_refused()
    {
        await using var node = await OpenAsync(Secured() with { AppSecret = "app secret" });
        var outgoing = node.Outgoing(ConnectorChannel.Id);
        await outgoing.DeliverAsync(Reference(), [Says("一"), Says("二")], "t3", CancellationToken.None);
        _service.AnswerNext(401);
        await outgoing.DeliverAsync(Reference(), [Says("三")], "t4", CancellationToken.None);
        Assert.That(_service.Replies.Select(reply => reply.Authorization), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1", "Bearer token-2" }));
    }

    [TestCase("https://evil.example.com/")]
    [TestCase("http://smba.trafficmanager.net/")]
    [TestCase("not a url")]
    public async Task Replies_go_to_no_other_host(string serviceUrl)
    {
        await using var node = await OpenAsync();
        var activity = Message("x");
        activity["serviceUrl"] = serviceUrl;
        using var response = await PostAsync(node, activity);
        Assert.That((string?)(await ReadAsync(response, HttpStatusCode.BadRequest))["field"], Is.EqualTo("serviceUrl"));

        var reference = Reference();
        reference.ServiceUrl = serviceUrl;
        Assert.That(async () => await node.Outgoing(ConnectorChannel.Id).DeliverAsync(reference, [Says("x")], "t5", CancellationToken.None), Throws.ArgumentException);
    }

    [TestCase("type")]
    [TestCase("channelId")]
    [TestCase("conversation")]
    [TestCase("from")]
    public async Task A_field_that_is_missing_is_named(string field)
    {
        await using var node = await OpenAsync();
        var activity = Message("x", "expectReplies");
        activity.Remove(field);
        using var response = await PostAsync(node, activity);
        Assert.That((string?)(await ReadAsync(response, HttpStatusCode.BadRequest))["field"], Does.StartWith(field));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("""{"type":"message","text":{}}""", "text")]
    [TestCase("""{"type":"message","attachments":7}""", "attachments")]
    [TestCase("{", null)]
    [TestCase("null", null)]
    [TestCase("", null)]
    public async Task A_body_that_is_wrong_is_400(string body, string? field)
    {
        await using var node = await OpenAsync();
        using var response = await node.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.That((string?)(await ReadAsync(response, HttpStatusCode.BadRequest))["field"], Is.EqualTo(field));
    }

    [Test]
    public async Task Ten_thousand_characters_pass_a_huge_body_is_413_another_method_405_and_invoke_501()
    {
        await using var node = await OpenAsync();
        using var large = await PostAsync(node, Message(new string('诉', 10_000), "expectReplies"));
        using var huge = await PostAsync(node, Message(new string('x', 300_000), "expectReplies"));
        using var get = await node.Http.GetAsync(new Uri("/api/messages", UriKind.Relative));
        var invoke = Message("x");
        invoke["type"] = "invoke";
        using var invoked = await PostAsync(node, invoke);
        Assert.That(
            (large.StatusCode, huge.StatusCode, get.StatusCode, invoked.StatusCode),
            Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotImplemented)));
    }

    [Test]
    public async Task A_channel_with_its_own_door_cannot_come_in_by_this_one()
    {
        await using var node = await OpenAsync();
        var activity = Message("x");
        activity["channelId"] = "directline";
        using var response = await PostAsync(node, activity);
        Assert.That((string?)(await ReadAsync(response, HttpStatusCode.BadRequest))["field"], Is.EqualTo("channelId"));
    }

    [Test]
    public async Task A_token_of_the_channel_is_accepted_and_marks_the_caller()
    {
        await using var node = await OpenAsync(Secured());
        var activity = Message("你好");
        activity["callerId"] = "urn:forged";
        using var response = await PostAsync(node, activity, _service.Token(serviceUrl: _service.Address.ToString().ToUpperInvariant()));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(node.Bot.Heard.Single().CallerId, Is.EqualTo("urn:botframework:azure"));
    }

    [TestCase("issuer")]
    [TestCase("audience")]
    [TestCase("expired")]
    [TestCase("early")]
    [TestCase("service url")]
    [TestCase("endorsement")]
    [TestCase("unsigned")]
    [TestCase("changed")]
    [TestCase("garbage")]
    [TestCase("none")]
    public async Task A_token_that_is_wrong_is_401_and_says_no_more(string fault)
    {
        await using var node = await OpenAsync(Secured());
        _service.AddKey("unendorsed", "msteams");
        var now = DateTimeOffset.UtcNow;
        var good = _service.Token();
        var token = fault switch
        {
            "issuer" => _service.Token(issuer: "https://evil.example.com"),
            "audience" => _service.Token(audience: "another bot"),
            "expired" => _service.Token(expires: now.AddMinutes(-6), notBefore: now.AddHours(-1)),
            "early" => _service.Token(notBefore: now.AddMinutes(6)),
            "service url" => _service.Token(serviceUrl: "https://evil.example.com/"),
            "endorsement" => _service.Token(key: "unendorsed"),
            "unsigned" => $"eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{good.Split('.')[1]}.",
            "changed" => $"{good.Split('.')[0]}.{_service.Token(audience: "x").Split('.')[1]}.{good.Split('.')[2]}",
            "garbage" => "garbage",
            _ => null,
        };
        using var response = await PostAsync(node, Message("x"), token);
        Assert.That((await ReadAsync(response, HttpStatusCode.Unauthorized)).ContainsKey("detail"), Is.False);
        Assert.That(node.Bot.Heard, Is.Empty);
    }

    [Test]
    public async Task A_clock_that_is_five_minutes_off_is_forgiven()
    {
        await using var node = await OpenAsync(Secured());
        var now = DateTimeOffset.UtcNow;
        using var response = await PostAsync(node, Message("x"), _service.Token(expires: now.AddMinutes(-4), notBefore: now.AddHours(-1)));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task Keys_are_kept_fetched_again_for_an_unknown_one_but_not_for_each_and_survive_a_failed_fetch()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var node = await OpenAsync(Secured(), time);
        Assert.That((await StatusAsync(node, "key-1"), await StatusAsync(node, "key-1"), _service.KeyFetches), Is.EqualTo((202, 202, 1)));

        _service.AddKey("key-2", "test");
        Assert.That((await StatusAsync(node, "key-2"), _service.KeyFetches), Is.EqualTo((401, 1)), "the floor of five minutes");
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await StatusAsync(node, "key-2"), _service.KeyFetches), Is.EqualTo((202, 2)));

        _service.KeysAreAway = true;
        time.Advance(TimeSpan.FromMinutes(30));
        _service.AddKey("key-3", "test");
        Assert.That((await StatusAsync(node, "key-3"), await StatusAsync(node, "key-2")), Is.EqualTo((401, 202)));
    }

    [Test]
    public async Task Without_any_keys_nothing_can_be_said_and_that_is_503()
    {
        await using var node = await OpenAsync(Secured());
        _service.KeysAreAway = true;
        Assert.That(await StatusAsync(node, "key-1"), Is.EqualTo(503));
    }

    [Test]
    public void Settings_that_cannot_work_are_refused_with_the_way_to_mend_them()
    {
        Assert.That(() => new ConnectorOptions().Validate(), Throws.ArgumentException.With.Message.Contains("AppId"));
        Assert.That(() => (Secured() with { OpenIdMetadata = new Uri("http://example.com/") }).Validate(), Throws.ArgumentException.With.Message.Contains("https"));
        Assert.That(() => (Secured() with { AllowedServiceHosts = ["https://a/b"] }).Validate(), Throws.ArgumentException.With.Message.Contains("AllowedServiceHosts"));
    }

    private ConnectorOptions Secured() => new()
    {
        AppId = ChannelService.AppId,
        OpenIdMetadata = _service.Metadata,
        TokenEndpoint = _service.TokenEndpoint,
        AllowedServiceHosts = ["127.0.0.1"],
    };

    private Task<Node> OpenAsync(ConnectorOptions? options = null, TimeProvider? time = null) => Node.StartAsync(_redis, connector: options, time: time);

    private async Task<int> StatusAsync(Node node, string key)
    {
        using var response = await PostAsync(node, Message("x"), _service.Token(key));
        return (int)response.StatusCode;
    }

    private JsonObject Message(string text, string? deliveryMode = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a|1",
            ["text"] = text,
            ["channelId"] = "test",
            ["serviceUrl"] = _service.Address.ToString(),
            ["conversation"] = new JsonObject { ["id"] = _conversationId },
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
        };
        if (deliveryMode is not null)
        {
            activity["deliveryMode"] = deliveryMode;
        }

        return activity;
    }

    private ConversationReference Reference() => new()
    {
        ChannelId = "test",
        ServiceUrl = _service.Address.ToString(),
        Conversation = new ConversationAccount(id: _conversationId),
        Bot = new ChannelAccount("bot"),
        User = new ChannelAccount("user"),
    };

    private static Activity Says(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static async Task<HttpResponseMessage> PostAsync(Node node, JsonObject activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await node.Http.SendAsync(request);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        return (JsonObject)JsonNode.Parse(text)!;
    }
}

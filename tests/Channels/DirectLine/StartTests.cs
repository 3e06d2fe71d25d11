using System.Net;
using LegalAid.BotFramework.Schema;
using LegalAid.Channels.Tests.Hosting;

namespace LegalAid.Channels.Tests.DirectLine;

public sealed class StartTests : DirectLineFixture
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"user":{}}""")]
    [TestCase("""{"user":{"id":"someone"},"locale":"zh-CN","unknown":1}""")]
    public async Task A_conversation_begins_with_201_whatever_body_the_client_sends(string? body)
    {
        var token = Node.Tokens.Generate();
        using var response = body is null
            ? await With(token.Token).SendAsync(HttpMethod.Post, "conversations")
            : await With(token.Token).PostJsonAsync("conversations", body);
        var answer = await Caller.ReadAsync(response, HttpStatusCode.Created);

        Assert.That((string?)answer["conversationId"], Is.EqualTo(token.ConversationId));
        Assert.That((string?)answer["token"], Is.Not.Empty);
        Assert.That((int)answer["expires_in"]!, Is.EqualTo(1800));
        Assert.That((string?)answer["streamUrl"], Does.StartWith($"ws://{Node.Address.Authority}/v3/directline/conversations/{token.ConversationId}/stream?"));
    }

    [Test]
    public async Task The_bot_is_told_once_with_both_members_and_the_locale()
    {
        var token = Node.Tokens.Generate("dl_zhao");
        for (var i = 0; i < 3; i++)
        {
            using var response = await With(token.Token).PostJsonAsync("conversations", """{"locale":"zh-CN"}""");
            await Caller.ReadAsync(response, i == 0 ? HttpStatusCode.Created : HttpStatusCode.OK);
        }

        var update = Node.Bot.HeardIn(token.ConversationId).Single();
        Assert.That(update.Type, Is.EqualTo(ActivityTypes.ConversationUpdate));
        Assert.That(update.MembersAdded!.Select(member => member.Id), Is.EqualTo(new[] { "hotline", "dl_zhao" }));
        Assert.That((update.From!.Id, update.Recipient!.Id, update.Locale), Is.EqualTo(("dl_zhao", "hotline", "zh-CN")));
        Assert.That((update.ChannelId, update.Id), Is.EqualTo(("directline", $"{token.ConversationId}|0000000")));
    }

    [Test]
    public async Task The_client_sees_the_greeting_but_not_the_update_and_the_greeting_answers_nothing_unseen()
    {
        var caller = await Caller.StartAsync(Node);
        var greeting = (await caller.PollAsync())["activities"]!.AsArray().Single()!;

        Assert.That((string?)greeting["text"], Is.EqualTo("greeting"));
        Assert.That((string?)greeting["from"]!["id"], Is.EqualTo("hotline"));
        Assert.That(greeting["replyToId"], Is.Null);
    }

    [Test]
    public async Task The_secret_starts_a_conversation_of_its_own_each_time()
    {
        using var first = await With(Node.Secret).SendAsync(HttpMethod.Post, "conversations");
        using var second = await With(Node.Secret).SendAsync(HttpMethod.Post, "conversations");
        var one = (string)(await Caller.ReadAsync(first, HttpStatusCode.Created))["conversationId"]!;
        var other = (string)(await Caller.ReadAsync(second, HttpStatusCode.Created))["conversationId"]!;

        Assert.That(one, Is.Not.EqualTo(other));
        using var poll = await With(Node.Secret).SendAsync(HttpMethod.Get, $"conversations/{one}/activities");
        await Caller.ReadAsync(poll);
    }

    [Test]
    public async Task A_start_for_another_user_than_before_is_a_conflict()
    {
        var token = Node.Tokens.Generate().Token;
        using var first = await With(token).PostJsonAsync("conversations", """{"user":{"id":"one"}}""");
        using var again = await With(token).PostJsonAsync("conversations", """{"user":{"id":"one"}}""");
        using var silent = await With(token).PostJsonAsync("conversations", "{}");
        using var other = await With(token).PostJsonAsync("conversations", """{"user":{"id":"two"}}""");

        Assert.That((first.StatusCode, again.StatusCode, silent.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await Caller.RefusalAsync(other, HttpStatusCode.Conflict), Is.EqualTo("ConversationConflict"));
    }

    [Test]
    public async Task A_bound_user_takes_the_place_of_the_one_that_the_client_names()
    {
        var token = Node.Tokens.Generate("dl_bound");
        using var response = await With(token.Token).PostJsonAsync("conversations", """{"user":{"id":"claimed"}}""");
        await Caller.ReadAsync(response, HttpStatusCode.Created);
        Assert.That(Node.Bot.HeardIn(token.ConversationId).Single().From!.Id, Is.EqualTo("dl_bound"));
    }

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("nonsense", HttpStatusCode.Forbidden)]
    public async Task Nobody_starts_without_a_credential(string? credential, HttpStatusCode expected)
    {
        using var response = await With(credential).SendAsync(HttpMethod.Post, "conversations");
        await Caller.RefusalAsync(response, expected);
    }

    [Test]
    public async Task A_start_body_that_is_not_json_is_400_and_a_huge_one_413()
    {
        var token = Node.Tokens.Generate().Token;
        using var broken = await With(token).PostJsonAsync("conversations", "{");
        using var huge = await With(token).PostJsonAsync("conversations", $$"""{"locale":"{{new string('x', 20_000)}}"}""");
        Assert.That(await Caller.RefusalAsync(broken, HttpStatusCode.BadRequest), Is.EqualTo("MalformedData"));
        Assert.That(await Caller.RefusalAsync(huge, HttpStatusCode.RequestEntityTooLarge), Is.EqualTo("MessageSizeTooBig"));
    }

    [Test]
    public async Task Reconnecting_gives_a_new_token_and_stream_url()
    {
        var caller = await Caller.StartAsync(Node);
        var (token, url) = (caller.Credential, caller.StreamUrl);
        using var response = await caller.ReconnectAsync("");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(caller.StreamUrl, Is.Not.EqualTo(url));
        Assert.That(caller.Credential, Is.Not.Null);
        Assert.That(token, Is.Not.Null);
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting" }));
    }

    [TestCase("conversations/{id}?watermark=abc")]
    [TestCase("conversations/{id}/activities?watermark=-1")]
    [TestCase("conversations/{id}/activities?watermark=99999999999999999999")]
    public async Task A_watermark_that_is_not_ours_is_400(string path)
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await caller.SendAsync(HttpMethod.Get, path.Replace("{id}", caller.ConversationId, StringComparison.Ordinal));
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.BadRequest), Is.EqualTo("BadArgument"));
    }

    [TestCase("conversations/nowhere")]
    [TestCase("conversations/nowhere/activities")]
    [TestCase("conversations/%7Bnowhere%7D/activities")]
    [TestCase("session/getsessionid")]
    [TestCase("no/such/thing")]
    public async Task What_does_not_exist_is_404(string path)
    {
        using var response = await With(Node.Secret).SendAsync(HttpMethod.Get, path);
        await Caller.RefusalAsync(response, HttpStatusCode.NotFound);
    }

    [TestCase("tokens/generate")]
    [TestCase("tokens/refresh")]
    [TestCase("conversations")]
    [TestCase("conversations/abc")]
    [TestCase("conversations/abc/activities")]
    [TestCase("conversations/abc/upload")]
    public async Task A_page_of_another_origin_may_call_every_path(string path)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"/v3/directline/{path}");
        preflight.Headers.Add("Origin", "https://page.example.cn");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        using var response = await Node.Http.SendAsync(preflight);

        Assert.That(response.IsSuccessStatusCode);
        Assert.That(response.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        Assert.That(string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")), Does.Contain("x-ms-bot-agent").And.Contain("authorization").And.Contain("content-type"));
        Assert.That(int.Parse(response.Headers.GetValues("Access-Control-Max-Age").Single(), null), Is.GreaterThanOrEqualTo(3600));

        using var refused = await With(null).SendAsync(HttpMethod.Post, path, origin: "https://page.example.cn");
        Assert.That(refused.IsSuccessStatusCode, Is.False);
        Assert.That(refused.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }), "an error must be readable too");
    }

    [Test]
    public async Task A_public_address_stands_in_what_clients_are_told()
    {
        await using var node = await Node.StartAsync(Redis, Node.DirectLine with { PublicBaseUrl = new Uri("https://hotline.example.cn") });
        var caller = await Caller.StartAsync(node);
        Assert.That(caller.StreamUrl, Does.StartWith($"wss://hotline.example.cn/v3/directline/conversations/{caller.ConversationId}/stream?watermark=0&t="));
        Assert.That(node.Bot.HeardIn(caller.ConversationId).Single().ServiceUrl, Is.EqualTo("https://hotline.example.cn"));
    }
}

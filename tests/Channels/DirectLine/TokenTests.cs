using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LegalAid.Channels.DirectLine;
using LegalAid.Channels.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.Tests.DirectLine;

public sealed class TokenTests : DirectLineFixture
{
    [Test]
    public async Task The_secret_generates_a_token_that_names_its_user_and_begins_no_conversation()
    {
        using var response = await With(Node.Secret).PostJsonAsync("tokens/generate", """{"user":{"id":"dl_wang","name":"王"}}""");
        var answer = await Caller.ReadAsync(response);
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(((string)answer["token"]!).Split('.')[1]))!;
        var conversationId = (string)answer["conversationId"]!;

        Assert.That((int)answer["expires_in"]!, Is.EqualTo(1800));
        Assert.That((string?)payload["user"], Is.EqualTo("dl_wang"));
        Assert.That(Uri.EscapeDataString(conversationId), Is.EqualTo(conversationId).And.Length.GreaterThanOrEqualTo(20));
        using var poll = await With((string)answer["token"]!).SendAsync(HttpMethod.Get, $"conversations/{conversationId}/activities");
        Assert.That(await Caller.RefusalAsync(poll, HttpStatusCode.NotFound), Is.EqualTo("ConversationNotFound"));
        Assert.That(Node.Bot.HeardIn(conversationId), Is.Empty);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"user":{},"locale":"zh-CN"}""")]
    public async Task A_generate_body_may_be_empty(string body)
    {
        using var response = await With(Node.Secret).PostJsonAsync("tokens/generate", body);
        await Caller.ReadAsync(response);
    }

    [TestCase("""{"user":{"id":"wang"}}""", "BadArgument")]
    [TestCase("""{"user":{"id":7}}""", "MalformedData")]
    [TestCase("""{"user":""", "MalformedData")]
    public async Task A_generate_body_that_is_wrong_is_refused(string body, string code)
    {
        using var response = await With(Node.Secret).PostJsonAsync("tokens/generate", body);
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.BadRequest), Is.EqualTo(code));
    }

    [Test]
    public async Task Nobody_generates_without_the_secret()
    {
        using var nothing = await With(null).SendAsync(HttpMethod.Post, "tokens/generate");
        using var wrong = await With("not-the-secret").SendAsync(HttpMethod.Post, "tokens/generate");
        using var token = await With(Node.Tokens.Generate().Token).SendAsync(HttpMethod.Post, "tokens/generate");

        Assert.That(await Caller.RefusalAsync(nothing, HttpStatusCode.Unauthorized), Is.EqualTo("MissingCredential"));
        Assert.That(await Caller.RefusalAsync(wrong, HttpStatusCode.Forbidden), Is.EqualTo("InvalidToken"));
        Assert.That(await Caller.RefusalAsync(token, HttpStatusCode.Forbidden), Is.EqualTo("SecretRequired"));
    }

    [TestCase("Basic abc")]
    [TestCase("Bearer")]
    [TestCase("Bearer two words")]
    public async Task A_malformed_header_is_401(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/refresh");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await Node.Http.SendAsync(request);
        await Caller.RefusalAsync(response, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task The_secret_is_refused_from_a_browser()
    {
        using var response = await With(Node.Secret).SendAsync(HttpMethod.Post, "tokens/generate", origin: "https://example.cn");
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("SecretInBrowser"));
    }

    [Test]
    public async Task Anybody_generates_and_starts_where_anonymous_is_allowed()
    {
        await using var open = await Node.StartAsync(Redis, Node.DirectLine with { Secret = null, AllowAnonymous = true });
        using var generated = await new Caller(open.Http, null).SendAsync(HttpMethod.Post, "tokens/generate");
        using var started = await new Caller(open.Http, null).SendAsync(HttpMethod.Post, "conversations");

        await Caller.ReadAsync(generated);
        await Caller.ReadAsync(started, HttpStatusCode.Created);
    }

    [Test]
    public async Task A_token_is_refreshed_for_its_own_conversation_and_user()
    {
        var first = Node.Tokens.Generate("dl_li");
        using var response = await With(first.Token).SendAsync(HttpMethod.Post, "tokens/refresh");
        var answer = await Caller.ReadAsync(response);
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(((string)answer["token"]!).Split('.')[1]))!;

        Assert.That((string?)answer["conversationId"], Is.EqualTo(first.ConversationId));
        Assert.That((string?)payload["user"], Is.EqualTo("dl_li"));
    }

    [Test]
    public async Task The_secret_cannot_be_refreshed()
    {
        using var response = await With(Node.Secret).SendAsync(HttpMethod.Post, "tokens/refresh");
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("TokenRequired"));
    }

    [Test]
    public async Task A_token_works_to_the_last_second_and_then_says_that_it_has_expired()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var node = await Node.StartAsync(Redis, time: time);
        var caller = await Caller.StartAsync(node);

        time.Advance(TimeSpan.FromSeconds(1799 - 1));
        Assert.That(await caller.TextsAsync(), Is.EqualTo(new[] { "greeting" }));

        time.Advance(TimeSpan.FromSeconds(2));
        foreach (var (method, path) in new[] { (HttpMethod.Get, $"conversations/{caller.ConversationId}/activities"), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Get, $"conversations/{caller.ConversationId}") })
        {
            using var response = await caller.SendAsync(method, path);
            Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("TokenExpired"), path);
        }
    }

    [Test]
    public async Task A_token_whose_payload_was_changed_is_refused()
    {
        var parts = Node.Tokens.Generate("dl_me").Token.Split('.');
        var forged = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("dl_me", "dl_you", StringComparison.Ordinal));
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        foreach (var token in new[] { $"{parts[0]}.{forged}.{parts[2]}", $"{unsigned}.{forged}.", $"{parts[0]}.{parts[1]}.", "a.b.c" })
        {
            using var response = await With(token).SendAsync(HttpMethod.Post, "conversations");
            Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("InvalidToken"), token);
        }
    }

    [Test]
    public async Task A_token_for_trusted_origins_is_refused_from_others()
    {
        using var generated = await With(Node.Secret).PostJsonAsync("tokens/generate", """{"trustedOrigins":["https://page.example.cn/"]}""");
        var caller = With((string)(await Caller.ReadAsync(generated))["token"]!);
        using var own = await caller.SendAsync(HttpMethod.Post, "conversations", origin: "https://page.example.cn");
        using var other = await caller.SendAsync(HttpMethod.Post, "conversations", origin: "https://evil.example.cn");

        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await Caller.RefusalAsync(other, HttpStatusCode.Forbidden), Is.EqualTo("UntrustedOrigin"));
    }

    [Test]
    public async Task A_foreign_token_reaches_nothing_of_a_conversation()
    {
        var mine = await Caller.StartAsync(Node);
        var stranger = With(Node.Tokens.Generate("dl_stranger").Token);
        (HttpMethod Method, string Path)[] doors =
        [
            (HttpMethod.Get, ""), (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Post, "/upload"),
        ];
        foreach (var (method, path) in doors)
        {
            using var response = await stranger.SendAsync(method, $"conversations/{mine.ConversationId}{path}", method == HttpMethod.Post ? new StringContent("{}", Encoding.UTF8, "application/json") : null);
            Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.Forbidden), Is.EqualTo("WrongConversation"), path);
        }
    }

    [Test]
    public void Settings_that_cannot_work_are_refused_with_the_way_to_mend_them()
    {
        Assert.That(() => (Node.DirectLine with { SigningKey = new byte[16] }).Validate(), Throws.ArgumentException.With.Message.Contains("openssl rand"));
        Assert.That(() => (Node.DirectLine with { Secret = "short" }).Validate(), Throws.ArgumentException.With.Message.Contains("Secret"));
        Assert.That(() => (Node.DirectLine with { PublicBaseUrl = new Uri("ftp://x") }).Validate(), Throws.ArgumentException.With.Message.Contains("PublicBaseUrl"));
        Assert.That(() => Node.Tokens.Generate("wang"), Throws.ArgumentException.With.Message.Contains("dl_"));
        Assert.That(DirectLineTokens.NewUserId(), Does.StartWith("dl_"));
    }
}

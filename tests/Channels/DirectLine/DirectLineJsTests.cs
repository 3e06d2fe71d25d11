using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using LegalAid.Channels.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace LegalAid.Channels.Tests.DirectLine;

/// <summary>The ecosystem's own client against our endpoint: what it makes of our answers is what counts.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DirectLineJsTests : DirectLineFixture
{
    [OneTimeSetUp]
    public Task Install() => DirectLineJs.InstallAsync();

    [TestCase("stream", 1)]
    [TestCase("polling", 0)]
    public async Task It_connects_sends_and_hears_in_order(string scenario, int sockets)
    {
        using var client = DirectLineJs.Run(scenario, Node, Node.Tokens.Generate("dl_js").Token);
        Assert.That((int)(await client.UntilAsync("sockets"))["count"]!, Is.EqualTo(sockets));
        var heard = await client.UntilAsync("heard");

        Assert.That(Texts(heard), Is.EqualTo(new[] { "greeting", "one", "echo one", "two", "echo two", "three", "echo three" }));
        Assert.That(Own(heard), Is.EqualTo(heard["ids"]!.AsArray().Select(id => (string)id!)), "each echo has the id that the post was answered with");
        Assert.That(Statuses(client), Is.EqualTo(new[] { "Uninitialized", "Connecting", "Online" }));
    }

    [Test]
    public async Task It_hears_everything_once_and_in_order_after_its_socket_was_cut()
    {
        using var client = DirectLineJs.Run("cut", Node, Node.Tokens.Generate("dl_js").Token);
        Assert.That((int)(await client.UntilAsync("sockets"))["count"]!, Is.EqualTo(2));
        Assert.That(
            Texts(await client.UntilAsync("heard")),
            Is.EqualTo(new[] { "greeting", "before", "echo before", "while cut", "echo while cut", "still cut", "echo still cut", "after", "echo after" }));
    }

    [Test]
    public async Task It_goes_on_after_the_node_was_restarted()
    {
        var protection = new EphemeralDataProtectionProvider();
        var before = await Node.StartAsync(Redis, protection: protection);
        using var client = DirectLineJs.Run("restart", before, before.Tokens.Generate("dl_js").Token);
        await client.UntilAsync("ready");
        await before.StopAsync();
        await before.DisposeAsync();
        await using var after = await Node.StartAsync(Redis, protection: protection, port: before.Address.Port);
        await client.OrderAsync("go on");

        Assert.That(Texts(await client.UntilAsync("heard")), Is.EqualTo(new[] { "greeting", "before", "echo before", "after", "echo after" }));
    }

    [Test]
    public async Task It_refreshes_its_token()
    {
        using var client = DirectLineJs.Run("refresh", Node, Node.Tokens.Generate("dl_js").Token);
        Assert.That(Texts(await client.UntilAsync("heard")), Is.EqualTo(new[] { "greeting", "with the new token", "echo with the new token" }));
        Assert.That(Statuses(client), Has.No.Member("ExpiredToken"));
    }

    [Test]
    public async Task It_knows_an_expired_token_and_goes_on_with_a_new_one()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var node = await Node.StartAsync(Redis, time: time);
        using var client = DirectLineJs.Run("expiry", node, node.Tokens.Generate("dl_js").Token);
        var conversationId = (string)(await client.UntilAsync("ready"))["conversationId"]!;
        time.Advance(TimeSpan.FromMinutes(31));
        await client.OrderAsync(await RenewAsync(node, conversationId));

        Assert.That((string?)(await client.UntilAsync("posted"))["result"], Is.EqualTo("retry"));
        Assert.That(Statuses(client), Has.Member("ExpiredToken"));
        Assert.That((string?)(await client.UntilAsync("posted"))["result"], Does.StartWith(conversationId));
        Assert.That(Texts(await client.UntilAsync("heard")), Is.EqualTo(new[] { "greeting", "again", "echo again" }));
    }

    private static async Task<string> RenewAsync(Node node, string conversationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{conversationId}?watermark=2");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Node.Secret);
        using var response = await node.Http.SendAsync(request);
        return (await Caller.ReadAsync(response)).ToJsonString();
    }

    private static IEnumerable<string> Texts(JsonObject heard) => heard["activities"]!.AsArray().Select(activity => (string)activity!["text"]!);

    private static IEnumerable<string> Own(JsonObject heard) =>
        heard["activities"]!.AsArray().Where(activity => (string?)activity!["from"] == "dl_js").Select(activity => (string)activity!["id"]!);

    private static IEnumerable<string> Statuses(DirectLineJs client) =>
        client.Events.Where(entry => (string?)entry["event"] == "status").Select(entry => (string)entry["status"]!);
}

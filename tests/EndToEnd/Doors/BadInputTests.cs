using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LegalAid.EndToEnd.Tests.Callers;

namespace LegalAid.EndToEnd.Tests.Doors;

/// <summary>What cannot be used is answered in words, names the field, and leaves the conversation as it was.</summary>
public sealed class BadInputTests
{
    private HotlineProgram _program = null!;
    private Caller _caller = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _program = await HotlineProgram.StartAsync("--Bot:AllowAnonymous=true");

    [OneTimeTearDown]
    public async Task StopAsync() => await _program.DisposeAsync();

    [SetUp]
    public async Task CallAsync() => _caller = await Caller.StartAsync(_program);

    [TearDown]
    public void HangUp() => _caller.Dispose();

    [TestCase("", "没有收到文字")]
    [TestCase("  \n ", "没有收到文字")]
    [TestCase("😀😀🙏", "我只看得懂文字")]
    [TestCase("。。。？？", "我只看得懂文字")]
    [TestCase("My boss does not pay me", "我只看得懂中文")]
    [TestCase("SELECT * FROM Transcript; DROP TABLE Consultations; --", "我只看得懂中文")]
    [TestCase("<script>alert('x')</script> <b>hello</b>", "我只看得懂中文")]
    public async Task What_cannot_be_understood_is_answered_with_how_to_go_on(string words, string answer)
    {
        Assert.That((await _caller.SayAsync(words))[^1].Text, Does.Contain(answer));

        Assert.That((await _caller.SayAsync("老板拖欠我三个月工资不给"))[0].Text, Does.Contain("怎么办："), "The conversation goes on.");
    }

    [Test]
    public async Task Ten_thousand_characters_are_understood_by_their_beginning_and_kept_whole()
    {
        var story = "老板拖欠我三个月工资不给，" + new string('啊', 10_000);

        var replies = await _caller.SayAsync(story);

        Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("先按前面2000个字"));
        Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("怎么办："));
        Assert.That(_caller.Log.Select(activity => activity.Text), Has.Some.EqualTo(story));
    }

    [Test]
    public async Task A_foreign_token_opens_no_conversation()
    {
        using var other = await Caller.StartAsync(_program);

        using var response = await other.PostToAsync(_caller.Conversation, new { type = "message", from = new { id = "x" }, text = "转人工" });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await _caller.PollAsync();
        Assert.That(_caller.Log, Has.Count.EqualTo(1), "Only the greeting is there.");
    }

    [TestCase("{\"type\":\"message\",\"text\":", HttpStatusCode.BadRequest, "MalformedData", "JSON")]
    [TestCase("[]", HttpStatusCode.BadRequest, "MalformedData", "JSON")]
    [TestCase("{\"from\":{\"id\":\"x\"},\"text\":\"您好\"}", HttpStatusCode.BadRequest, "BadArgument", "type")]
    [TestCase("{\"type\":\"message\",\"from\":{\"id\":\"x\"},\"text\":{}}", HttpStatusCode.BadRequest, "MalformedData", "text")]
    public async Task A_post_that_is_no_activity_is_refused_with_the_field(string body, HttpStatusCode status, string code, string field)
    {
        using var response = await _caller.PostRawAsync(body);

        Assert.That(response.StatusCode, Is.EqualTo(status));
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain(field));
    }

    [Test]
    public async Task A_message_that_is_sent_again_is_taken_once()
    {
        var first = await _caller.SendAsync("老板拖欠我三个月工资不给", "again");
        var replies = await _caller.RepliesToAsync(first, "老板拖欠我三个月工资不给");

        Assert.That(await _caller.SendAsync("老板拖欠我三个月工资不给", "again"), Is.EqualTo(first));

        Assert.That((await _caller.SayAsync("公司"))[0].Text, Does.Contain("农村出来"));
        Assert.That(_caller.Log, Has.Count.EqualTo(1 + 1 + replies.Count + 2));
    }

    [TestCase("您好", null)]
    [TestCase("{\"channelId\":\"test\",\"from\":{\"id\":\"x\"},\"conversation\":{\"id\":\"c\"}}", "type")]
    [TestCase("{\"type\":\"message\",\"from\":{\"id\":\"x\"},\"conversation\":{\"id\":\"c\"}}", "channelId")]
    [TestCase("{\"type\":\"message\",\"channelId\":\"test\",\"from\":{\"id\":\"x\"}}", "conversation.id")]
    [TestCase("{\"type\":\"message\",\"channelId\":\"test\",\"conversation\":{\"id\":\"c\"}}", "from.id")]
    public async Task The_connector_refuses_what_is_no_activity_with_the_field(string body, string? field)
    {
        using var response = await _program.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.TryGetProperty("field", out var named) ? named.GetString() : null, Is.EqualTo(field));
    }

    [Test]
    public async Task The_connector_answers_a_repeated_id_with_the_same_replies()
    {
        var first = await AskAsync("msg-1", "老板拖欠我三个月工资不给");
        var again = await AskAsync("msg-1", "老板拖欠我三个月工资不给");
        var next = await AskAsync("msg-2", "公司");

        Assert.That(again, Is.EqualTo(first));
        Assert.That(next, Does.Contain("农村出来"), "The repeated message was not taken for an answer.");
    }

    private async Task<string> AskAsync(string id, string text)
    {
        using var response = await _program.Http.PostAsJsonAsync(
            "/api/messages",
            new { type = "message", id, channelId = "test", deliveryMode = "expectReplies", from = new { id = "x" }, conversation = new { id = "repeated" }, text });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadAsStringAsync();
    }
}

using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class TestFlowTests
{
    [Test]
    public Task A_flow_runs_its_steps_in_order() => Flow()
        .SendConversationUpdate().AssertReply("欢迎")
        .Test("一", "您说：一")
        .Send("二").AssertReply(reply => reply.Text!.EndsWith('二'))
        .Send("三").AssertReply(reply => Assert.That(reply.ReplyToId, Is.Not.Null))
        .Send("四").AssertReplyContains("四").AssertNoReply()
        .Send("五").AssertReplyOneOf(["您说：五", "您说：六"])
        .StartTestAsync();

    [Test]
    public void Nothing_happens_before_the_flow_is_started()
    {
        var adapter = new TestAdapter();

        _ = new TestFlow(adapter, Echo).Send("一");

        Assert.That(adapter.ActiveQueue, Is.Empty);
    }

    [Test]
    public void Another_reply_than_the_expected_fails_the_flow_and_says_why() => Assert.That(
        () => Flow().Test("一", "您说：二", "echo").StartTestAsync(),
        Throws.TypeOf<TestFlowException>().With.Message.EqualTo("echo: Expected \"您说：二\", but got message \"您说：一\"."));

    [Test]
    public void A_reply_that_does_not_come_fails_the_flow() => Assert.That(
        () => Flow().AssertReply("一", timeout: 1).StartTestAsync(),
        Throws.TypeOf<TestFlowException>().With.Message.EqualTo("No reply within 1 ms."));

    [Test]
    public void A_reply_too_many_fails_the_flow() => Assert.That(
        () => Flow().Send("一").AssertNoReply().StartTestAsync(),
        Throws.TypeOf<TestFlowException>());

    [Test]
    public async Task A_reply_may_come_later()
    {
        var adapter = new TestAdapter();
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var turn = Task.Run(() => adapter.SendTextToBotAsync("一", async (turn, token) =>
        {
            await later.Task;
            await Echo(turn, token);
        }));
        var reply = adapter.GetNextReplyAsync();

        Assert.That(reply.IsCompleted, Is.False);
        later.SetResult();

        Assert.That((await reply).Text, Is.EqualTo("您说：一"));
        await turn;
    }

    private static TestFlow Flow() => new(new TestAdapter(), Echo);

    private static Task Echo(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.SendActivityAsync(
        turnContext.Activity.Type == ActivityTypes.ConversationUpdate ? "欢迎" : $"您说：{turnContext.Activity.Text}",
        cancellationToken: cancellationToken);
}

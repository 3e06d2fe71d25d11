using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class MiddlewareTests
{
    private readonly List<string> _seen = [];

    [SetUp]
    public void Forget() => _seen.Clear();

    [Test]
    public async Task Middleware_added_first_sees_the_turn_first_and_its_end_last()
    {
        var adapter = new TestAdapter().Use(Named("a")).Use(Named("b")).Use(Named("c"));

        await adapter.SendTextToBotAsync("您好", Bot);

        Assert.That(_seen, Is.EqualTo(new[] { "a", "b", "c", "bot", "c ends", "b ends", "a ends" }));
    }

    [Test]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        var adapter = new TestAdapter().Use(Named("a")).Use(new AnonymousReceiveMiddleware((_, _, _) => Task.CompletedTask)).Use(Named("c"));

        await adapter.SendTextToBotAsync("您好", Bot);

        Assert.That(_seen, Is.EqualTo(new[] { "a", "a ends" }));
    }

    [Test]
    public async Task A_set_is_middleware_too()
    {
        var inner = new MiddlewareSet().Use(Named("b1")).Use(Named("b2"));
        var adapter = new TestAdapter().Use(Named("a")).Use(inner).Use(Named("c"));

        await adapter.SendTextToBotAsync("您好", Bot);

        Assert.That(_seen, Is.EqualTo(new[] { "a", "b1", "b2", "c", "bot", "c ends", "b2 ends", "b1 ends", "a ends" }));
    }

    [Test]
    public async Task An_error_goes_to_OnTurnError_and_ends_there()
    {
        var adapter = new TestAdapter { OnTurnError = (turn, e) => turn.SendActivityAsync($"出错了：{e.Message}") }.Use(Named("a"));

        await adapter.SendTextToBotAsync("您好", (_, _) => throw new InvalidOperationException("boom"));

        Assert.That(adapter.GetNextReply()!.Text, Is.EqualTo("出错了：boom"));
        Assert.That(_seen, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void Without_OnTurnError_an_error_goes_to_the_caller() => Assert.That(
        () => new TestAdapter().SendTextToBotAsync("您好", (_, _) => throw new InvalidOperationException("boom")),
        Throws.InvalidOperationException);

    [Test]
    public void A_stale_write_goes_to_the_caller_who_runs_the_turn_again()
    {
        var adapter = new TestAdapter { OnTurnError = (turn, _) => turn.SendActivityAsync("出错了") };

        Assert.That(
            () => adapter.SendTextToBotAsync("您好", (_, _) => throw new StateConflictException("key")),
            Throws.TypeOf<StateConflictException>());
        Assert.That(adapter.ActiveQueue, Is.Empty);
    }

    [Test]
    public void The_user_hears_nothing_of_a_turn_that_was_cancelled()
    {
        using var shutdown = new CancellationTokenSource();
        var adapter = new TestAdapter { OnTurnError = (turn, _) => turn.SendActivityAsync("出错了") };

        Assert.That(
            () => adapter.SendTextToBotAsync(
                "您好",
                async (_, token) =>
                {
                    await shutdown.CancelAsync();
                    token.ThrowIfCancellationRequested();
                },
                shutdown.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(adapter.ActiveQueue, Is.Empty);
    }

    [Test]
    public async Task A_conversation_is_continued_through_the_middleware()
    {
        var adapter = new TestAdapter().Use(Named("a"));
        var reference = adapter.MakeActivity().GetConversationReference();

        await adapter.ContinueConversationAsync(
            "bot",
            reference,
            async (turn, token) => await turn.SendActivityAsync($"轮到您了 {turn.Activity.Name}", cancellationToken: token),
            CancellationToken.None);

        var said = adapter.GetNextReply()!;
        Assert.That(said.Text, Is.EqualTo("轮到您了 ContinueConversation"));
        Assert.That(said.Recipient!.Id, Is.EqualTo("user1"));
        Assert.That(_seen, Is.EqualTo(new[] { "a", "a ends" }));
    }

    private AnonymousReceiveMiddleware Named(string name) => new(async (_, next, token) =>
    {
        _seen.Add(name);
        await next(token);
        _seen.Add($"{name} ends");
    });

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _seen.Add("bot");
        return Task.CompletedTask;
    }
}

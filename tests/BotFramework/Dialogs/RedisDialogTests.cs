using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Prompts;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Dialogs;

public sealed class RedisDialogTests
{
    [Test]
    public async Task A_conversation_goes_on_from_Redis_with_another_connection_and_after_a_restart()
    {
        await using var redis = await RedisServer.StartAsync("always");
        await using var first = await redis.ConnectAsync();
        await using var second = await redis.ConnectAsync();
        var storage = new Storage { Inner = new RedisStorage(first) };
        var talk = new Talk(Root, storage);
        Assert.That(await talk.SayAsync("1"), Is.EqualTo("哪一类？\n1. 工资\n2. 工伤"));
        storage.Inner = new RedisStorage(second);
        Assert.That(await talk.SayAsync("嗯？"), Is.EqualTo("请说一个\n1. 工资\n2. 工伤"));
        await redis.RestartAsync("always");
        storage.Inner = new RedisStorage(first);
        Assert.That(await talk.SayAsync("第二个"), Is.EqualTo("工伤 2"));
        Assert.That(talk.Result!.Status, Is.EqualTo(DialogTurnStatus.Complete));
    }

    private static ComponentDialog Root() => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) =>
            {
                step.Values["claims"] = new[] { 1, 2 };
                return step.PromptAsync("choice", new PromptOptions
                {
                    Prompt = MessageFactory.Text("哪一类？"),
                    RetryPrompt = MessageFactory.Text("请说一个"),
                    Choices = [new Choice("工资") { Synonyms = ["欠薪"] }, new Choice("工伤")],
                }, ct);
            },
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{((FoundChoice)step.Result!).Value} {step.Values.Get<int[]>("claims")!.Length}", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]))
        .AddDialog(new ChoicePrompt("choice"));

    /// <summary>A storage whose node can be changed in mid-conversation.</summary>
    private sealed class Storage : IStorage
    {
        public required IStorage Inner { get; set; }

        public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => Inner.ReadAsync(keys, cancellationToken);

        public Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default) => Inner.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Inner.DeleteAsync(keys, cancellationToken);
    }
}

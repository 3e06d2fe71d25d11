using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Prompts;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    [Test]
    public async Task Components_nest_and_return_their_results()
    {
        var talk = new Talk(Outer);
        Assert.That(await talk.SayAsync("开始"), Is.EqualTo("城市？"));
        Assert.That(await talk.SayAsync("成都"), Is.EqualTo("区？"));
        Assert.That(await talk.SayAsync("武侯"), Is.EqualTo("成都武侯 | 还要吗？"));
        Assert.That(await talk.SayAsync("要"), Is.EqualTo("城市？"));
        Assert.That(await talk.SayAsync("上海"), Is.EqualTo("区？"));
        Assert.That(await talk.SayAsync("浦东"), Is.EqualTo("上海浦东 | 还要吗？"));
        Assert.That(await talk.SayAsync("不用了"), Is.Empty);
        Assert.That(talk.Result, Is.EqualTo(new DialogTurnResult(DialogTurnStatus.Complete, "上海浦东")));
    }

    [Test]
    public async Task Reprompting_asks_the_innermost_question_again()
    {
        var talk = new Talk(Outer);
        await talk.SayAsync("开始");
        await talk.SayAsync("成都");
        Assert.That(await talk.DoAsync(dc => dc.RepromptDialogAsync()), Is.EqualTo("区？"));
        Assert.That(await talk.SayAsync("武侯"), Is.EqualTo("成都武侯 | 还要吗？"));
    }

    [Test]
    public async Task The_child_context_reaches_the_active_dialog_inside()
    {
        var talk = new Talk(Outer);
        await talk.SayAsync("开始");
        string? path = null;
        await talk.DoAsync(dc =>
        {
            var parts = new List<string>();
            for (var context = dc; context is not null; context = context.Child)
            {
                parts.Add(context.ActiveDialog!.Id);
            }

            path = string.Join('/', parts);
            return Task.CompletedTask;
        });
        Assert.That(path, Is.EqualTo("outer/place/text"));
    }

    [Test]
    public async Task Cancelling_ends_every_dialog_down_to_the_innermost_and_the_next_message_begins_anew()
    {
        var log = new List<string>();
        Dialog Root() => new Noted("outer", log).AddDialog(new WaterfallDialog("begin", [(step, ct) => step.BeginDialogAsync("inner", null, ct)]))
            .AddDialog(new Noted("inner", log).AddDialog(Ask("ask", "？")).AddDialog(new TextPrompt("text")));
        var talk = new Talk(Root);
        await talk.SayAsync("1");
        DialogTurnResult? cancelled = null;
        await talk.DoAsync(async dc => cancelled = await dc.CancelAllDialogsAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cancelled!.Status, Is.EqualTo(DialogTurnStatus.Cancelled));
            Assert.That(log, Is.EqualTo(new[] { "inner CancelCalled", "outer CancelCalled" }));
            Assert.That(await talk.StoredAsync(), Is.EqualTo("""{"DialogState":{"dialogStack":[]}}"""));
        }

        await talk.DoAsync(async dc => cancelled = await dc.CancelAllDialogsAsync());
        Assert.That(cancelled!.Status, Is.EqualTo(DialogTurnStatus.Empty));
    }

    [Test]
    public async Task Cancelling_inside_a_component_ends_the_component_and_its_caller_goes_on()
    {
        Dialog Root() => new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("begin",
            [
                (step, ct) => step.BeginDialogAsync("inner", null, ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"inner: {step.Result ?? "nothing"}", cancellationToken: ct);
                    return await step.EndDialogAsync("end", ct);
                },
            ]))
            .AddDialog(new Interrupted("inner", cancelParents: false).AddDialog(Ask("ask", "问题？")).AddDialog(new TextPrompt("text")));
        var talk = new Talk(Root);
        Assert.That(await talk.SayAsync("1"), Is.EqualTo("问题？"));
        Assert.That(await talk.SayAsync("取消"), Is.EqualTo("inner: nothing"));
        Assert.That(talk.Result!.Result, Is.EqualTo("end"));
    }

    [Test]
    public async Task Cancelling_with_the_parents_lets_no_caller_go_on()
    {
        Dialog Root() => new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("begin",
            [
                (step, ct) => step.BeginDialogAsync("middle", null, ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync("went on", cancellationToken: ct);
                    return Dialog.EndOfTurn;
                },
            ]))
            .AddDialog(new ComponentDialog("middle")
                .AddDialog(new Interrupted("inner", cancelParents: true).AddDialog(Ask("ask", "问题？")).AddDialog(new TextPrompt("text"))));
        var talk = new Talk(Root);
        await talk.SayAsync("1");
        Assert.That(await talk.SayAsync("取消"), Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(talk.Result, Is.EqualTo(new DialogTurnResult(DialogTurnStatus.Cancelled)));
            Assert.That(await talk.StoredAsync(), Is.EqualTo("""{"DialogState":{"dialogStack":[]}}"""));
        }
    }

    [Test]
    public async Task Replacing_begins_the_other_dialog_in_the_place_of_this_one()
    {
        Dialog Root() => new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("count",
            [
                (step, ct) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text($"第{step.GetOptions<int>() + 1}次") }, ct),
                (step, ct) => step.Result is "停" ? step.EndDialogAsync(step.GetOptions<int>(), ct) : step.ReplaceDialogAsync("count", step.GetOptions<int>() + 1, ct),
            ]))
            .AddDialog(new TextPrompt("text"));
        var talk = new Talk(Root);
        Assert.That(await talk.SayAsync("开始"), Is.EqualTo("第1次"));
        Assert.That(await talk.SayAsync("再来"), Is.EqualTo("第2次"));
        var depth = (await talk.StoredAsync()).Split("stepIndex").Length - 1;
        Assert.That(await talk.SayAsync("再来"), Is.EqualTo("第3次"));
        await talk.SayAsync("停");
        Assert.That((depth, talk.Result!.Result), Is.EqualTo((1, (object)2)));
    }

    [Test]
    public async Task A_dialog_on_top_of_a_component_lets_it_ask_again_when_it_ends()
    {
        var set = () => new ComponentDialog("root").AddDialog(Ask("ask", "城市？")).AddDialog(new TextPrompt("text")).AddDialog(new WaterfallDialog("help",
        [
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync("帮助", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]));
        var talk = new Talk(set);
        await talk.SayAsync("1");
        Assert.That(await talk.DoAsync(dc => dc.Child!.BeginDialogAsync("help")), Is.EqualTo("帮助 | 城市？"));
        await talk.SayAsync("成都");
        Assert.That(talk.Result!.Result, Is.EqualTo("成都"));
    }

    [Test]
    public async Task A_stored_dialog_that_is_not_known_any_more_gives_a_clear_error_and_can_be_cancelled()
    {
        var storage = new LegalAid.BotFramework.State.MemoryStorage();
        var known = true;
        var talk = new Talk(() => known ? Ask("old", "？", new TextPrompt("text")) : Ask("new", "？", new TextPrompt("text")), storage);
        await talk.SayAsync("1");
        known = false;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                async () => await talk.SayAsync("2"),
                Throws.TypeOf<UnknownDialogException>().With.Message.Contains("'old'").And.Message.Contains("known: new").And.Property("DialogId").EqualTo("old"));
            Assert.That(await talk.DoAsync(dc => dc.CancelAllDialogsAsync()), Is.Empty);
            Assert.That(await talk.SayAsync("3"), Is.EqualTo("？"));
        }
    }

    [Test]
    public void An_unknown_dialog_is_not_put_on_the_stack()
    {
        var talk = new Talk(Outer);
        Assert.That(
            async () => await talk.DoAsync(async dc =>
            {
                try
                {
                    await dc.BeginDialogAsync("nowhere");
                }
                finally
                {
                    Assert.That(dc.Stack, Is.Empty);
                }
            }),
            Throws.TypeOf<UnknownDialogException>());
    }

    [Test]
    public void Two_dialogs_of_one_id_are_refused() =>
        Assert.That(() => new DialogSet().Add(new TextPrompt("a")).Add(new TextPrompt("a")), Throws.ArgumentException.With.Message.Contains("'a'"));

    private static ComponentDialog Outer() => new ComponentDialog("outer")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) => step.BeginDialogAsync("place", null, ct),
            async (step, ct) =>
            {
                step.Values["place"] = step.Result;
                await step.Context.SendActivityAsync($"{step.Result}", cancellationToken: ct);
                return await step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("还要吗？") }, ct);
            },
            (step, ct) => step.Result is true ? step.ReplaceDialogAsync("steps", null, ct) : step.EndDialogAsync(step.Values.Get<string>("place"), ct),
        ]))
        .AddDialog(new ConfirmPrompt("confirm"))
        .AddDialog(new ComponentDialog("place")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, ct) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("城市？") }, ct),
                (step, ct) =>
                {
                    step.Values["city"] = step.Result;
                    return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("区？") }, ct);
                },
                (step, ct) => step.EndDialogAsync($"{step.Values["city"]}{step.Result}", ct),
            ]))
            .AddDialog(new TextPrompt("text")));

    private static WaterfallDialog Ask(string id, string question) =>
        new(id, [(step, ct) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, ct)]);

    private static ComponentDialog Ask(string id, string question, TextPrompt prompt) =>
        new ComponentDialog(id).AddDialog(Ask("ask", question)).AddDialog(prompt);

    private sealed class Noted(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Interrupted(string id, bool cancelParents) : ComponentDialog(id)
    {
        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "取消"
                ? innerDc.CancelAllDialogsAsync(cancelParents, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }
}

using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Prompts;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    private sealed record Claim(string Employer, decimal Amount, DateOnly Since);

    [Test]
    public async Task Steps_run_in_order_over_turns_and_hand_values_on()
    {
        var talk = new Talk(Interview);
        Assert.That(await talk.SayAsync("你好"), Is.EqualTo("姓名？"));
        Assert.That(await talk.SayAsync("张三"), Is.EqualTo("欠多少？"));
        Assert.That(await talk.SayAsync("三千五"), Is.EqualTo("签过合同吗？"));
        Assert.That(await talk.SayAsync("没签"), Is.EqualTo("张三 3500 False"));
        Assert.That(talk.Result, Is.EqualTo(new DialogTurnResult(DialogTurnStatus.Complete, "done")));
        Assert.That(await talk.SayAsync("再来"), Is.EqualTo("姓名？"), "a conversation whose dialogs ended begins anew");
    }

    [Test]
    public async Task The_same_runs_as_a_test_flow()
    {
        var adapter = new TestAdapter();
        var state = new ConversationState(new MemoryStorage());
        adapter.Use(new AutoSaveStateMiddleware(state));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        await new TestFlow(adapter, (turn, ct) => Interview().RunAsync(turn, accessor, ct))
            .Test("你好", "姓名？")
            .Test("张三", "欠多少？")
            .Test("两万三", "签过合同吗？")
            .Test("是的，签过", "张三 23000 True")
            .StartTestAsync();
    }

    [Test]
    public async Task Options_come_back_typed_in_every_turn()
    {
        var seen = new List<Claim?>();
        Dialog Root() => new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("begin", [(step, ct) => step.BeginDialogAsync("claim", new Claim("某公司", 3500.5m, new DateOnly(2023, 5, 6)), ct)]))
            .AddDialog(new WaterfallDialog("claim", [Look, Look, Look]));
        async Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken ct)
        {
            seen.Add(step.GetOptions<Claim>());
            await step.Context.SendActivityAsync("?", cancellationToken: ct);
            return Dialog.EndOfTurn;
        }

        var talk = new Talk(Root);
        await talk.SayAsync("1");
        await talk.SayAsync("2");
        await talk.SayAsync("3");
        Assert.That(seen, Is.EqualTo(Enumerable.Repeat(new Claim("某公司", 3500.5m, new DateOnly(2023, 5, 6)), 3)));
    }

    [Test]
    public async Task Values_of_any_kind_come_back_typed_after_a_turn()
    {
        DialogValues? seen = null;
        var talk = new Talk(() => new WaterfallDialog("values",
        [
            (step, _) =>
            {
                step.Values["text"] = "字";
                step.Values["yes"] = true;
                step.Values["count"] = 7;
                step.Values["money"] = 12345678901234567890.12m;
                step.Values["day"] = new DateOnly(2023, 5, 6);
                step.Values["claim"] = new Claim("厂", 1, default);
                step.Values["list"] = new[] { "a", "b" };
                step.Values["nothing"] = null;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, _) =>
            {
                seen = step.Values;
                return Task.FromResult(Dialog.EndOfTurn);
            },
        ]));
        await talk.SayAsync("1");
        await talk.SayAsync("2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen!["text"], Is.EqualTo("字"));
            Assert.That(seen["yes"], Is.EqualTo(true));
            Assert.That(seen.Get<int>("count"), Is.EqualTo(7));
            Assert.That(seen.Get<decimal>("money"), Is.EqualTo(12345678901234567890.12m));
            Assert.That(seen.Get<DateOnly>("day"), Is.EqualTo(new DateOnly(2023, 5, 6)));
            Assert.That(seen.Get<Claim>("claim"), Is.EqualTo(new Claim("厂", 1, default)));
            Assert.That(seen.Get<string[]>("list"), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(seen.ContainsKey("nothing"));
            Assert.That(seen.Get<string>("absent"), Is.Null);
            Assert.That(() => seen.Get<int>("text"), Throws.TypeOf<System.Text.Json.JsonException>().With.Message.Contains("'text'"));
        }
    }

    [Test]
    public async Task A_step_can_go_on_within_the_turn_but_only_once()
    {
        var talk = new Talk(() => new WaterfallDialog("next",
        [
            (step, ct) => step.NextAsync("甲", ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Result} {step.Reason} {step.Index}", cancellationToken: ct);
                _ = await step.NextAsync(null, ct);
                return await step.NextAsync(null, ct);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));
        Assert.That(async () => await talk.SayAsync("1"), Throws.InvalidOperationException.With.Message.Contains("twice"));
    }

    [Test]
    public async Task Only_a_message_goes_on()
    {
        var talk = new Talk(Interview);
        await talk.SayAsync("你好");
        Assert.That(await talk.SendAsync(new Activity { Type = ActivityTypes.Typing }), Is.Empty);
        Assert.That(talk.Result!.Status, Is.EqualTo(DialogTurnStatus.Waiting));
        Assert.That(await talk.SayAsync("李四"), Is.EqualTo("欠多少？"));
    }

    [Test]
    public async Task Stored_state_is_small_and_holds_no_type_names_and_not_what_the_caller_said()
    {
        var talk = new Talk(Interview);
        await talk.SayAsync("我的秘密");
        var stored = await talk.StoredAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored, Does.Not.Contain("$type").And.Not.Contain("LegalAid").And.Not.Contain("System."));
            Assert.That(stored, Does.Not.Contain("秘密").And.Not.Contain("serviceUrl").And.Not.Contain("Conversation"));
            Assert.That(
                stored,
                Is.EqualTo("""{"DialogState":{"dialogStack":[{"id":"interview","state":{"dialogs":{"dialogStack":[{"id":"text","state":{"options":{"prompt":{"text":"姓名？"}}}},{"id":"steps","state":{"stepIndex":0}}]}}}]}}"""));
        }
    }

    private static ComponentDialog Interview()
    {
        var component = new ComponentDialog("interview");
        component.AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("姓名？") }, ct),
            (step, ct) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync("number", new PromptOptions { Prompt = MessageFactory.Text("欠多少？") }, ct);
            },
            (step, ct) =>
            {
                step.Values["owed"] = step.Result;
                return step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("签过合同吗？") }, ct);
            },
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Values.Get<string>("name")} {step.Values.Get<int>("owed")} {step.Result}", cancellationToken: ct);
                return await step.EndDialogAsync("done", ct);
            },
        ]));
        return component.AddDialog(new TextPrompt("text")).AddDialog(new NumberPrompt<int>("number")).AddDialog(new ConfirmPrompt("confirm"));
    }
}

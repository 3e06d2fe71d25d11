using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Prompts;
using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Tests.Dialogs;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Prompts;

public sealed class PromptTests
{
    private sealed record Limits(int Most);

    [TestCase("张三", "张三")]
    [TestCase("三千块", "三千块")]
    public async Task A_text_prompt_takes_words_as_they_were_said(string said, string result) =>
        Assert.That(await AnswerAsync(new TextPrompt("p"), said), Is.EqualTo(result));

    [TestCase("三千五", 3500)]
    [TestCase("大概３０个", 30)]
    public async Task A_number_prompt_understands_Chinese_numbers(string said, int result) =>
        Assert.That(await AnswerAsync(new NumberPrompt<int>("p"), said), Is.EqualTo(result));

    [TestCase("三点五", 3.5)]
    [TestCase("1.2万", 12000)]
    public async Task A_number_prompt_of_decimals_understands_fractions(string said, double result) =>
        Assert.That(await AnswerAsync(new NumberPrompt<decimal>("p"), said), Is.EqualTo((decimal)result));

    [TestCase("三点五")]
    [TestCase("99999999999")]
    [TestCase("没有")]
    public async Task A_number_that_does_not_fit_the_type_is_not_understood(string said) =>
        Assert.That(await AnswerAsync(new NumberPrompt<int>("p"), said), Is.Null);

    [TestCase("两个月工资共八千", 8000)]
    [TestCase("三块五", 3.5)]
    public async Task A_money_prompt_understands_yuan(string said, double result) =>
        Assert.That(((RecognizedMoney?)await AnswerAsync(new MoneyPrompt("p"), said))?.Amount, Is.EqualTo((decimal)result));

    [TestCase("是的", true)]
    [TestCase("没问题", true)]
    [TestCase("没签", false)]
    [TestCase("不用了", false)]
    [TestCase("1", true)]
    [TestCase("2", false)]
    public async Task A_confirm_prompt_understands_yes_and_no(string said, bool result) =>
        Assert.That(await AnswerAsync(new ConfirmPrompt("p"), said), Is.EqualTo(result));

    [TestCase("不知道")]
    [TestCase("不想说")]
    [TestCase("对不起")]
    [TestCase("3")]
    public async Task A_confirm_prompt_asks_again_where_neither_was_said(string said) =>
        Assert.That(await AnswerAsync(new ConfirmPrompt("p"), said), Is.Null);

    [TestCase("不清楚", YesNoAnswer.Unknown)]
    [TestCase("不方便说", YesNoAnswer.Declined)]
    [TestCase("有", YesNoAnswer.Yes)]
    [TestCase("没有", YesNoAnswer.No)]
    public async Task A_yes_no_prompt_takes_not_knowing_as_an_answer(string said, YesNoAnswer result) =>
        Assert.That(await AnswerAsync(new YesNoPrompt("p"), said), Is.EqualTo(result));

    [TestCase("第二个", 1)]
    [TestCase("2", 1)]
    [TestCase("欠薪", 0)]
    [TestCase("我想问工伤的事", 1)]
    public async Task A_choice_prompt_understands_words_and_places(string said, int index)
    {
        var found = (FoundChoice?)await AnswerAsync(new ChoicePrompt("p"), said, WithChoices());
        Assert.That((found?.Index, found?.Value), Is.EqualTo(((int?)index, index == 0 ? "工资" : "工伤")));
    }

    [TestCase("昨天", "2026-11-24", null, null, "2026-11-24")]
    [TestCase("去年五月", null, "2025-05-01", "2025-06-01", "2025-05")]
    [TestCase("前年", null, "2024-01-01", "2025-01-01", "2024")]
    [TestCase("上周", null, "2026-11-16", "2026-11-23", "(2026-11-16,2026-11-23,P7D)")]
    public async Task A_date_prompt_tells_days_in_the_clocks_time_zone(string said, string? value, string? start, string? end, string timex)
    {
        // 18:00 UTC on the 24th is 02:00 on the 25th in China.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("CST", TimeSpan.FromHours(8), "CST", "CST"));
        var found = ((IList<DateTimeResolution>?)await AnswerAsync(new DateTimePrompt("p", time: time), said))?.Single();
        Assert.That((found?.Value, found?.Start, found?.End, found?.Timex), Is.EqualTo((value, start, end, timex)));
    }

    [Test]
    public async Task A_date_that_does_not_exist_is_asked_again() =>
        Assert.That(await AnswerAsync(new DateTimePrompt("p"), "2月30日"), Is.Null);

    [Test]
    public async Task A_validator_counts_attempts_reads_its_validations_and_may_speak_itself()
    {
        var seen = new List<(bool, int, int)>();
        Dialog Root() => Around(
            new NumberPrompt<int>("p", async (prompt, ct) =>
            {
                var most = prompt.Options.GetValidations<Limits>()!.Most;
                seen.Add((prompt.Recognized.Succeeded, prompt.AttemptCount, prompt.State.Get<int>("seen")));
                prompt.State["seen"] = prompt.AttemptCount;
                if (prompt.AttemptCount == 3)
                {
                    await prompt.Context.SendActivityAsync("太多了", cancellationToken: ct);
                }

                return prompt.Recognized.Succeeded && prompt.Recognized.Value <= most;
            }),
            new PromptOptions { Prompt = MessageFactory.Text("几个？"), RetryPrompt = MessageFactory.Text("请说一个数"), Validations = new Limits(10) });
        var talk = new Talk(Root);
        Assert.That(await talk.SayAsync("开始"), Is.EqualTo("几个？"));
        Assert.That(await talk.SayAsync("嗯"), Is.EqualTo("请说一个数"));
        Assert.That(await talk.SayAsync("二十"), Is.EqualTo("请说一个数"));
        Assert.That(await talk.SayAsync("三十"), Is.EqualTo("太多了"));
        Assert.That(await talk.SayAsync("五个"), Is.Empty);
        Assert.That(talk.Result!.Result, Is.EqualTo(5));
        Assert.That(seen, Is.EqualTo(new[] { (false, 1, 0), (true, 2, 1), (true, 3, 2), (true, 4, 3) }));
    }

    [Test]
    public async Task Something_said_before_in_the_turn_does_not_keep_a_prompt_from_asking_again()
    {
        var talk = new Talk(() => Around(new NumberPrompt<int>("p"), new PromptOptions { Prompt = MessageFactory.Text("几个？") }));
        await talk.SayAsync("开始");
        var said = await talk.SendAsync(new Activity { Text = "不知道" }, async dc =>
        {
            await dc.Context.SendActivityAsync("请稍等");
            await dc.ContinueDialogAsync();
        });
        Assert.That(said.Select(reply => reply.Text), Is.EqualTo(new[] { "请稍等", "几个？" }));
    }

    [Test]
    public async Task Without_a_retry_prompt_the_question_is_asked_again_as_it_was()
    {
        var question = MessageFactory.Text("几个？", "几个人？");
        var talk = new Talk(() => Around(new NumberPrompt<int>("p"), new PromptOptions { Prompt = question }));
        var first = (await talk.SendAsync(new Activity { Text = "开始" }))[0];
        var again = (await talk.SendAsync(new Activity { Text = "啊" }))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((again.Text, again.Speak, again.InputHint), Is.EqualTo((first.Text, first.Speak, InputHints.ExpectingInput)));
            Assert.That(question.Conversation, Is.Null, "the caller's activity stays as it was");
            Assert.That(question.Id, Is.Null);
        }
    }

    [Test]
    public async Task Where_the_channel_has_buttons_choices_are_buttons()
    {
        var talk = new Talk(() => Around(new ChoicePrompt("p"), WithChoices()), channelId: "directline");
        var question = (await talk.SendAsync(new Activity { Text = "开始" }))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(question.Text, Is.EqualTo("哪一类？"));
            Assert.That(question.SuggestedActions?.Actions?.Select(action => (action.Type, action.Title, action.Value)), Is.EqualTo(new[]
            {
                (ActionTypes.ImBack, "工资", (object)"工资"),
                (ActionTypes.ImBack, "工伤", "工伤"),
            }));
        }

        await talk.SendAsync(new Activity { Value = "工伤" });
        Assert.That(((FoundChoice)talk.Result!.Result!).Index, Is.EqualTo(1), "a press without words");
    }

    [Test]
    public async Task Where_the_channel_has_no_buttons_choices_are_a_numbered_list_for_eye_and_ear()
    {
        var options = WithChoices();
        options.Prompt!.Speak = "您想问哪一类？";
        var talk = new Talk(() => Around(new ChoicePrompt("p"), options), channelId: "voice");
        var question = (await talk.SendAsync(new Activity { Text = "开始" }))[0];
        Assert.That((question.Text, question.Speak), Is.EqualTo(("哪一类？\n1. 工资\n2. 工伤", "您想问哪一类？ 1，工资。2，工伤。")));
    }

    [TestCase(ListStyle.None, "哪一类？")]
    [TestCase(ListStyle.Inline, "哪一类？ (1) 工资或(2) 工伤")]
    [TestCase(ListStyle.List, "哪一类？\n1. 工资\n2. 工伤")]
    public async Task The_style_of_the_options_counts(ListStyle style, string text)
    {
        var options = WithChoices();
        options.Style = style;
        Assert.That(await new Talk(() => Around(new ChoicePrompt("p"), options)).SayAsync("开始"), Is.EqualTo(text));
    }

    [Test]
    public async Task Yes_and_no_are_buttons_where_the_channel_has_them_and_unsaid_elsewhere()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("签过合同吗？") };
        Dialog Root() => Around(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("签过"), new Choice("没签过")) }, options);
        var web = (await new Talk(Root, channelId: "directline").SendAsync(new Activity { Text = "1" }))[0];
        var phone = (await new Talk(Root, channelId: "voice").SendAsync(new Activity { Text = "1" }))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(web.SuggestedActions!.Actions!.Select(action => action.Title), Is.EqualTo(new[] { "签过", "没签过" }));
            Assert.That((phone.Text, phone.SuggestedActions), Is.EqualTo(("签过合同吗？", (SuggestedActions?)null)));
        }
    }

    [Test]
    public async Task What_a_prompt_keeps_is_what_it_needs_to_ask_again()
    {
        var options = WithChoices();
        options.Prompt!.Speak = "听";
        options.Prompt.Locale = "zh-CN";
        options.Prompt.From = new ChannelAccount("secret", "secret");
        options.RetryPrompt = MessageFactory.Text("再说一次");
        var talk = new Talk(() => Around(new ChoicePrompt("p"), options));
        await talk.SayAsync("开始");
        Assert.That(
            await talk.StoredAsync(),
            Is.EqualTo("""{"DialogState":{"dialogStack":[{"id":"root","state":{"dialogs":{"dialogStack":[{"id":"p","state":{"options":{"prompt":{"text":"哪一类？","speak":"听"},"retryPrompt":{"text":"再说一次"},"choices":[{"value":"工资","synonyms":["欠薪"]},{"value":"工伤"}]}}},{"id":"ask","state":{"stepIndex":0}}]}}}]}}"""));
    }

    [Test]
    public void A_prompt_begun_with_something_else_says_so()
    {
        var talk = new Talk(() => new TextPrompt("p"));
        Assert.That(async () => await talk.SayAsync("1"), Throws.ArgumentException.With.Message.Contains("PromptOptions"));
    }

    private static PromptOptions WithChoices() => new()
    {
        Prompt = MessageFactory.Text("哪一类？"),
        Choices = [new Choice("工资") { Synonyms = ["欠薪"] }, new Choice("工伤")],
    };

    private static ComponentDialog Around(Dialog prompt, PromptOptions options) => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("ask", [(step, ct) => step.PromptAsync(prompt.Id, options, ct), (step, ct) => step.EndDialogAsync(step.Result, ct)]))
        .AddDialog(prompt);

    // Null when the prompt asked again.
    private static async Task<object?> AnswerAsync(Dialog prompt, string said, PromptOptions? options = null)
    {
        var talk = new Talk(() => Around(prompt, options ?? new PromptOptions { Prompt = MessageFactory.Text("？") }));
        await talk.SayAsync("开始");
        var replies = await talk.SayAsync(said);
        Assert.That(replies.Length > 0, Is.EqualTo(talk.Result!.Status == DialogTurnStatus.Waiting));
        return talk.Result.Result;
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LegalAid.EndToEnd.Tests.Callers;

/// <summary>What a caller gets without any person: law, steps, questions, whether legal aid is likely, an application.</summary>
public sealed partial class ConsultationTests
{
    private HotlineProgram _program = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _program = await HotlineProgram.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _program.DisposeAsync();

    [Test]
    public async Task From_unpaid_wages_to_an_application_whose_state_can_be_asked()
    {
        using var caller = await Caller.StartAsync(_program);

        var first = await caller.SayAsync("老板拖欠我三个月工资不给");
        var answer = first.Single(reply => reply.Text!.Contains("怎么办：", StringComparison.Ordinal)).Text!;
        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.Match("依据：《[^》]+》第.+条"));
            Assert.That(answer, Does.Contain("1. ").And.Contain("要留好的证据：\n· ").And.Contain("时间：\n· "));
            Assert.That(first[^1].Text, Does.EndWith("？").Or.EndWith("行。"), "A question comes last.");
        });

        var clerk = new CallerWithAnswers(
            caller, ("欠钱的是谁", "公司"), ("农村出来", "是"), ("还在那里上班", "已经离开了"), ("最后一天上班", "上个月15号"), ("一共欠多少", "一万五"), ("欠了几个月", "三个月"),
            ("哪个省", "河南郑州"), ("困难", "是"), ("几口人", "三个人"), ("每个人一个月", "1000"));
        var concluded = await clerk.AnswerUntilAsync("接下来您想怎么做", first);
        var decision = concluded.Single(reply => reply.Text!.Contains("能不能申请法律援助】", StringComparison.Ordinal)).Text!;
        Assert.That(decision, Does.Match("《中华人民共和国法律援助法》第.+条|《法律援助法》第.+条"));

        var opening = await caller.SayAsync("申请法律援助");
        Assert.That(opening[^1].Text, Does.Contain("您同意吗"));
        var form = new CallerWithAnswers(
            caller, ("您同意吗", "同意"), ("什么名字", "王小明"), ("哪个电话", "13812345678"), ("为自己申请", "为自己"), ("哪种证件", "不想说"), ("住在哪里", "郑州市金水区"),
            ("发生在哪里", "河南郑州"), ("对方是谁", "郑州某某建筑公司"), ("办成什么", "要回三个月工资"), ("事情的经过", "三月到五月在工地干活，公司一直没有发工资"),
            ("大约多少钱", "一万五"), ("有没有法院", "没有"), ("有困难", "是"), ("几口人", "三个人"), ("收入", "1000"), ("诚信承诺", "愿意"));
        var filled = await form.AnswerUntilAsync("请核对您的申请", opening);
        var summary = filled[^1].Text!;
        Assert.That(summary, Does.Contain("王小明").And.Contain("13812345678").And.Contain("河南"));
        Assert.That(filled.Select(reply => reply.Text), Has.None.Contains("公司单位、个体店"), "What the interview knows is not asked again.");

        var declared = await caller.SayAsync("确认无误");
        Assert.That(declared[^1].Text, Does.Contain("都是真的吗"));
        var submitted = await caller.SayAsync("是");
        var number = Number().Match(submitted[0].Text!).Value;
        Assert.That(number, Has.Length.EqualTo("2026-12345-67890".Length), submitted[0].Text);

        var state = await caller.SayAsync($"查申请 {number}");
        Assert.That(state[0].Text, Does.Contain(number).And.Contain("已提交，等待审查"));

        var told = await _program.Http.GetFromJsonAsync<JsonElement>($"/api/v1/applications/{number}");
        Assert.Multiple(() =>
        {
            Assert.That(told.GetProperty("number").GetString(), Is.EqualTo(number));
            Assert.That(told.GetProperty("state").GetString(), Is.EqualTo("Submitted"));
            Assert.That(told.EnumerateObject().Count(), Is.EqualTo(4), "Nothing of the person is told.");
        });
    }

    [Test]
    public async Task A_new_question_is_heard_although_two_older_ones_of_the_program_are_open()
    {
        using var caller = await Caller.StartAsync(_program);
        Assert.That((await caller.SayAsync("他不给我钱怎么办"))[^1].Text, Does.Contain("哪一类"));
        Assert.That((await caller.SayAsync("查申请"))[^1].Text, Does.Contain("申请编号"));

        var replies = await caller.SayAsync("公司把我辞退了，不给赔偿");

        Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("怎么办："));
    }

    [GeneratedRegex(@"\d{4}-\d{5}-\d{5}")]
    private static partial Regex Number();
}

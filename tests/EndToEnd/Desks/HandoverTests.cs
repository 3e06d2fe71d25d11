using LegalAid.BotFramework.Schema;
using LegalAid.EndToEnd.Tests.Callers;
using static Microsoft.Playwright.Assertions;

namespace LegalAid.EndToEnd.Tests.Desks;

/// <summary>From the line to a person and back: the caller over Direct Line, agents in a browser.</summary>
public sealed class HandoverTests
{
    private HotlineProgram _program = null!;
    private Browser _browser = null!;

    [OneTimeSetUp]
    public async Task StartBrowserAsync() => _browser = await Browser.StartAsync();

    [OneTimeTearDown]
    public async Task StopBrowserAsync() => await _browser.DisposeAsync();

    [SetUp]
    public async Task StartAsync() => _program = await HotlineProgram.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _program.DisposeAsync();

    [Test]
    public async Task A_caller_talks_to_an_agent_who_wraps_up_and_is_rated()
    {
        using var caller = await Caller.StartAsync(_program);
        await caller.SayAsync("老板拖欠我三个月工资不给");
        var line = await caller.SayAsync("转人工");
        Assert.That(line[^1].Text, Does.Contain("已经为您排队").And.Contain("最前面"));

        var desk = await DeskPage.SignInAsync(_browser, _program, "li");
        await Expect(desk.Tickets).ToContainTextAsync("追索劳动报酬");
        await Expect(desk.Tickets).ToContainTextAsync("来访者要求转人工");
        await Expect(desk.Tickets).ToContainTextAsync("老板拖欠我三个月工资不给");
        await desk.AcceptAsync("老板拖欠我三个月工资不给");

        await caller.HearAsync("话务员小李已经接通");
        await Expect(desk.Transcript).ToContainTextAsync("老板拖欠我三个月工资不给");
        await Expect(desk.Transcript).ToContainTextAsync("怎么办：");
        await Expect(desk.Case).ToContainTextAsync("您说：");

        await caller.SendAsync("您好，工地在郑州，老板姓张<img src=x onerror=alert(1)>");
        await Expect(desk.Transcript).ToContainTextAsync("您好，工地在郑州，老板姓张<img src=x onerror=alert(1)>");
        await desk.SayAsync("您有欠条或者聊天记录吗？");
        var said = await caller.HearAsync("您有欠条或者聊天记录吗？");
        Assert.That(ActivityJson.ConvertTo<Said>(said.ChannelData), Is.EqualTo(new Said("agent", "话务员小李")), "The caller sees who speaks.");
        await Expect(desk.Transcript).ToContainTextAsync("您有欠条或者聊天记录吗？");

        await desk.EndAsync();
        await caller.HearAsync("打个分");
        await desk.WrapUpAsync("已解答", "已告知劳动监察投诉电话");
        await Expect(desk.Tickets).ToContainTextAsync("现在没有来访");
        await Expect(desk.State).ToContainTextAsync("空闲");
        var rated = await caller.SayAsync("1");
        Assert.That(rated[0].Text, Does.Contain("谢谢您的评价"));

        var kept = await KeptRecords.FindAsync(_program, caller);
        Assert.That(
            (kept.Agent, kept.WrapUpCode, kept.WrapUpNote, kept.Rating, kept.Matter), Is.EqualTo(("li", "answered", "已告知劳动监察投诉电话", 1, "wage_arrears")));
        Assert.That(_program.Output, Does.Not.Contain("老板姓张"), "What callers say is not in the log.");
    }

    [Test]
    public async Task An_agent_corrects_the_matter_and_the_correction_is_approved_beside_the_running_program()
    {
        using var caller = await Caller.StartAsync(_program);
        await caller.SayAsync("老板拖欠我三个月工资不给，我叫他打13812345678");
        await caller.SayAsync("转人工");
        var desk = await DeskPage.SignInAsync(_browser, _program, "li");
        await desk.AcceptAsync("老板拖欠我三个月工资不给");
        await caller.HearAsync("话务员小李已经接通");
        await desk.EndAsync();
        await desk.WrapUpAsync("已解答", "其实是被辞退", "劳动争议");
        await Expect(desk.Tickets).ToContainTextAsync("现在没有来访");
        Assert.That((await KeptRecords.FindAsync(_program, caller)).Matter, Is.EqualTo("labor_dispute"));

        var data = $"--Data:Directory={_program.DataDirectory}";
        var file = Path.Combine(_program.DataDirectory, "approved.tsv");
        var listed = await HotlineCommand.RunAsync(["corrections", "list", "--state", "candidate", data]);
        Assert.That(listed.Output, Does.Contain("老板拖欠我三个月工资不给").And.Not.Contain("12345678"), listed.Error);
        var id = listed.Output.Split('\n')[1].Split('\t')[0];
        Assert.That((await HotlineCommand.RunAsync(["corrections", "approve", id, data])).ExitCode, Is.Zero);
        Assert.That((await HotlineCommand.RunAsync(["corrections", "export", file, data])).ExitCode, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("labor_dispute\t老板拖欠我三个月工资不给,我叫他打*\n"));
    }

    [Test]
    public async Task Danger_gets_emergency_numbers_and_the_head_of_the_line()
    {
        using var first = await Caller.StartAsync(_program);
        using var second = await Caller.StartAsync(_program);
        using var endangered = await Caller.StartAsync(_program);
        foreach (var caller in new[] { first, second, endangered })
        {
            await caller.SayAsync("老板拖欠我三个月工资不给");
        }

        Assert.That((await first.SayAsync("转人工"))[^1].Text, Does.Contain("您排在最前面"));
        Assert.That((await second.SayAsync("转人工"))[^1].Text, Does.Contain("前面还有1位"));

        var replies = await endangered.SayAsync("他现在正在打我");
        Assert.That(replies[0].Text, Does.Contain("110").And.Contain("120"));
        Assert.That(replies[^1].Text, Does.Contain("您排在最前面"));
        Assert.That((await first.SayAsync("还要等多久"))[^1].Text, Does.Contain("前面还有1位"));
        Assert.That((await second.SayAsync("还要等多久"))[^1].Text, Does.Contain("前面还有2位"));

        var desk = await DeskPage.SignInAsync(_browser, _program, "zhao");
        await Expect(desk.Tickets).ToContainTextAsync("紧急");
        await Expect(desk.Tickets).ToContainTextAsync("可能有危险");
        await desk.AcceptAsync("可能有危险");
        await endangered.HearAsync("班长老赵已经接通");
        await Expect(desk.Transcript).ToContainTextAsync("他现在正在打我");
    }

    [Test]
    public async Task A_closed_desk_gives_the_caller_back_to_the_line_and_another_agent_takes_over()
    {
        using var caller = await Caller.StartAsync(_program);
        using var later = await Caller.StartAsync(_program);
        await caller.SayAsync("老板拖欠我三个月工资不给");
        await caller.SayAsync("转人工");
        var li = await DeskPage.SignInAsync(_browser, _program, "li");
        await li.AcceptAsync("老板拖欠我三个月工资不给");
        await caller.HearAsync("话务员小李已经接通");
        await later.SayAsync("包工头欠我工钱不给");
        await later.SayAsync("转人工");

        await li.Page.Context.CloseAsync();
        await caller.HearAsync("您还在原来的位置");
        Assert.That((await later.SayAsync("还要等多久"))[^1].Text, Does.Contain("前面还有1位"), "The caller who came later comes later.");

        var zhao = await DeskPage.SignInAsync(_browser, _program, "zhao");
        await Expect(zhao.Tickets).ToContainTextAsync("老板拖欠我三个月工资不给");
        await zhao.AcceptAsync("老板拖欠我三个月工资不给");
        await caller.HearAsync("班长老赵已经接通");
        await zhao.SayAsync("您好，我接着为您服务");
        await caller.HearAsync("我接着为您服务");
    }

    private sealed record Said(string Kind, string Name);
}

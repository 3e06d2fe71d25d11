using LegalAid.EndToEnd.Tests.Callers;

namespace LegalAid.EndToEnd.Tests.Recovery;

/// <summary>A program that is killed (SIGKILL), its embedded Garnet with it, goes on after a restart as if nothing had been.</summary>
public sealed class KilledProgramTests
{
    private HotlineProgram _program = null!;

    [SetUp]
    public async Task StartAsync() => _program = await HotlineProgram.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _program.DisposeAsync();

    [Test]
    public async Task A_conversation_goes_on_where_it_was()
    {
        using var caller = await Caller.StartAsync(_program);
        await caller.SayAsync("老板拖欠我三个月工资不给");
        Assert.That((await caller.SayAsync("公司"))[0].Text, Does.Contain("农村出来"));
        var before = caller.Log.Select(activity => activity.Id).ToList();
        Assert.That(_program.Children, Has.Count.EqualTo(1), "The embedded Garnet is the program's child.");

        // Taken, perhaps answered, perhaps not: the answer must come, once.
        var last = await caller.SendAsync("是");
        await _program.KillAsync();
        await _program.StartAgainAsync();

        var answered = await caller.RepliesToAsync(last, "是");
        Assert.That(answered.Select(reply => reply.Text), Is.EqualTo(new[] { "您现在还在那里上班干活吗？" }));
        Assert.That((await caller.SayAsync("是"))[0].Text, Does.Contain("一共欠多少钱"), "It goes on with the next question.");

        // Answered, but perhaps not noted as handled: the answer must not come again.
        await _program.KillAsync();
        await _program.StartAgainAsync();
        Assert.That((await caller.SayAsync("一万五"))[0].Text, Does.Contain("哪个省"));

        using var again = caller.Through(_program);
        await again.PollAsync();
        Assert.Multiple(() =>
        {
            Assert.That(again.Log.Select(activity => activity.Id).Take(before.Count), Is.EqualTo(before), "Nothing is lost.");
            Assert.That(again.Log.Select(activity => activity.Id), Is.Unique);
            Assert.That(again.Heard, Is.Unique, "Nothing is said twice.");
            Assert.That(again.Log.Select(activity => activity.Text), Is.EqualTo(caller.Log.Select(activity => activity.Text)));
        });
    }

    [Test]
    public async Task A_ticket_keeps_its_place_in_line()
    {
        using var first = await Caller.StartAsync(_program);
        using var second = await Caller.StartAsync(_program);
        await first.SayAsync("转人工");
        await second.SayAsync("转人工");

        await _program.KillAsync();
        await _program.StartAgainAsync();

        Assert.That((await second.SayAsync("还要等多久"))[^1].Text, Does.Contain("前面还有1位"));
        Assert.That((await first.SayAsync("还要等多久"))[^1].Text, Does.Contain("您排在最前面"));
        await first.SayAsync("不等了");
        Assert.That((await second.SayAsync("还要等多久"))[^1].Text, Does.Contain("您排在最前面"));
    }

    [Test]
    public async Task A_program_that_is_asked_to_end_ends_cleanly_and_leaves_nothing_running()
    {
        var garnet = _program.Children.Single();

        Assert.That(await _program.StopAsync(), Is.Zero, _program.Output);

        Assert.That(ProcessTree.Runs(garnet), Is.False);
        Assert.That(_program.Output, Does.Not.Contain("[ERR]").And.Not.Contain("[WRN]"));
    }
}

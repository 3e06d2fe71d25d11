using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Commands;
using LegalAid.Hotline.Desk.Accounts;
using LegalAid.Hotline.Desk.Sessions;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Queue;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace LegalAid.Hotline.Tests.Learning;

/// <summary>From a caller's words over the agent's correction at wrap-up to the file that models learn from.</summary>
[TestFixture]
public sealed class WrapUpTests : NodeTests
{
    private const string Words = "老板拖欠我三个月工资不给，我电话13812345678";
    private const string Masked = "老板拖欠我三个月工资不给,我电话*";

    // A Monday at ten in the morning in China: every seat is open.
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 2, 0, 0, TimeSpan.Zero);

    private Node _node = null!;
    private AsyncServiceScope _scope;
    private DeskSession _desk = null!;

    private CorrectionRecords Corrections => _node.Get<CorrectionRecords>();

    [OneTimeSetUp]
    public async Task StartNodeAsync() => _node = await Node.StartAsync(Redis, Folder, new FakeTimeProvider(Now));

    [OneTimeTearDown]
    public async Task StopNodeAsync() => await _node.DisposeAsync();

    [SetUp]
    public async Task OpenDeskAsync()
    {
        // The keys of what is encrypted are kept; everything else begins anew.
        var redis = _node.Get<IConnectionMultiplexer>();
        foreach (var key in redis.GetServers().Single().Keys().Where(key => key != "hotline:data-protection-keys").ToList())
        {
            await redis.GetDatabase().KeyDeleteAsync(key);
        }

        await using (var records = _node.Get<HotlineRecordsFactory>().CreateDbContext())
        {
            await records.Corrections.ExecuteDeleteAsync();
        }

        _scope = _node.Get<IServiceScopeFactory>().CreateAsyncScope();
        _desk = _scope.ServiceProvider.GetRequiredService<DeskSession>();
        await _desk.OpenAsync(new AgentAccount
        {
            UserName = "li",
            DisplayName = "话务员小李",
            Seats = string.Join(',', _node.Get<SeatPlan>().Seats.Select(seat => $"{seat.Id}=3")),
        });
    }

    [TearDown]
    public async Task CloseDeskAsync() => await _scope.DisposeAsync();

    [Test]
    public async Task Another_matter_than_the_programs_is_a_candidate_with_the_callers_masked_words()
    {
        var caller = await HandOverAsync(Words, "公司");

        await WrapUpAsync(Matter.LaborDispute);

        var kept = (await Corrections.ListAsync(CorrectionState.Candidate, "test", default)).Single();
        Assert.That((kept.Words, kept.Predicted, kept.Corrected, kept.Agent), Is.EqualTo((Masked, "wage_arrears", "labor_dispute", "li")));
        Assert.That((kept.ConversationId, kept.Model), Is.EqualTo(($"test/{caller.Conversation}", _node.Get<IntentModels>().Current.Fingerprint)));
        Assert.That(kept.Confidence, Is.InRange(0.5, 1));
        var consultation = (await _node.Get<ConsultationRecords>().RecentAsync(1, "li", default)).Single();
        Assert.That((consultation.Matter, consultation.WrapUpCode, consultation.WrapUpNote), Is.EqualTo(("labor_dispute", "answered", "已说明")));
    }

    [Test]
    public async Task The_programs_own_matter_is_no_candidate()
    {
        await HandOverAsync(Words);

        await WrapUpAsync(Matter.WageArrears);

        Assert.That(await Corrections.ListAsync(null, "test", default), Is.Empty);
    }

    [Test]
    public async Task Who_wraps_up_twice_makes_one_candidate_and_may_take_it_back()
    {
        await HandOverAsync(Words);
        var ticket = await EndAsync();

        await _desk.CloseAsync(ticket, "answered", "", Matter.LaborDispute);
        await _desk.CloseAsync(ticket, "answered", "", Matter.LaborDispute);
        Assert.That(await Corrections.ListAsync(null, "test", default), Has.Count.EqualTo(1));

        await _desk.CloseAsync(ticket, "answered", "", Matter.WageArrears);
        Assert.That(await Corrections.ListAsync(null, "test", default), Is.Empty);
    }

    [Test]
    public async Task Words_that_nobody_understood_are_what_there_is_most_to_learn_from()
    {
        var caller = new Caller(_node);
        await caller.SaysAsync("天上的云真好看");
        await caller.SaysAsync("啦啦啦");

        await WrapUpAsync(Matter.Housing);

        var kept = (await Corrections.ListAsync(null, "test", default)).Single();
        Assert.That((kept.Words, kept.Corrected), Is.EqualTo(("天上的云真好看", "housing")));
    }

    [Test]
    public async Task Words_on_a_new_matter_take_the_place_of_those_on_the_old_one()
    {
        await HandOverAsync(Words, "我想问老公要离婚财产怎么分");

        await WrapUpAsync(Matter.Support);

        var kept = (await Corrections.ListAsync(null, "test", default)).Single();
        Assert.That((kept.Words, kept.Predicted), Is.EqualTo(("我想问老公要离婚财产怎么分", "marriage")));
    }

    [Test]
    public async Task A_caller_who_told_nothing_leaves_nothing_to_learn_from()
    {
        await HandOverAsync();

        await WrapUpAsync(Matter.Debt);

        Assert.That(await Corrections.ListAsync(null, "test", default), Is.Empty);
    }

    [Test]
    public async Task What_was_approved_is_exported_without_any_number_of_the_caller()
    {
        await HandOverAsync(Words);
        await WrapUpAsync(Matter.LaborDispute);
        var id = (await Corrections.ListAsync(null, "test", default)).Single().Id;
        var file = Path.Combine(Folder, "approved.tsv");

        Assert.That((await RunAsync("export", file)).Output, Does.StartWith("0 approved"));
        Assert.That(await File.ReadAllTextAsync(file), Is.Empty, "a candidate is not exported");

        var listed = await RunAsync("list", "--state", "candidate");
        Assert.That(listed.Output, Does.Contain($"{id}\tCandidate\t").And.Contain($"wage_arrears\t").And.Contain(Masked).And.Not.Contain("12345678"));
        Assert.That(await RunAsync("approve", $"{id}"), Is.EqualTo((0, "1 approved.", "")));
        Assert.That((await RunAsync("export", file)).Output, Does.StartWith("1 approved"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo($"labor_dispute\t{Masked}\n"));

        Assert.That(await RunAsync("reject", $"{id}"), Is.EqualTo((0, "1 rejected.", "")));
        Assert.That((await RunAsync("list", "--state", "approved")).Output.Split('\n'), Has.Length.EqualTo(1), "only the heading");
        Assert.That((await RunAsync("export", file)).Output, Does.StartWith("0 approved"));
    }

    [TestCase("approve", "99999", "There is no correction 99999")]
    [TestCase("reject", "seven", "\"seven\" is no number of a correction")]
    [TestCase("approve", "-1", "\"-1\" is no number of a correction")]
    [TestCase("export", "/nowhere/approved.tsv", "/nowhere/approved.tsv cannot be written")]
    public async Task A_wrong_number_or_file_is_named(string verb, string value, string sentence)
    {
        var (exitCode, output, error) = await RunAsync(verb, value);

        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.StartWith(sentence).And.Not.Contain("   at "));
    }

    private async Task<Caller> HandOverAsync(params string[] words)
    {
        var caller = new Caller(_node);
        foreach (var said in words)
        {
            await caller.SaysAsync(said);
        }

        await caller.SaysAsync("转人工");
        return caller;
    }

    private async Task WrapUpAsync(Matter matter) => await _desk.CloseAsync(await EndAsync(), "answered", "已说明", matter);

    /// <summary>Accepts the ticket in line and ends the talk.</summary>
    private async Task<DeskTicket> EndAsync()
    {
        var offered = await TicketAsync(TicketState.Offered);
        Assert.That(await _desk.AcceptAsync(offered), Is.TypeOf<AcceptResult.Accepted>());
        await _desk.EndAsync(await TicketAsync(TicketState.Connected));
        return await TicketAsync(TicketState.WrapUp);
    }

    private Task<DeskTicket> TicketAsync(TicketState state) => Eventually.GetAsync($"the desk has a ticket that is {state}", async () =>
    {
        await _node.Get<TicketQueue>().MatchAsync(default);
        return _desk.Tickets.SingleOrDefault(ticket => ticket.Ticket.State == state);
    });

    /// <summary>The verb as an operator calls it beside the running program.</summary>
    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        string[] settings =
        [
            $"--ConnectionStrings:Hotline=Data Source={Path.Combine(Folder, "hotline.db")}", $"--ConnectionStrings:Redis={Redis.ConnectionString}",
            $"--Data:Directory={Folder}", "--DirectLine:Secret=a-secret-of-the-tests-long-enough",
        ];
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = Console.Error;
        Console.SetError(error);
        try
        {
            var exitCode = await CorrectionsCommand.Create().Parse([.. arguments, .. settings]).InvokeAsync(new() { Output = output, Error = error });
            return (exitCode, output.ToString().Trim(), error.ToString().Trim());
        }
        finally
        {
            Console.SetError(console);
        }
    }
}

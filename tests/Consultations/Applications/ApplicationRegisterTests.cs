using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Tests.Eligibility;
using LegalAid.Consultations.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

[TestFixture(TestDatabase.Sqlite)]
[TestFixture(TestDatabase.Postgres)]
public class ApplicationRegisterTests(string kind)
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8)));
    private TestDatabase _database = null!;
    private ApplicationRegister _register = null!;
    private string _conversation = "";

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(kind);
        _register = new ApplicationRegister(_database.Records, ApplicationForm.Load(Rules.Dialogs), _time);
    }

    [OneTimeTearDown]
    public async Task DeleteAsync() => await _database.DisposeAsync();

    [SetUp]
    public void NewConversation() => _conversation = Guid.NewGuid().ToString("N");

    [Test]
    public async Task Handing_in_one_draft_twice_makes_one_application()
    {
        var first = await SubmitAsync();
        var again = await SubmitAsync();

        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public async Task Handing_in_one_draft_on_two_nodes_at_once_makes_one_application()
    {
        var submitted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SubmitAsync()));

        Assert.That(submitted.Distinct().Count(), Is.EqualTo(1));
        await using var context = _database.Records.CreateDbContext();
        Assert.That(await context.Applications.CountAsync(a => a.ConversationId == _conversation), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_draft_of_the_same_conversation_is_another_application() =>
        Assert.That(await SubmitAsync("draft-2"), Is.Not.EqualTo(await SubmitAsync("draft-1")));

    [Test]
    public async Task The_answers_come_back_and_are_encrypted_at_rest()
    {
        var submitted = await SubmitAsync();
        var found = await _register.FindByNumberAsync(submitted.Number, "agent-1", default);

        Assert.That(found!.Answers.Words("applicant_name"), Is.EqualTo("王小明"));
        await using var context = _database.Records.CreateDbContext();
        var stored = await context.Database
            .SqlQuery<string>($"SELECT \"Answers\" AS \"Value\" FROM applications WHERE \"ConversationId\" = {_conversation}").SingleAsync();
        Assert.That(stored, Does.Not.Contain("王小明").And.Not.Contain("applicant_name"));
    }

    [Test]
    public async Task Every_reading_of_an_application_is_kept()
    {
        var submitted = await SubmitAsync();
        await _register.FindByNumberAsync(submitted.Number, "agent-5", default);

        await using var context = _database.Records.CreateDbContext();
        Assert.That((await context.Readings.SingleAsync(r => r.Subject == submitted.Number.Digits)).Reader, Is.EqualTo("agent-5"));
    }

    [Test]
    public async Task An_incomplete_form_is_not_handed_in_and_says_what_is_missing()
    {
        var result = await _register.SubmitAsync(Draft("draft-1") with { Answers = FactSheet.Empty }, default);

        Assert.That(result, Is.TypeOf<SubmitResult.Incomplete>());
        Assert.That(((SubmitResult.Incomplete)result).Facts, Does.Contain("privacy_consent").And.Contain("phone").And.Contain("declaration"));
        await using var context = _database.Records.CreateDbContext();
        Assert.That(await context.Applications.AnyAsync(a => a.ConversationId == _conversation), Is.False);
    }

    [Test]
    public async Task The_agency_has_seven_days_from_handing_in_and_asking_for_papers_does_not_start_them_again()
    {
        var submitted = await SubmitAsync();
        Assert.That(submitted.DecisionDueOn, Is.EqualTo(DayInChina().AddDays(7)));

        var handedIn = DayInChina();
        _time.Advance(TimeSpan.FromDays(3));
        var asked = await ChangeAsync(submitted.Number, ApplicationState.SupplementRequested);

        Assert.That(asked.DueOn, Is.EqualTo(handedIn.AddDays(7)));
    }

    [Test]
    public async Task A_grant_is_assigned_within_three_days_and_an_objection_decided_within_five()
    {
        var granted = await ChangeAsync((await SubmitAsync("a")).Number, ApplicationState.Granted);
        var refused = (await SubmitAsync("b")).Number;
        await ChangeAsync(refused, ApplicationState.Refused);
        var objected = await ChangeAsync(refused, ApplicationState.Objected);

        Assert.That(granted.DueOn, Is.EqualTo(DayInChina().AddDays(3)));
        Assert.That(objected.DueOn, Is.EqualTo(DayInChina().AddDays(5)));
    }

    [Test]
    public async Task Every_change_keeps_who_when_and_why()
    {
        var number = (await SubmitAsync()).Number;
        _time.Advance(TimeSpan.FromHours(2));
        await _register.ChangeStateAsync(number, ApplicationState.Refused, "agent-3", "不在范围内", default);

        var history = (await _register.FindByNumberAsync(number, "agent-1", default))!.History;
        Assert.That(history.Select(change => (change.From, change.To)), Is.EqualTo(new[]
        {
            (ApplicationState.Draft, ApplicationState.Submitted), (ApplicationState.Submitted, ApplicationState.Refused),
        }));
        Assert.That((history[1].By, history[1].Why, history[1].At), Is.EqualTo(("agent-3", "不在范围内", _time.GetUtcNow())));
    }

    [Test]
    public async Task A_step_that_the_law_does_not_know_is_refused_and_says_which_are_allowed()
    {
        var number = (await SubmitAsync()).Number;

        var result = await _register.ChangeStateAsync(number, ApplicationState.Assigned, "agent-1", "", default);

        Assert.That(result, Is.TypeOf<ChangeStateResult.NotAllowed>());
        Assert.That(((ChangeStateResult.NotAllowed)result).Allowed, Does.Contain(ApplicationState.Granted));
    }

    [Test]
    public async Task Two_agents_who_decide_at_once_do_not_overwrite_each_other()
    {
        var number = (await SubmitAsync()).Number;

        var results = await Task.WhenAll(
            _register.ChangeStateAsync(number, ApplicationState.Granted, "agent-1", "", default),
            _register.ChangeStateAsync(number, ApplicationState.Refused, "agent-2", "", default));

        Assert.That(results.OfType<ChangeStateResult.Changed>().Count(), Is.EqualTo(1));
        Assert.That((await _register.FindByNumberAsync(number, "agent-1", default))!.History, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_number_that_nobody_has_is_told()
    {
        var number = ApplicationNumber.New(1999);

        Assert.That(await _register.FindByNumberAsync(number, "agent-1", default), Is.Null);
        Assert.That(
            await _register.ChangeStateAsync(number, ApplicationState.Granted, "agent-1", "", default), Is.TypeOf<ChangeStateResult.UnknownNumber>());
    }

    [Test]
    public async Task The_desk_pages_through_what_it_filters_newest_first()
    {
        for (var draft = 0; draft < 3; draft++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await _register.SubmitAsync(Draft($"{draft}") with { Matter = Matter.Land }, default);
        }

        var filter = new ApplicationFilter(ApplicationState.Submitted, Matter.Land.Code);
        var first = await _register.ListAsync(filter, page: 0, size: 2, default);
        var second = await _register.ListAsync(filter, page: 1, size: 2, default);

        Assert.That((first.Total, first.Applications.Count, second.Applications.Count), Is.EqualTo((3, 2, 1)));
        Assert.That(first.Applications.Concat(second.Applications).Select(a => a.DraftId), Is.EqualTo(new[] { "2", "1", "0" }));
    }

    [Test]
    public async Task What_is_due_can_be_listed()
    {
        var submitted = await SubmitAsync();

        var due = await _register.ListAsync(new ApplicationFilter(DueBy: submitted.DecisionDueOn), 0, 200, default);
        var dueBefore = await _register.ListAsync(new ApplicationFilter(DueBy: submitted.DecisionDueOn.AddDays(-1)), 0, 200, default);

        Assert.That(due.Applications.Select(a => a.Number), Does.Contain(submitted.Number));
        Assert.That(dueBefore.Applications.Select(a => a.Number), Does.Not.Contain(submitted.Number));
    }

    private DateOnly DayInChina() => ChinaDay.Of(_time.GetUtcNow());

    private async Task<SubmitResult.Submitted> SubmitAsync(string draft = "draft-1") =>
        (SubmitResult.Submitted)await _register.SubmitAsync(Draft(draft), default);

    private async Task<Application> ChangeAsync(ApplicationNumber number, ApplicationState to) =>
        ((ChangeStateResult.Changed)await _register.ChangeStateAsync(number, to, "agent-1", "", default)).Application;

    private ApplicationDraft Draft(string draft) => new(
        _conversation, draft, "directline", Matter.WageArrears, MeansTest.ExemptByPerson, Urgent: false, "2026-1",
        ApplicationFormTests.Complete(MeansTest.ExemptByPerson));
}

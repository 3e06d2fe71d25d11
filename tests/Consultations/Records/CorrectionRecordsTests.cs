using LegalAid.Consultations.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Records;

[TestFixture(TestDatabase.Sqlite)]
[TestFixture(TestDatabase.Postgres)]
public class CorrectionRecordsTests(string kind)
{
    private const string Words = "房东不退押金，我的电话是*";
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly FakeTimeProvider _time = new(Start);
    private TestDatabase _database = null!;
    private CorrectionRecords _corrections = null!;
    private string _ticket = "";

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(kind);
        _corrections = new CorrectionRecords(_database.Records, _time);
    }

    [OneTimeTearDown]
    public async Task DeleteAsync() => await _database.DisposeAsync();

    [SetUp]
    public async Task EmptyAsync()
    {
        _ticket = Guid.NewGuid().ToString("N");
        await using var context = _database.Records.CreateDbContext();
        await context.Corrections.ExecuteDeleteAsync();
        await context.Readings.ExecuteDeleteAsync();
    }

    [Test]
    public async Task A_correction_is_kept_with_what_the_model_thought_and_what_the_agent_chose()
    {
        await _corrections.KeepAsync(New("housing"), default);

        var kept = (await _corrections.ListAsync(null, "test", default)).Single();
        Assert.That((kept.Words, kept.Predicted, kept.Confidence, kept.Model), Is.EqualTo((Words, "contract", 0.61, "0123456789abcdef")));
        Assert.That((kept.Corrected, kept.Agent, kept.CorrectedAt), Is.EqualTo(("housing", "li", _time.GetUtcNow())));
        Assert.That((kept.State, kept.DecidedBy, kept.DecidedAt), Is.EqualTo((CorrectionState.Candidate, (string?)null, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task A_ticket_that_is_wrapped_up_twice_has_one_correction_and_the_last_word_counts()
    {
        await _corrections.KeepAsync(New("housing"), default);
        await _corrections.KeepAsync(New("housing"), default);
        await _corrections.KeepAsync(New("land"), default);

        Assert.That((await _corrections.ListAsync(null, "test", default)).Select(correction => correction.Corrected), Is.EqualTo(new[] { "land" }));
    }

    [Test]
    public async Task Two_nodes_that_wrap_up_at_once_keep_one_correction()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _corrections.KeepAsync(New("housing"), default)));

        Assert.That(await _corrections.ListAsync(null, "test", default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Words_are_encrypted_at_rest()
    {
        await _corrections.KeepAsync(New("housing"), default);

        await using var context = _database.Records.CreateDbContext();
        var stored = await context.Database.SqlQuery<string>($"SELECT \"Words\" AS \"Value\" FROM matter_corrections").SingleAsync();
        Assert.That(stored, Does.Not.Contain("房东"));
    }

    [Test]
    public async Task Approved_and_rejected_ones_are_told_apart_with_who_decided_and_when()
    {
        await _corrections.KeepAsync(New("housing"), default);
        await _corrections.KeepAsync(New("land", ticket: "other"), default);
        var ids = (await _corrections.ListAsync(CorrectionState.Candidate, "test", default)).Select(correction => correction.Id).ToList();
        _time.Advance(TimeSpan.FromDays(1));

        var approved = await _corrections.DecideAsync([ids[0]], isApproved: true, "wang", default);
        await _corrections.DecideAsync([ids[1]], isApproved: false, "wang", default);

        Assert.That(approved, Is.EqualTo(new DecideResult.Decided(1)));
        var kept = (await _corrections.ListAsync(CorrectionState.Approved, "test", default)).Single();
        Assert.That((kept.Id, kept.DecidedBy, kept.DecidedAt), Is.EqualTo((ids[0], "wang", (DateTimeOffset?)_time.GetUtcNow())));
        Assert.That((await _corrections.ListAsync(CorrectionState.Rejected, "test", default)).Single().Id, Is.EqualTo(ids[1]));
        Assert.That(await _corrections.ListAsync(CorrectionState.Candidate, "test", default), Is.Empty);
    }

    [Test]
    public async Task What_is_decided_is_no_longer_changed_by_the_desk()
    {
        await _corrections.KeepAsync(New("housing"), default);
        await DecideAllAsync();

        await _corrections.KeepAsync(New("land"), default);
        var withdrawn = await _corrections.WithdrawAsync(_ticket, default);

        Assert.That(withdrawn, Is.False);
        Assert.That((await _corrections.ListAsync(CorrectionState.Approved, "test", default)).Single().Corrected, Is.EqualTo("housing"));
    }

    [Test]
    public async Task An_agent_who_sees_the_matter_as_the_program_after_all_takes_the_correction_back()
    {
        await _corrections.KeepAsync(New("housing"), default);

        Assert.That(await _corrections.WithdrawAsync(_ticket, default), Is.True);
        Assert.That(await _corrections.ListAsync(null, "test", default), Is.Empty);
    }

    [Test]
    public async Task An_unknown_number_is_told_and_nothing_is_decided()
    {
        await _corrections.KeepAsync(New("housing"), default);
        var id = (await _corrections.ListAsync(null, "test", default)).Single().Id;

        var result = await _corrections.DecideAsync([id, id + 7, id + 5], isApproved: true, "wang", default);

        Assert.That(result, Is.TypeOf<DecideResult.Unknown>().With.Property("Ids").EqualTo(new[] { id + 5, id + 7 }));
        Assert.That((await _corrections.ListAsync(null, "test", default)).Single().State, Is.EqualTo(CorrectionState.Candidate));
    }

    [Test]
    public async Task Every_reading_is_kept()
    {
        await _corrections.ListAsync(CorrectionState.Approved, "wang", default);

        await using var context = _database.Records.CreateDbContext();
        var reading = await context.Readings.SingleAsync();
        Assert.That((reading.Reader, reading.Kind, reading.Subject), Is.EqualTo(("wang", "corrections", "Approved")));
    }

    [Test]
    public async Task A_correction_that_is_older_than_its_term_is_erased_whatever_became_of_it()
    {
        await _corrections.KeepAsync(New("housing"), default);
        await DecideAllAsync();
        var term = _time.GetUtcNow().AddDays(1);
        _time.Advance(TimeSpan.FromDays(2));
        await _corrections.KeepAsync(New("land", ticket: "newer"), default);

        await new ConsultationRecords(_database.Records, _time).EraseBeforeAsync(term, default);

        Assert.That((await _corrections.ListAsync(null, "test", default)).Select(correction => correction.TicketId), Is.EqualTo(new[] { "newer" }));
    }

    [Test]
    public async Task The_agents_matter_is_noted_of_the_consultation()
    {
        var consultations = new ConsultationRecords(_database.Records, _time);
        await consultations.StartAsync(_ticket, "directline", default);
        await consultations.SetMatterAsync(_ticket, "contract", default);

        await consultations.WrapUpAsync(_ticket, "li", "answered", null, "housing", default);

        Assert.That((await consultations.RecentAsync(500, "li", default)).Single(c => c.ConversationId == _ticket).Matter, Is.EqualTo("housing"));
    }

    private async Task DecideAllAsync() => await _corrections.DecideAsync(
        [.. (await _corrections.ListAsync(null, "test", default)).Select(correction => correction.Id)], isApproved: true, "wang", default);

    private NewCorrection New(string corrected, string? ticket = null) =>
        new(ticket ?? _ticket, "directline/c1", Words, "contract", 0.61, "0123456789abcdef", corrected, "li");
}

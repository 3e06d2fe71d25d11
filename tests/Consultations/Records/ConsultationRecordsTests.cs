using System.Security.Cryptography;
using LegalAid.Consultations.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Records;

[TestFixture(TestDatabase.Sqlite)]
[TestFixture(TestDatabase.Postgres)]
public class ConsultationRecordsTests(string kind)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly FakeTimeProvider _time = new(Start);
    private TestDatabase _database = null!;
    private ConsultationRecords _records = null!;
    private string _conversation = "";

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync(kind);
        _records = new ConsultationRecords(_database.Records, _time);
    }

    [OneTimeTearDown]
    public async Task DeleteAsync() => await _database.DisposeAsync();

    [SetUp]
    public void NewConversation() => _conversation = Guid.NewGuid().ToString("N");

    [Test]
    public async Task The_migrations_hold_all_of_the_model()
    {
        await using var context = _database.Records.CreateDbContext();

        Assert.That(context.Database.HasPendingModelChanges(), Is.False, "run dotnet ef migrations add for both contexts");
        Assert.That(await context.Database.GetPendingMigrationsAsync(), Is.Empty);
    }

    [Test]
    public async Task Migrating_a_second_time_changes_nothing()
    {
        await _records.StartAsync(_conversation, "directline", default);

        await _database.Records.MigrateAsync(default);

        Assert.That((await _records.RecentAsync(500, null, default)).Select(c => c.ConversationId), Does.Contain(_conversation));
    }

    [Test]
    public async Task A_conversation_has_one_consultation_that_goes_on()
    {
        var first = await _records.StartAsync(_conversation, "directline", default);
        var again = await _records.StartAsync(_conversation, "directline", default);

        Assert.That(again.Id, Is.EqualTo(first.Id));
        Assert.That(again.StartedAt, Is.EqualTo(_time.GetUtcNow()));
    }

    [Test]
    public async Task Two_nodes_that_begin_at_once_begin_one_consultation()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _records.StartAsync(_conversation, "directline", default)));

        Assert.That(started.Select(consultation => consultation.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task After_its_end_the_next_words_begin_a_new_consultation()
    {
        var first = await _records.StartAsync(_conversation, "wechat", default);
        await _records.EndAsync(_conversation, default);
        var second = await _records.StartAsync(_conversation, "wechat", default);

        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
    }

    [Test]
    public async Task Matter_outcome_rating_and_wrap_up_are_kept()
    {
        await _records.StartAsync(_conversation, "directline", default);
        await _records.SetMatterAsync(_conversation, "wage_arrears", default);
        await _records.SetOutcomeAsync(_conversation, "applied", default);
        await _records.EndAsync(_conversation, default);
        await _records.RateAsync(_conversation, 1, default);
        await _records.WrapUpAsync(_conversation, "agent-7", "advised", "张师傅，明天回电", null, default);

        var kept = (await _records.RecentAsync(500, "agent-7", default)).Single(c => c.ConversationId == _conversation);
        Assert.That((kept.Matter, kept.Outcome, kept.Rating, kept.WrapUpCode), Is.EqualTo(("wage_arrears", "applied", 1, "advised")));
        Assert.That(kept.WrapUpNote, Is.EqualTo("张师傅，明天回电"));
    }

    [Test]
    public async Task What_is_noted_of_no_consultation_is_told()
    {
        Assert.That(await _records.SetMatterAsync(_conversation, "debt", default), Is.False);
        Assert.That(await _records.RateAsync(_conversation, 2, default), Is.False);
        Assert.That(await _records.WrapUpAsync(_conversation, "agent-1", "advised", null, null, default), Is.False);
    }

    [TestCase(0)]
    [TestCase(4)]
    public void A_rating_is_one_to_three(int rating) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _records.RateAsync(_conversation, rating, default));

    [Test]
    public async Task The_same_activity_twice_is_one_row()
    {
        var first = await AppendAsync("a1", "老板不给工资");
        var again = await AppendAsync("a1", "老板不给工资");

        Assert.That((first, again), Is.EqualTo((1, 0)));
        Assert.That(await _records.FindTranscriptAsync(_conversation, "agent-1", default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_activity_from_two_nodes_at_once_is_one_row()
    {
        var appended = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AppendAsync("a1", "老板不给工资")));

        Assert.That(appended.Sum(), Is.EqualTo(1));
        Assert.That(await _records.FindTranscriptAsync(_conversation, "agent-1", default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_several_lines_only_those_that_are_new_are_kept()
    {
        await AppendAsync("a1", "你好");

        var added = await AppendAsync(
            new("a1", TranscriptRole.Caller, "你好", null), new("a2", TranscriptRole.Bot, "您好", null), new("a2", TranscriptRole.Bot, "您好", null));

        Assert.That(added, Is.EqualTo(1));
        Assert.That(
            (await _records.FindTranscriptAsync(_conversation, "agent-1", default)).Select(entry => entry.ActivityId), Is.EqualTo(new[] { "a1", "a2" }));
    }

    [Test]
    public async Task The_transcript_is_in_the_order_of_time_whatever_the_offset()
    {
        await AppendAsync(new TranscriptLine("late", TranscriptRole.Bot, "第二句", Start.AddMinutes(1).ToOffset(TimeSpan.Zero)));
        await AppendAsync(new TranscriptLine("early", TranscriptRole.Caller, "第一句", Start));

        var transcript = await _records.FindTranscriptAsync(_conversation, "agent-1", default);
        Assert.That(transcript.Select(entry => entry.Text), Is.EqualTo(new[] { "第一句", "第二句" }));
        Assert.That(transcript.Select(entry => entry.Role), Is.EqualTo(new[] { TranscriptRole.Caller, TranscriptRole.Bot }));
    }

    [Test]
    public async Task Words_are_encrypted_at_rest()
    {
        await AppendAsync("a1", "我叫王小明");

        await using var context = _database.Records.CreateDbContext();
        var stored = await context.Database.SqlQuery<string>($"SELECT \"Text\" AS \"Value\" FROM transcript WHERE \"ConversationId\" = {_conversation}")
            .SingleAsync();
        Assert.That(stored, Does.Not.Contain("王小明"));
    }

    [Test]
    public async Task Without_the_keys_nobody_reads_the_words()
    {
        await AppendAsync("a1", "我叫王小明");
        var stranger = new ConsultationRecords(new HotlineRecordsFactory(_database.ConnectionString, new EphemeralDataProtectionProvider()), _time);

        Assert.That(() => stranger.FindTranscriptAsync(_conversation, "agent-1", default), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task Every_reading_of_a_transcript_is_kept()
    {
        await AppendAsync("a1", "你好");
        await _records.FindTranscriptAsync(_conversation, "agent-9", default);

        await using var context = _database.Records.CreateDbContext();
        var reading = await context.Readings.SingleAsync(r => r.Subject == _conversation);
        Assert.That((reading.Reader, reading.Kind, reading.ReadAt), Is.EqualTo(("agent-9", "transcript", _time.GetUtcNow())));
    }

    [Test]
    public async Task Open_tickets_come_back_in_the_order_of_the_line_until_they_are_closed()
    {
        var (first, second) = (NewTicket(Start), NewTicket(Start.AddSeconds(5)));
        await _records.SaveTicketAsync(second, default);
        await _records.SaveTicketAsync(first, default);
        await _records.SetTicketStateAsync(first.TicketId, "connected", default);

        var kept = (await _records.FindOpenTicketsAsync(default)).Where(ticket => ticket.ConversationId == _conversation).ToList();
        Assert.That(kept.Select(ticket => ticket.TicketId), Is.EqualTo(new[] { first.TicketId, second.TicketId }));
        Assert.That(kept[0].State, Is.EqualTo("connected"));
        Assert.That(kept[0].Context, Is.EqualTo("要工资"));

        Assert.That(await _records.CloseTicketAsync(first.TicketId, default), Is.True);
        Assert.That(await _records.CloseTicketAsync(first.TicketId, default), Is.False);
        Assert.That((await _records.FindOpenTicketsAsync(default)).Select(ticket => ticket.TicketId), Does.Not.Contain(first.TicketId));
    }

    [Test]
    public async Task Saving_a_ticket_again_keeps_its_place_and_changes_its_seat()
    {
        var ticket = NewTicket(Start);
        await _records.SaveTicketAsync(ticket, default);
        var moved = NewTicket(Start.AddHours(1), ticket.TicketId, "general");
        await _records.SaveTicketAsync(moved, default);

        var kept = (await _records.FindOpenTicketsAsync(default)).Single(t => t.TicketId == ticket.TicketId);
        Assert.That((kept.Seat, kept.EnqueuedAt), Is.EqualTo(("general", Start)));
    }

    [Test]
    public async Task What_is_older_than_its_term_is_erased_and_the_rest_stays()
    {
        await AppendAsync(new TranscriptLine("old", TranscriptRole.Caller, "去年的话", Start.AddYears(-2)));
        await AppendAsync("new", "今天的话");

        await _records.EraseBeforeAsync(Start.AddYears(-1), default);

        var transcript = await _records.FindTranscriptAsync(_conversation, "agent-1", default);
        Assert.That(transcript.Select(entry => entry.ActivityId), Is.EqualTo(new[] { "new" }));
    }

    [Test]
    public async Task An_old_note_is_erased_although_the_consultation_never_ended()
    {
        await _records.StartAsync(_conversation, "directline", default);
        await _records.WrapUpAsync(_conversation, "agent-1", "answered", "来访者的住址", null, default);

        await _records.EraseBeforeAsync(Start.AddYears(1), default);

        var kept = (await _records.RecentAsync(500, "agent-1", default)).Single(consultation => consultation.ConversationId == _conversation);
        Assert.That(kept.WrapUpNote, Is.Null);
    }

    private Task<int> AppendAsync(string activity, string words) => AppendAsync(new TranscriptLine(activity, TranscriptRole.Caller, words, null));

    private Task<int> AppendAsync(params TranscriptLine[] lines) => _records.AppendTranscriptAsync(_conversation, lines, default);

    private OpenTicket NewTicket(DateTimeOffset enqueued, string? id = null, string seat = "migrant_workers") => new()
    {
        TicketId = id ?? Guid.NewGuid().ToString("N"),
        ConversationId = _conversation,
        Channel = "directline",
        Seat = seat,
        Matter = "wage_arrears",
        EnqueuedAt = enqueued,
        State = "waiting",
        Context = "要工资",
    };
}

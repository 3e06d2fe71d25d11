using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns.Testing;
using LegalAid.BotFramework.Turns.Transcripts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private Transcript _transcript = null!;
    private TestAdapter _adapter = null!;

    [SetUp]
    public void NewTranscript()
    {
        _transcript = new Transcript();
        _adapter = new TestAdapter(null, _time);
        _adapter.Use(new TranscriptLoggerMiddleware(_transcript, _time, NullLogger<TranscriptLoggerMiddleware>.Instance));
    }

    [Test]
    public async Task What_was_said_is_kept_in_order_with_ids_and_times()
    {
        await _adapter.SendTextToBotAsync("您好", async (turn, token) =>
        {
            await turn.SendActivityAsync("一", cancellationToken: token);
            await turn.SendActivityAsync("二", cancellationToken: token);
        });

        Assert.That(_transcript.Texts, Is.EqualTo(new[] { "message 您好", "message 一", "message 二" }));
        Assert.That(_transcript.Kept.Select(activity => activity.Id), Is.Unique.And.None.Null);
        Assert.That(_transcript.Kept.Select(activity => activity.Timestamp), Is.All.EqualTo(_time.GetUtcNow()));
    }

    [Test]
    public async Task The_transcript_keeps_what_was_said_not_what_became_of_the_object()
    {
        await _adapter.SendTextToBotAsync("您好", async (turn, token) =>
        {
            turn.Activity.Text = "改过";
            var reply = MessageFactory.Text("一");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "改过";
        });

        Assert.That(_transcript.Texts, Is.EqualTo(new[] { "message 您好", "message 一" }));
    }

    [Test]
    public async Task Replacements_and_deletions_are_kept()
    {
        await _adapter.SendTextToBotAsync("您好", async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("一", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Id = sent.Id, Text = "二" }, token);
            await turn.DeleteActivityAsync(sent.Id!, token);
        });

        Assert.That(_transcript.Texts, Is.EqualTo(new[] { "message 您好", "message 一", "messageUpdate 二", "messageDelete " }));
        Assert.That(_transcript.Kept.Skip(1).Select(activity => activity.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_turn_that_failed_is_kept_with_what_the_user_heard_of_it()
    {
        _adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("对不起，请稍后再试");

        await _adapter.SendTextToBotAsync("您好", (_, _) => throw new InvalidOperationException("boom"));

        Assert.That(_transcript.Texts, Is.EqualTo(new[] { "message 您好", "message 对不起，请稍后再试" }));
    }

    [Test]
    public void A_turn_that_is_to_run_again_is_not_kept()
    {
        Assert.That(
            () => _adapter.SendTextToBotAsync("您好", (_, _) => throw new StateConflictException("key")),
            Throws.TypeOf<StateConflictException>());

        Assert.That(_transcript.Kept, Is.Empty);
    }

    [Test]
    public async Task A_transcript_that_fails_does_not_break_the_turn()
    {
        _transcript.Fails = true;

        await _adapter.SendTextToBotAsync("您好", (turn, token) => turn.SendActivityAsync("一", cancellationToken: token));

        Assert.That(_adapter.GetNextReply()!.Text, Is.EqualTo("一"));
    }

    private sealed class Transcript : ITranscriptLogger
    {
        public List<Activity> Kept { get; } = [];

        public IEnumerable<string> Texts => Kept.Select(activity => $"{activity.Type} {activity.Text}");

        public bool Fails { get; set; }

        public Task LogActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new IOException("disk full");
            }

            Kept.Add((Activity)activity);
            return Task.CompletedTask;
        }
    }
}

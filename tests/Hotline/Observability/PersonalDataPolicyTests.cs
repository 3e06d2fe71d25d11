using LegalAid.Consultations.Facts;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Hotline.Turns;
using Serilog;

namespace LegalAid.Hotline.Tests.Observability;

[TestFixture]
public sealed class PersonalDataPolicyTests
{
    private const string Words = "王大明说老板打他";

    private static readonly FactSheet Sheet = FactSheet.Empty.With("applicant_name", new FactValue.Words(Words), FactSource.Asked);

    private static readonly Activity Message = new()
    {
        Type = ActivityTypes.Message,
        Id = "a1",
        Text = Words,
        From = new ChannelAccount { Id = "caller", Name = Words },
        Value = new { Words },
        Conversation = new ConversationAccount { Id = "c1", Name = Words },
    };

    private static IEnumerable<object> Personal() =>
    [
        Message,
        Message.From!,
        Message.Conversation!,
        Sheet,
        Sheet.Single(),
        new TurnOutcome("a1", [Message]),
        new HandledTurn(new TurnOutcome("a1", [Message]), Message.GetConversationReference()),
        new ConsultationState("wage_arrears", Sheet, ConsultationPhase.Asking, null, [], 0, [], Words),
        new HeardMatter(Words, "wage_arrears", 0.9, "0123456789abcdef"),
        new HandoverContext("Asked", null, Words, [], new HeardMatter(Words, "wage_arrears", 0.9, "0123456789abcdef")),
        new AgentMessage("t1", Words, Words),
    ];

    [TestCaseSource(nameof(Personal))]
    public void What_somebody_said_is_not_logged(object value)
    {
        var captured = new CapturedLog();
        using (var logger = new LoggerConfiguration().Masked().WriteTo.Sink(captured).CreateLogger())
        {
            logger.Information("Handled {@Value}", value);
            logger.Information("Handled {Value}", value);
            logger.Information("Handled {@Values}", new[] { value });
        }

        Assert.That(captured.Lines, Has.Count.EqualTo(3));
        Assert.That(captured.Lines, Has.None.Contains(Words).And.None.Contains("\\u738B"));
    }

    [Test]
    public void An_activity_is_logged_by_its_shape()
    {
        var captured = new CapturedLog();
        using (var logger = new LoggerConfiguration().Masked().WriteTo.Sink(captured).CreateLogger())
        {
            logger.Information("Handled {@Activity}", Message);
        }

        Assert.That(captured.Lines.Single(), Does.Contain("\"Type\":\"message\"").And.Contain($"\"TextLength\":{Words.Length}"));
    }
}

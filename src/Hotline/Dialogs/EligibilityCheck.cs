using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Says whether legal aid is likely, and asks for what the rules still need.</summary>
public sealed class EligibilityCheck(
    EligibilityRules rules, ConsultationContent content, Speech speech, TimeProvider time)
{
    private const int MostToBring = 4;

    /// <summary>The question for this fact: the matter's own, or that of the rules.</summary>
    public Question? Find(Matter matter, string fact) => content.Interviews[matter].Find(fact) ?? rules.FindQuestion(fact);

    /// <summary>The next question without which the rules cannot tell; null when they can, or when nothing more can be asked.</summary>
    public Question? NextQuestion(Matter matter, FactSheet facts) =>
        Decide(matter, facts).Outcome is EligibilityOutcome.NeedsFacts needs
            ? needs.Facts.Where(fact => !facts.Has(fact)).Select(fact => Find(matter, fact)).FirstOrDefault(question => question is not null)
            : null;

    /// <summary>The outcome in plain words, with its reasons and articles.</summary>
    public Activity Say(Matter matter, FactSheet facts)
    {
        var decision = Decide(matter, facts);
        var message = speech.Say("eligibility.decision", new
        {
            Outcome = decision.Outcome.Code,
            decision.Opening,
            Reasons = decision.Reasons.Select(Read).ToList(),
            Where = decision.Where.Statements.Select(Read).ToList(),
            decision.Where.Province?.Hotline,
            Bring = decision.Bring.Take(MostToBring).Select(statement => statement.Text).ToList(),
            HowLong = decision.HowLong.Take(1).Select(Read).ToList(),
            Urgency = decision.Urgency.Statements.Select(Read).ToList(),
            OtherWays = decision.OtherWays.Select(Read).ToList(),
        });
        message.InputHint = InputHints.IgnoringInput;
        return message;
    }

    private static object Read(Statement statement) =>
        new { statement.Text, Articles = statement.Articles.Count == 0 ? null : StatuteBook.Cite(statement.Articles) };

    private EligibilityDecision Decide(Matter matter, FactSheet facts) => rules.Decide(matter, facts, ChinaDay.Of(time.GetUtcNow()));
}

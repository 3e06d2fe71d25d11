using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Answers;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Says an answer: the law in plain words, what to do, what to keep, which time runs, and on which articles it rests.</summary>
public sealed class AnswerCard(Speech speech, ConsultationContent content)
{
    public Activity Say(Answer answer)
    {
        var message = speech.Say("answer.main", new
        {
            answer.Title,
            answer.Law,
            answer.Steps,
            answer.Evidence,
            Limits = answer.TimeLimits.Select(limit => new { limit.Name, limit.Text }).ToList(),
            answer.Caution,
            Articles = StatuteBook.Cite(answer.Articles),
        });
        message.Speak = answer.Speak ?? message.Speak;
        message.InputHint = InputHints.IgnoringInput;
        return message;
    }

    /// <summary>When these time limits end, as far as the days that were told allow; silent on those of which no day is known.</summary>
    public IEnumerable<Activity> SayLimits(IEnumerable<TimeLimit> limits, FactSheet facts, DateOnly today)
    {
        foreach (var limit in limits)
        {
            if (limit.Ends(facts, today, content.Calendar) is not { } end)
            {
                continue;
            }

            yield return end.IsExpired
                ? speech.Say("answer.limit_over", new { limit.Name, Ends = end.LastDay, Defence = limit.Kind == TimeLimitKind.Limitation })
                : speech.Say("answer.limit_ends", new { limit.Name, Ends = end.LastDay, Days = end.DaysLeft, Urgent = end.IsUrgent });
        }
    }
}

using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Texts;

namespace LegalAid.Consultations.Interviews;

/// <summary>What is asked on a matter, in the order of a good clerk (<c>interviews/&lt;matter&gt;.yaml</c>). Immutable, thread-safe.</summary>
public sealed class Interview
{
    private readonly LiquidText _summary;

    internal Interview(Matter matter, FactSheet given, IEnumerable<Question> questions, LiquidText summary)
    {
        Matter = matter;
        Given = given;
        Questions = [.. questions.OrderBy(question => question.Purpose)];
        _summary = summary;
    }

    /// <summary>The matter.</summary>
    public Matter Matter { get; }

    /// <summary>Facts that follow from the matter alone.</summary>
    public FactSheet Given { get; }

    /// <summary>All questions in the order in which they are asked: for eligibility, for advice, for the file.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The sheet with the facts that follow from the matter; what is known already stays.</summary>
    public FactSheet Begin(FactSheet facts) =>
        Given.Where(fact => !facts.Has(fact.Name)).Aggregate(facts, (sheet, fact) => sheet.With(fact));

    /// <summary>The next question that applies and whose fact is not known, or null when nothing is left to ask.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="forFile">Whether the caller applies for legal aid, so that questions for the file are asked, too.</param>
    public Question? Next(FactSheet facts, bool forFile)
    {
        var known = Begin(facts);
        return Questions.FirstOrDefault(question =>
            (forFile || question.Purpose != QuestionPurpose.File) && !known.Has(question.Fact) && question.Applies(known));
    }

    /// <summary>The sheet with what the caller told without being asked; what is known already stays, and what a question would not accept is left out.</summary>
    /// <param name="utterance">The caller's own words.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="today">The caller's day, from which 昨天 and 去年 count.</param>
    public FactSheet Hear(string utterance, FactSheet facts, DateOnly today) => Questions
        .Where(question => !facts.Has(question.Fact))
        .Select(question => (question.Fact, Value: question.Hear(utterance, today)))
        .Where(heard => heard.Value is not null)
        .Aggregate(Begin(facts), (sheet, heard) => sheet.With(heard.Fact, heard.Value!, FactSource.Heard));

    /// <summary>The question for this fact, or null when the interview has none.</summary>
    public Question? Find(string fact) => Questions.FirstOrDefault(question => question.Fact == fact);

    /// <summary>What is known, in sentences that the caller can confirm; the answer to a choice is written as its text.</summary>
    public string Summary(FactSheet facts) =>
        _summary.Render(Begin(facts).ToDictionary(fact => fact.Name, fact => ForReading(fact), StringComparer.Ordinal));

    private object? ForReading(Fact fact) =>
        fact.Value is FactValue.Words words && Find(fact.Name)?.Choices.FirstOrDefault(choice => choice.Value == words.Value) is { } choice
            ? new WrittenChoice(choice.Value, choice.Text)
            : fact.Value;
}

using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>One question of an interview and how its answers are understood. Immutable, thread-safe.</summary>
public sealed record Question
{
    /// <summary>The fact that the answer tells.</summary>
    public required string Fact { get; init; }

    /// <summary>What is asked.</summary>
    public required string Ask { get; init; }

    /// <summary>The same for the ear.</summary>
    public required string Speak { get; init; }

    /// <summary>Why it is asked; null when the content does not say.</summary>
    public string? Why { get; init; }

    /// <summary>What kind of answer it wants.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>What it is needed for.</summary>
    public QuestionPurpose Purpose { get; init; } = QuestionPurpose.Advice;

    /// <summary>The answers that it offers; empty unless it is a choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The smallest number that is accepted; null for no bound.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number that is accepted; null for no bound.</summary>
    public decimal? Max { get; init; }

    /// <summary>For a number that is a length of time, its unit; otherwise null.</summary>
    public TimeUnit? Unit { get; init; }

    /// <summary>Asked only if each of these facts has one of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FactValue>> When { get; init; } = new Dictionary<string, IReadOnlyList<FactValue>>();

    internal IReadOnlyList<HeardPattern> Heard { get; init; } = [];

    private string RetryKey => "interview.retry." + Type switch
    {
        QuestionType.Confirm => "yes_no",
        QuestionType.Choice => "choice",
        QuestionType.Number => "number",
        QuestionType.Money => "money",
        QuestionType.Date => "date",
        QuestionType.Place => "place",
        QuestionType.People => "people",
        _ => "text",
    };

    /// <summary>Whether the conditions of <see cref="When"/> are met; a fact that is not known meets none.</summary>
    public bool Applies(FactSheet facts) => When.All(condition => facts[condition.Key] is { } fact && condition.Value.Contains(fact.Value));

    /// <summary>What the caller's answer tells. Thread-safe, never throws on any words.</summary>
    /// <param name="utterance">The answer as it was said or typed.</param>
    /// <param name="today">The caller's day, from which 昨天 and 去年 count.</param>
    public Understanding Understand(string utterance, DateOnly today)
    {
        var value = AnswerReading.Read(this, utterance, today);
        return value switch
        {
            null => new Understanding.NotUnderstood(RetryKey),
            _ when Accepts(value) => new Understanding.Understood(value),
            _ => new Understanding.OutOfRange(Min, Max),
        };
    }

    /// <summary>What words that were said without being asked tell, or null.</summary>
    internal FactValue? Hear(string utterance, DateOnly today) => AnswerReading.ReadHeard(this, utterance, today) is { } value && Accepts(value) ? value : null;

    private bool Accepts(FactValue value) => value is not FactValue.Number number || !(number.Value < Min || number.Value > Max);
}

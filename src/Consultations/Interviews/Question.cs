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

    /// <summary>Asked only if each of these facts has one of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FactValue>> When { get; init; } = new Dictionary<string, IReadOnlyList<FactValue>>();

    internal IReadOnlyList<HeardPattern> Heard { get; init; } = [];

    /// <summary>Whether the conditions of <see cref="When"/> are met; a fact that is not known meets none.</summary>
    public bool Applies(FactSheet facts) => When.All(condition => facts[condition.Key] is { } fact && condition.Value.Contains(fact.Value));
}

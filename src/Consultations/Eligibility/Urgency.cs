namespace LegalAid.Consultations.Eligibility;

/// <summary>Whether a time limit presses.</summary>
public enum UrgencyLevel
{
    /// <summary>No time limit is known to be near.</summary>
    None,

    /// <summary>A limit ends within seven days: the agency may help first and complete the papers later (art. 44). A person should take over now.</summary>
    EndsWithinSevenDays,

    /// <summary>A limitation period seems to be over. That is a defence of the other side, not a loss: a lawyer should look.</summary>
    MayHaveEnded,
}

/// <summary>How near a time limit is, as far as the days told allow.</summary>
/// <param name="Level">What it means.</param>
/// <param name="EndsOn">The last day of the limit that was found nearest; null when no day is known.</param>
/// <param name="Statements">What to say of it.</param>
public sealed record Urgency(UrgencyLevel Level, DateOnly? EndsOn, IReadOnlyList<Statement> Statements);

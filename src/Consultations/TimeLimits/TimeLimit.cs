using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.TimeLimits;

/// <summary>A period within which something must be done (<c>time-limits.yaml</c>).</summary>
/// <param name="Id">Its id, by which answers name it.</param>
/// <param name="Name">What must be done within it.</param>
/// <param name="Period">How long it runs.</param>
/// <param name="From">From when it runs, in words.</param>
/// <param name="Fact">The fact that holds the day from which it runs; null when no fact does.</param>
/// <param name="Kind">What its end does.</param>
/// <param name="Text">One or two plain sentences for callers.</param>
/// <param name="InterruptedBy">What makes it run anew, in words; null when nothing does.</param>
/// <param name="Articles">The articles that set it.</param>
public sealed record TimeLimit(
    string Id,
    string Name,
    TimeLimitPeriod Period,
    string From,
    string? Fact,
    TimeLimitKind Kind,
    string Text,
    string? InterruptedBy,
    IReadOnlyList<ArticleReference> Articles);

using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Answers;

/// <summary>What the law says on one kind of problem and what to do (<c>answers/&lt;matter&gt;.yaml</c>).</summary>
/// <param name="Id">Its id, unique within the matter.</param>
/// <param name="Matter">The matter.</param>
/// <param name="Title">What a caller would call the problem.</param>
/// <param name="Asked">Ways in which people say it; never shown.</param>
/// <param name="Law">What the law says, in plain words.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Evidence">What to keep.</param>
/// <param name="TimeLimits">Time limits, the one that bites first before the others.</param>
/// <param name="Articles">The articles on which the answer rests.</param>
/// <param name="Caution">A trap, or when to see a lawyer at once; null when there is none.</param>
/// <param name="Speak">The answer for the ear; null when it is to be made from the rest.</param>
public sealed record Answer(
    string Id,
    Matter Matter,
    string Title,
    IReadOnlyList<string> Asked,
    string Law,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<TimeLimit> TimeLimits,
    IReadOnlyList<ArticleReference> Articles,
    string? Caution,
    string? Speak);

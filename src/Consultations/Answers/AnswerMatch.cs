namespace LegalAid.Consultations.Answers;

/// <summary>The answer that fits, and those that might have fitted.</summary>
/// <param name="Answer">The answer to give.</param>
/// <param name="Score">How much of what was said it has, from 0 (nothing) on; comparable within one match only.</param>
/// <param name="IsGeneral">Whether it is the general answer of the matter, taken because no other fits clearly better.</param>
/// <param name="Alternatives">Other answers of the matter that have something of what was said, best first.</param>
public sealed record AnswerMatch(Answer Answer, double Score, bool IsGeneral, IReadOnlyList<ScoredAnswer> Alternatives);

/// <summary>An answer and how well it fits.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Score">How much of what was said it has; comparable within one search only.</param>
public sealed record ScoredAnswer(Answer Answer, double Score);

namespace LegalAid.Consultations.Eligibility;

/// <summary>Where to apply: at the agency of the place where the matter is handled or arose, never that of the caller's household register.</summary>
/// <param name="Statements">What the law says of the place.</param>
/// <param name="Province">The province of that place, or null when it is not known.</param>
public sealed record WhereToApply(IReadOnlyList<Statement> Statements, Province? Province);

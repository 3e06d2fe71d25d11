using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Applications;

/// <summary>Something that the applicant must agree to before the form can be filled in or handed in.</summary>
/// <param name="Question">The text that is agreed to, as a question.</param>
/// <param name="Articles">Why it is asked.</param>
public sealed record FormAgreement(FormQuestion Question, IReadOnlyList<ArticleReference> Articles);

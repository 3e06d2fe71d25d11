using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Eligibility;

/// <summary>One plain sentence or two from the rules, and the articles that they rest on.</summary>
/// <param name="Rule">Id of the rule, as in <c>dialogs/eligibility/</c>.</param>
/// <param name="Text">Chinese for the caller.</param>
/// <param name="Articles">What it rests on; empty only for practical advice (what to bring).</param>
public sealed record Statement(string Rule, string Text, IReadOnlyList<ArticleReference> Articles);

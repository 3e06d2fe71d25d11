using LegalAid.Consultations.Matters;

namespace LegalAid.Consultations.Eligibility;

/// <summary>What the rules say of one matter and what is known of it. Every text comes from the rules and names its articles.</summary>
/// <param name="Matter">The matter that was decided on.</param>
/// <param name="Outcome">What the law says, as far as it was told.</param>
/// <param name="MeansTest">What means have to do with it.</param>
/// <param name="Opening">One sentence that says the outcome in plain Chinese.</param>
/// <param name="Reasons">Why, in the order of the law's own steps; the first is the matter's own reason.</param>
/// <param name="EasedBy">Facts that cannot change the outcome any more, but could spare the means check or an application.</param>
/// <param name="Where">Where to apply (art. 38), and the province when it is known.</param>
/// <param name="WhoMayApply">Who may apply (arts. 24, 39, 40).</param>
/// <param name="Bring">What to bring, each item one short text.</param>
/// <param name="HowLong">How long it takes (arts. 36, 39, 43).</param>
/// <param name="Urgency">Whether a time limit presses (art. 44).</param>
/// <param name="Rights">What else the applicant should know (arts. 45, 48, 49, 53).</param>
/// <param name="OtherWays">What else can be done; never empty when <paramref name="Outcome"/> is not covered.</param>
public sealed record EligibilityDecision(
    Matter Matter,
    EligibilityOutcome Outcome,
    MeansTest MeansTest,
    string Opening,
    IReadOnlyList<Statement> Reasons,
    IReadOnlyList<string> EasedBy,
    WhereToApply Where,
    IReadOnlyList<Statement> WhoMayApply,
    IReadOnlyList<Statement> Bring,
    IReadOnlyList<Statement> HowLong,
    Urgency Urgency,
    IReadOnlyList<Statement> Rights,
    IReadOnlyList<Statement> OtherWays)
{
    /// <summary>The outcome and its reasons as one text in plain Chinese.</summary>
    public string Explanation => string.Join('\n', Reasons.Select(reason => reason.Text).Prepend(Opening));
}

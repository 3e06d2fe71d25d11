namespace LegalAid.Consultations.Eligibility;

/// <summary>What the Legal Aid Law says of a matter, as far as it was told: one of a closed set.</summary>
/// <remarks>None of them is a decision: that is made by the legal aid agency alone (Legal Aid Law arts. 12 and 43).</remarks>
public abstract record EligibilityOutcome
{
    private EligibilityOutcome(string code) => Code = code;

    /// <summary>The name in JSON and in the rules: <c>likely</c>, <c>needs_facts</c>, <c>not_covered</c>, <c>notified_defence</c>.</summary>
    public string Code { get; }

    /// <summary>What was told meets the conditions for applying.</summary>
    public sealed record Likely() : EligibilityOutcome("likely");

    /// <summary>Facts are missing, and each of them could change the outcome.</summary>
    /// <param name="Facts">Names of the missing facts, the one to ask first stands first; never empty.</param>
    public sealed record NeedsFacts(IReadOnlyList<string> Facts) : EligibilityOutcome("needs_facts");

    /// <summary>What was told does not meet the conditions; <see cref="EligibilityDecision.OtherWays"/> says what else can be done.</summary>
    public sealed record NotCovered() : EligibilityOutcome("not_covered");

    /// <summary>Police, procuratorate or court must have a lawyer assigned without any application (arts. 25 and 28).</summary>
    public sealed record NotifiedDefence() : EligibilityOutcome("notified_defence");
}

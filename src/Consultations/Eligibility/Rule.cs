namespace LegalAid.Consultations.Eligibility;

/// <summary>What follows when a rule holds.</summary>
internal enum Effect
{
    /// <summary>Its sentence is said.</summary>
    Say,

    /// <summary>No application can be made as things were told.</summary>
    NotCovered,

    /// <summary>The state must have a lawyer assigned.</summary>
    NotifiedDefence,

    /// <summary>An application can be made whatever the means (art. 32).</summary>
    LikelyWithoutMeansTest,

    /// <summary>An application can be made in hardship.</summary>
    MeansDecide,

    /// <summary>An application can be made in hardship or for another reason (art. 24).</summary>
    MeansOrOtherReason,

    /// <summary>Hardship is not checked (art. 42).</summary>
    Exempt,

    /// <summary>Hardship is declared.</summary>
    ByDeclaration,

    /// <summary>There is no hardship.</summary>
    NotMet,

    /// <summary>Hardship is to be checked.</summary>
    Required,
}

/// <summary>A rule of <c>dialogs/eligibility/</c>.</summary>
/// <param name="When">When it holds.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Statement">What is said.</param>
/// <param name="Bring">What must be brought because of it.</param>
internal sealed record Rule(Condition When, Effect Effect, Statement Statement, IReadOnlyList<Statement> Bring);

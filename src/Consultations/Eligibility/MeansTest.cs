namespace LegalAid.Consultations.Eligibility;

/// <summary>What the applicant's means have to do with it.</summary>
public enum MeansTest
{
    /// <summary>Nobody asks for means: a lawyer is assigned by notice (art. 25), or no application can be made as things were told.</summary>
    None,

    /// <summary>The agency checks the means against the province's standard (arts. 34 and 41).</summary>
    Required,

    /// <summary>The matter is free of the means condition (art. 32).</summary>
    ExemptByMatter,

    /// <summary>The condition counts as met once papers prove who the person is (art. 42).</summary>
    ExemptByPerson,

    /// <summary>The applicant says that there is hardship and declares it in good faith (art. 41, paragraph 2).</summary>
    ByDeclaration,
}

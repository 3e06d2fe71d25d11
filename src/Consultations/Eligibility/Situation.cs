using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Names under which rules read what is no caller's fact: conditions treat them like facts.</summary>
internal static class Situation
{
    /// <summary>Code of the matter.</summary>
    public const string Matter = "matter";

    /// <summary>Code of the outcome, once it is known.</summary>
    public const string Outcome = "outcome";

    /// <summary>The means test, once it is known.</summary>
    public const string MeansTest = "means_test";

    /// <summary>GB/T 2260 code of the province, when the place told names one.</summary>
    public const string ProvinceCode = "province_code";

    /// <summary>All of these names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Matter, Outcome, MeansTest, ProvinceCode];

    /// <summary>The sheet with one of these names set.</summary>
    public static FactSheet Note(this FactSheet facts, string name, string value) => facts.With(name, new FactValue.Words(value), FactSource.Given);
}

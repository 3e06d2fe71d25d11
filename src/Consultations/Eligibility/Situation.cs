using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Eligibility;

/// <summary>What conditions are read against: what is known, and what may still turn out.</summary>
/// <param name="Facts">What is known, and under the names below what is no caller's fact.</param>
/// <param name="Possible">Values that a fact may have in this matter; a fact that is not named may have any.</param>
internal sealed record Situation(FactSheet Facts, IReadOnlyDictionary<string, IReadOnlyList<FactValue>> Possible)
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

    /// <summary>The situation with this fact.</summary>
    public Situation With(string name, FactValue value) => this with { Facts = Facts.With(name, value, FactSource.Given) };

    /// <summary>The situation with one of the names above.</summary>
    public Situation Note(string name, string value) => With(name, new FactValue.Words(value));

    /// <summary>Whether a fact that nobody told may turn out to have one of these values.</summary>
    public bool MayBe(string fact, IReadOnlyList<FactValue> values) => !Possible.TryGetValue(fact, out var possible) || possible.Any(values.Contains);
}

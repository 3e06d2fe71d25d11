using LegalAid.Consultations.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Eligibility;

public class ShippedRulesTests
{
    /// <remarks>With HOTLINE_LAW_MIRROR set to a folder of law texts, article numbers are checked against them, too.</remarks>
    [Test]
    public void The_shipped_rules_have_no_error() =>
        Assert.That(EligibilityRules.Check(Rules.Dialogs, Environment.GetEnvironmentVariable("HOTLINE_LAW_MIRROR")), Is.Empty);

    [Test]
    public void There_are_thirty_one_provinces() => Assert.That(Rules.Shipped.Provinces.All, Has.Count.EqualTo(31));
}

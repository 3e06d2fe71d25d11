using System.Text.Json;
using LegalAid.Consultations.Matters;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Matters;

[TestFixture]
public sealed class MatterTests
{
    [Test]
    public void There_are_21_matters_with_codes_of_their_own()
    {
        Assert.That(Matter.All.Select(matter => matter.Code).Distinct().Count(), Is.EqualTo(21));
    }

    [Test]
    public void A_code_names_one_matter_and_any_other_word_none()
    {
        Assert.That(Matter.Find("wage_arrears"), Is.SameAs(Matter.WageArrears));
        Assert.That(Matter.Find("wages"), Is.Null);
        Assert.That(Matter.Find(null), Is.Null);
        Assert.That(() => Matter.Parse("wages"), Throws.TypeOf<FormatException>().With.Message.Contains("wage_arrears"));
    }

    [Test]
    public void In_json_a_matter_is_its_code()
    {
        Assert.That(JsonSerializer.Serialize(Matter.Land), Is.EqualTo("\"land\""));
        Assert.That(JsonSerializer.Deserialize<Matter>("\"land\""), Is.SameAs(Matter.Land));
        Assert.That(() => JsonSerializer.Deserialize<Matter>("\"sea\""), Throws.TypeOf<JsonException>());
    }

    [Test]
    public void A_catalogue_without_all_matters_cannot_be_built()
    {
        Assert.That(
            () => new MatterCatalogue([new MatterEntry(Matter.Debt, "借贷与债务", "借钱")]),
            Throws.ArgumentException.With.Message.Contains("wage_arrears"));
    }
}

using System.Text.Json;
using LegalAid.Consultations.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Eligibility;

public class EligibilityJsonTests
{
    private static readonly EligibilityJson Json = new(Rules.Shipped);

    [Test]
    public void Decisions_come_in_the_order_of_the_entries_and_name_their_articles()
    {
        var decisions = Decide(
            """
            [
              {"matter":"wage_arrears","facts":{"migrant_worker":true,"amount":{"value":3500,"source":"heard"}}},
              {"matter":"marriage","facts":{"violence_victim":{"value":true,"source":"asked"}}},
              {"matter":"support"}
            ]
            """);

        Assert.That(decisions.Select(d => d.GetProperty("outcome").GetString()), Is.EqualTo(new[] { "likely", "likely", "needs_facts" }));
        Assert.That(decisions[0].GetProperty("means_test").GetString(), Is.EqualTo("exempt_by_person"));
        Assert.That(decisions[0].GetProperty("articles").EnumerateArray().Select(a => a.GetString()), Does.Contain("法律援助法42(三)"));
        Assert.That(decisions[1].GetProperty("means_test").GetString(), Is.EqualTo("exempt_by_matter"));
        Assert.That(decisions[2].GetProperty("needs_facts").EnumerateArray().First().GetString(), Is.EqualTo("claim"));
    }

    [Test]
    public void Chinese_is_written_as_Chinese() =>
        Assert.That(Json.Decide("""[{"matter":"debt","facts":{}}]""", Rules.Today), Does.Contain("法律援助"));

    [Test]
    public void An_entry_may_name_its_own_day() =>
        Assert.That(
            Decide("""[{"matter":"wage_arrears","today":"2024-01-02","facts":{"migrant_worker":true,"employment_ended_on":"2023-01-05"}}]""")[0]
                .GetProperty("urgency").GetProperty("level").GetString(),
            Is.EqualTo("ends_within_seven_days"));

    [TestCase("nonsense", "$")]
    [TestCase("{}", "$")]
    [TestCase("[1]", "[0]")]
    [TestCase("""[{"matter":"debt"},{"matter":"wages"}]""", "[1].matter")]
    [TestCase("""[{"facts":{}}]""", "[0].matter")]
    [TestCase("""[{"matter":"debt","fact":{}}]""", "[0].fact")]
    [TestCase("""[{"matter":"debt","facts":[]}]""", "[0].facts")]
    [TestCase("""[{"matter":"debt","facts":{"claim":"money"}}]""", "[0].facts.claim")]
    [TestCase("""[{"matter":"debt","facts":{"migrant_worker":"yes"}}]""", "[0].facts.migrant_worker")]
    [TestCase("""[{"matter":"debt","facts":{"decided_on":"2026-02-31"}}]""", "[0].facts.decided_on")]
    [TestCase("""[{"matter":"debt","facts":{"amount":-1}}]""", "[0].facts.amount")]
    [TestCase("""[{"matter":"debt","facts":{"amount":{"value":1,"source":"guessed"}}}]""", "[0].facts.amount")]
    [TestCase("""[{"matter":"debt","facts":{"amount":[1]}}]""", "[0].facts.amount")]
    [TestCase("""[{"matter":"debt","today":"tomorrow"}]""", "[0].today")]
    public void A_mistake_is_named_by_index_and_field(string json, string field)
    {
        var thrown = Assert.Throws<EligibilityInputException>(() => Json.Decide(json, Rules.Today));

        Assert.That(thrown!.Field, Is.EqualTo(field));
        Assert.That(thrown.Message, Does.StartWith(field + ": "));
    }

    private static List<JsonElement> Decide(string json) =>
        [.. JsonDocument.Parse(Json.Decide(json, Rules.Today)).RootElement.EnumerateArray()];
}

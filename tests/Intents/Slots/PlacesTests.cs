namespace LegalAid.Intents.Tests.Slots;

/// <summary>The file that <c>tools/places</c> makes.</summary>
[TestFixture]
public sealed class PlacesTests
{
    private static readonly IReadOnlyList<string[]> Places =
        [.. File.ReadLines(Path.Combine(Models.Directory, "places.tsv")).Where(line => line is [not '#', ..]).Select(line => line.Split('\t'))];

    [Test]
    public void All_34_provinces_and_some_333_cities_and_2800_counties_are_there()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Places.Count(place => place[3] == "0"), Is.EqualTo(34));
            Assert.That(Places.Count(place => place[3] != "0" && place[0].EndsWith("00", StringComparison.Ordinal)), Is.InRange(330, 340));
            Assert.That(Places.Count(place => !place[0].EndsWith("00", StringComparison.Ordinal)), Is.InRange(2800, 2900));
        });
    }

    [Test]
    public void Every_place_is_found_by_its_full_name_below_the_names_of_those_above_it()
    {
        var names = Places.ToDictionary(place => place[0]);

        Assert.Multiple(() =>
        {
            foreach (var place in Places)
            {
                var full = place[1];
                for (var above = place[3]; above != "0"; above = names[above][3])
                {
                    full = names[above][1] + full;
                }

                Assert.That(LabelledSlots.Read($"我在{full}。"), Is.EqualTo(new[] { $"place={place[0]}{place[1]} «{full}»" }));
            }
        });
    }
}

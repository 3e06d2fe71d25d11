using LegalAid.Consultations.Content;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Reads <c>provinces.yaml</c>.</summary>
internal static class ProvinceReader
{
    private const string FileName = "provinces.yaml";
    private const string Unknown = "unknown";
    private const int OldestText = 2000;

    public static ProvinceList Read(ContentFolder folder, ArticleMentions mentions)
    {
        var provinces = new List<Province>();
        foreach (var entry in folder.Read(FileName)?.List() ?? [])
        {
            var map = entry.Map();
            var province = new Province(
                map.Text("name"), map.Text("short"), map.Text("code"), map.Text("area_code"), ReadStandard(map.Required("standard"), mentions));
            map.Close();
            Check(entry, province);
            if (provinces.Any(other => other.Code == province.Code || other.ShortName == province.ShortName))
            {
                entry.Fail($"The province {province.ShortName} or its code stands here for the second time.");
            }

            provinces.Add(province);
        }

        return new ProvinceList(provinces);
    }

    private static void Check(YamlEntry entry, Province province)
    {
        if (province.Code is not { Length: 6 } || !province.Code.All(char.IsAsciiDigit) || !province.Code.EndsWith("0000", StringComparison.Ordinal))
        {
            entry.Fail($"\"{province.Code}\" is no province's code of GB/T 2260; it has six digits, the last four are 0.");
        }

        if (!province.AreaCode.StartsWith('0') || province.AreaCode.Length is < 3 or > 4)
        {
            entry.Fail($"\"{province.AreaCode}\" is no area code; write it in quotes with its 0, for example '0371'.");
        }

        if (!province.Name.StartsWith(province.ShortName, StringComparison.Ordinal))
        {
            entry.Fail($"The name {province.Name} must begin with the short name {province.ShortName}.");
        }
    }

    private static EconomicStandard? ReadStandard(YamlEntry? entry, ArticleMentions mentions)
    {
        if (entry is null || (!entry.IsMap && entry.Text() == Unknown))
        {
            return null;
        }

        var map = entry.Map();
        var standard = new EconomicStandard(
            map.Text("text"), map.Required("year")?.Integer(OldestText) ?? OldestText, StatuteReader.ReadReferences(map.Required("articles"), mentions));
        map.Close();
        if (standard.Articles.Count == 0)
        {
            entry.Fail("A standard without an article is no standard; write unknown.");
        }

        return standard;
    }
}

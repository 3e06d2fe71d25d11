using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.Matters;

/// <summary>Reads <c>matters.yaml</c>.</summary>
internal static class MatterReader
{
    private const string FileName = "matters.yaml";
    private const int LongestChoice = 12;

    public static MatterCatalogue? Read(ContentFolder folder)
    {
        if (folder.Read(FileName) is not { } root)
        {
            return null;
        }

        var entries = new List<MatterEntry>();
        foreach (var entry in root.List())
        {
            var map = entry.Map();
            var matter = ReadMatter(map.Required("code"));
            var name = map.Text("name");
            var choice = map.Text("choice");
            map.Close();
            if (choice.Length > LongestChoice)
            {
                entry.Fail($"The choice \"{choice}\" has more than {LongestChoice} characters and does not fit a button.");
            }

            if (matter is not null && entries.Any(other => other.Matter == matter))
            {
                entry.Fail($"The matter {matter} stands here for the second time.");
            }
            else if (matter is not null)
            {
                entries.Add(new MatterEntry(matter, name, choice));
            }
        }

        var missing = Matter.All.Except(entries.Select(entry => entry.Matter)).ToList();
        if (missing.Count > 0)
        {
            root.Fail($"The file lacks {string.Join(", ", missing)}.", ContentErrorKind.Missing);
            return null;
        }

        return new MatterCatalogue(entries);
    }

    /// <summary>The matter that a value names, or null with an error.</summary>
    public static Matter? ReadMatter(YamlEntry? entry)
    {
        var code = entry?.Text() ?? "";
        if (!Matter.TryParse(code, out var matter) && code.Length > 0)
        {
            entry?.Fail($"\"{code}\" is no matter; matters are {string.Join(", ", Matter.All)}.", ContentErrorKind.Reference);
        }

        return matter;
    }

    /// <summary>The matter of a file that is named after its matter and names it in its key <c>matter</c>.</summary>
    public static Matter? ReadMatterOfFile(YamlMap map)
    {
        var matter = ReadMatter(map.Required("matter"));
        if (matter is not null && Path.GetFileNameWithoutExtension(map.Self.File) != matter.Code)
        {
            map.Self.Fail($"The file of the matter {matter} must be named {matter}.yaml.");
        }

        return matter;
    }
}

using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.Texts;

/// <summary>Reads <c>texts/*.yaml</c>.</summary>
internal static class TextLibraryReader
{
    public static TextLibrary Read(ContentFolder folder)
    {
        var texts = new Dictionary<string, TextLibrary.Entry>(StringComparer.Ordinal);
        foreach (var file in folder.Files("texts"))
        {
            foreach (var (key, value) in folder.Read(file)?.Map().All() ?? [])
            {
                var name = key.Text();
                if (ReadText(value) is { } text && !texts.TryAdd(name, text))
                {
                    key.Fail($"Another file has the text {name} already.");
                }
            }
        }

        return new TextLibrary(texts);
    }

    /// <summary>A compiled Liquid text, or null with an error.</summary>
    public static LiquidText? ReadLiquid(YamlEntry? entry)
    {
        var source = entry?.Text() ?? "";
        if (entry is null || source.Length == 0)
        {
            return null;
        }

        var text = LiquidText.Parse(source, out var error);
        if (text is null)
        {
            entry.Fail($"Not valid Liquid: {error}");
        }

        return text;
    }

    private static TextLibrary.Entry? ReadText(YamlEntry value)
    {
        if (!value.IsMap)
        {
            return ReadLiquid(value) is { } plain ? new TextLibrary.Entry(plain, null) : null;
        }

        var map = value.Map();
        var text = ReadLiquid(map.Required("text"));
        var speak = map.Speak() is null ? null : ReadLiquid(map.Optional("speak"));
        map.Close();
        return text is null ? null : new TextLibrary.Entry(text, speak);
    }
}

using YamlDotNet.RepresentationModel;

namespace LegalAid.Consultations.Content;

/// <summary>Keys and values of a content file. Keys that nobody asked for are errors once <see cref="Close"/> is called.</summary>
internal sealed class YamlMap(YamlEntry self, YamlMappingNode node, ContentErrors errors)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlEntry Self { get; } = self;

    /// <summary>All keys with their values; after this none is unknown.</summary>
    public IEnumerable<(YamlEntry Key, YamlEntry Value)> All()
    {
        _known.UnionWith(node.Children.Keys.Select(key => key.ToString()));
        return node.Children.Select(child => (new YamlEntry(Self.File, child.Key, errors), new YamlEntry(Self.File, child.Value, errors)));
    }

    public YamlEntry? Optional(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new YamlEntry(Self.File, value, errors) : null;
    }

    public YamlEntry? Required(string key)
    {
        var entry = Optional(key);
        if (entry is null && node.Children.Count > 0)
        {
            Self.Fail($"The key \"{key}\" is missing.");
        }

        return entry;
    }

    public string Text(string key) => Required(key)?.Text() ?? "";

    public string? OptionalText(string key) => Optional(key)?.Text();

    public IReadOnlyList<string> Texts(string key) => Required(key)?.Texts() ?? [];

    /// <summary>A text for the ear, or null: at most 120 characters, so that nobody forgets the beginning before the end.</summary>
    public string? Speak()
    {
        if (Optional("speak") is not { } entry)
        {
            return null;
        }

        var text = entry.Text();
        SpeakLength.Check(entry, text);
        return text;
    }

    /// <summary>Reports every key that was never read.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(key => !_known.Contains(key.ToString())))
        {
            errors.Add(
                Self.File, key.Start.Line, ContentErrorKind.Schema,
                $"The key \"{key}\" is unknown here; known are {string.Join(", ", _known)}.");
        }
    }
}

using System.Collections.Frozen;

namespace LegalAid.Intents.Slots;

/// <summary>All names of provinces, cities and counties, read from <c>places.tsv</c>, which <c>tools/places</c> makes.</summary>
internal sealed class PlaceIndex
{
    public const string FileName = "places.tsv";

    private const int ShortestName = 2;

    private readonly FrozenDictionary<string, Named[]>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly FrozenDictionary<char, AdministrativeDivision> _initials;
    private readonly int _longest;

    private PlaceIndex(IReadOnlyCollection<AdministrativeDivision> places)
    {
        var names = places
            .SelectMany(place => place.OtherNames.Select(name => (name, new Named(place, place.OtherNamesStand))).Prepend((place.Name, new Named(place, place.NameStands))))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        _initials = names.Where(group => group.Key.Length < ShortestName).ToFrozenDictionary(group => group.Key[0], group => group.First().Place);
        _names = names.Where(group => group.Key.Length >= ShortestName)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = places.Max(place => place.Name.Length);
        Count = places.Count;
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <exception cref="ModelException">The file is missing or a line of it is wrong; the message names file and line.</exception>
    public static PlaceIndex Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The places {path} are missing. Make them: cd tools/places && npm install && npm run make.");
        }

        var places = new Dictionary<string, AdministrativeDivision>();
        foreach (var (line, i) in File.ReadLines(path).Select((line, i) => (line, i)).Where(entry => entry.line is [not '#', ..]))
        {
            var at = $"{path}:{i + 1}";
            if (line.Split('\t') is not [{ Length: 6 } code, { Length: > 1 } name, var others, var parent, var full, var short_]
                || !code.All(char.IsAsciiDigit))
            {
                throw new ModelException($"{at}: write a code of six digits, the name, other names, the parent's code or 0, and twice alone, marked or parent. Make the file anew with tools/places.");
            }

            AdministrativeDivision? above = null;
            if (parent != "0" && !places.TryGetValue(parent, out above))
            {
                throw new ModelException($"{at}: the parent {parent} stands on no line above. Make the file anew with tools/places.");
            }

            if (!places.TryAdd(code, new AdministrativeDivision(code, name, others.Split(' ', StringSplitOptions.RemoveEmptyEntries), above, Standing(at, full), Standing(at, short_))))
            {
                throw new ModelException($"{at}: code {code} stands twice. Make the file anew with tools/places.");
            }
        }

        return places.Count > 0 ? new PlaceIndex(places.Values) : throw new ModelException($"{path} is empty. Make it: cd tools/places && npm install && npm run make.");
    }

    /// <summary>The longest name that begins at a position, and whom it names; no candidates when none does.</summary>
    public (int Length, IReadOnlyList<Named> Candidates) Longest(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(_longest, text.Length); length >= ShortestName; length--)
        {
            if (_names.TryGetValue(text[..length], out var found))
            {
                return (length, found);
            }
        }

        return (0, []);
    }

    /// <summary>The province that one character stands for (川), or null.</summary>
    public AdministrativeDivision? Initial(char character) => _initials.GetValueOrDefault(character);

    private static NameStanding Standing(string at, string word) => word switch
    {
        "alone" => NameStanding.Alone,
        "marked" => NameStanding.Marked,
        "parent" => NameStanding.Parent,
        _ => throw new ModelException($"{at}: '{word}' is unknown; write alone, marked or parent."),
    };

    /// <summary>A place that a name can mean, and what must stand around it.</summary>
    internal sealed record Named(AdministrativeDivision Place, NameStanding Stands);
}

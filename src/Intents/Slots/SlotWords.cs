using System.Text;
using System.Text.RegularExpressions;

namespace LegalAid.Intents.Slots;

/// <summary>The words that slots are read with, from <c>slot-words.tsv</c>.</summary>
/// <remarks>
/// Lines of the file, columns separated by tabs, <c>#</c> starts a comment line. Patterns are regular expressions without look-around, so that
/// no text can make them slow; they are matched against the tagged text (<see cref="FoldedText.Tagged"/>), where the words for a person are
/// replaced by tags: write <c>{parent}</c>, never 妈妈, outside of the lines <c>person</c> and <c>nobody</c>. <c>{kin}</c> stands for any
/// person, <c>{person}</c> for the one that a line with the code <c>each</c> finds, <c>{name}</c> for the words of that name.
/// <list type="bullet">
/// <item><c>nobody pattern</c>: words that contain a word for a person and name none (老板娘).</item>
/// <item><c>person relation pattern</c>: the words for a person, one line for each of <see cref="Relations"/> that has a name of its own.</item>
/// <item><c>words name pattern</c>: a part of patterns further down.</item>
/// <item><c>someone pattern</c>: words for people who are none of these.</item>
/// <item><c>guard name scope pattern</c>: scope <c>before</c> and <c>after</c> look at the rest of the clause on that side, <c>clause</c> at the
/// clause, <c>text</c> at everything.</item>
/// <item><c>near use before|after pattern</c>: what must stand beside something that code finds; see <see cref="NearUses"/>.</item>
/// <item><c>role role before|after pattern guard</c>: what an amount is of; the guard, of scope <c>text</c> and written <c>+name</c>, may be left out.</item>
/// <item><c>employer|other_party|on_behalf_of|trait code kind pattern guards</c>: a slot. The code <c>each</c> means the person that the pattern
/// found with <c>{person}</c> or with a group such as <c>(?&lt;person&gt;{parent}|{child})</c>; kind is <c>-</c> or, for disabled, one of <see cref="DisabilityKinds"/>. Of guards, <c>+name</c> must match, <c>name</c> must not.
/// <c>anyone</c> means that the trait counts whoever was named before it. A group named <c>at</c> says what to highlight.</item>
/// </list>
/// </remarks>
internal sealed partial class SlotWords
{
    public const string FileName = "slot-words.tsv";
    public const string Each = "each";
    public const string Self = "self";
    public const string Someone = "someone";
    public const string Pronoun = "pronoun";

    private const char FirstTag = '\uE000';
    private const char Filler = '\uE0FF';
    private const string FoundPerson = "person";
    private const string AnyPerson = "kin";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private readonly Dictionary<string, string> _words = [];
    private readonly List<(string Relation, string Pattern)> _persons = [];
    private readonly List<string> _nobody = [];
    private readonly List<string> _someone = [];
    private readonly Dictionary<string, SlotGuard> _guards = [];
    private readonly Dictionary<(string Use, bool Before), List<Regex>> _near = [];
    private readonly List<SlotRule> _rules = [];
    private readonly List<AmountRole> _roles = [];

    private SlotWords()
    {
    }

    /// <summary>What code asks for beside what it finds: a place, a count of people, an age, a rate.</summary>
    public static IReadOnlyList<string> NearUses { get; } =
        ["place", "not_place", "initial", "not_date", "people", "not_people", "age", "not_age", "rate", "not_rate", "not_period", "money", "not_money"];

    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<SlotRule> Rules => _rules;

    /// <summary>The roles of amounts; of several that match, the first counts.</summary>
    public IReadOnlyList<AmountRole> Roles => _roles;

    /// <summary>Finds who is named in a tagged text: a group <c>someone</c>, <c>self</c> or <c>pronoun</c>; otherwise the group that <see cref="Relation"/> reads.</summary>
    public Regex Mentions { get; private set; } = null!;

    private Regex Persons { get; set; } = null!;

    /// <exception cref="ModelException">The file is missing or a line of it is wrong; the message names file and line.</exception>
    public static SlotWords Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The words for slots {path} are missing. Fetch the file from the repository (models/).");
        }

        var words = new SlotWords();
        foreach (var (line, i) in File.ReadLines(path).Select((line, i) => (line, i)).Where(entry => entry.line is [not '#', ..]))
        {
            words.Add($"{path}:{i + 1}", line.Split('\t'));
        }

        if (!words._words.ContainsKey("me") || words._persons.Count == 0)
        {
            throw new ModelException($"{path} needs a line 'words me …' and lines 'person …'.");
        }

        foreach (var name in SlotNames.All.Where(name => name is SlotNames.Employer or SlotNames.OtherParty or SlotNames.OnBehalfOf or SlotNames.Trait))
        {
            if (words._rules.TrueForAll(rule => rule.Slot != name))
            {
                throw new ModelException($"{path} has no line for the slot '{name}'; add at least one.");
            }
        }

        words.Mentions = words.Pattern(path, $"(?<{Someone}>{string.Join('|', words._someone.Append("$^"))})|(?:{{me}}(?:家|的|家的)?)?{{person}}|(?<{Self}>{{me}}|本人)|(?<{Pronoun}>[他她]们?)");
        words.Persons = words.Pattern(
            path, string.Join('|', words._nobody.Select(pattern => $"(?:{pattern})").Concat(words._persons.Select(person => $"(?<{person.Relation}>{person.Pattern})"))));
        return words;
    }

    /// <summary>The text with the words for persons replaced by tags, character by character, so that positions stay.</summary>
    public string Tag(string text)
    {
        var tagged = text.ToCharArray();
        foreach (Match match in Persons.Matches(text))
        {
            var person = _persons.FindIndex(person => match.Groups[person.Relation].Success);
            if (person >= 0)
            {
                tagged.AsSpan(match.Index, match.Length).Fill(Filler);
                tagged[match.Index] = (char)(FirstTag + person);
            }
        }

        return new string(tagged);
    }

    /// <summary>The relation that a match in a tagged text found with <c>{person}</c>, and where; null when it found none.</summary>
    public (string Relation, Group Group)? Relation(Match match) =>
        match.Groups[FoundPerson] is { Success: true, Length: > 0 } group ? (_persons[group.Value[0] - FirstTag].Relation, group) : null;

    /// <summary>Whether what stands beside something is as the file asks for a use; false where the file has no such line.</summary>
    public bool IsNear(string use, bool before, ReadOnlySpan<char> text)
    {
        foreach (var pattern in _near.GetValueOrDefault((use, before), []))
        {
            if (pattern.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string place, string[] cells)
    {
        string Cell(int index, string name) =>
            cells.Length > index && cells[index].Length > 0 ? cells[index] : throw new ModelException($"{place}: column {index + 1} ({name}) is empty.");

        switch (cells[0])
        {
            case "words":
                Once(place, _words.TryAdd(Cell(1, "name"), $"(?:{Part(place, Cell(2, "pattern"))})"), cells[1]);
                break;
            case "nobody":
                _nobody.Add(Part(place, Cell(1, "pattern")));
                break;
            case "person":
                var relation = OneOf(place, "relation", Cell(1, "relation"), Relations.All);
                Once(place, !_persons.Exists(person => person.Relation == relation), relation);
                _persons.Add((relation, Part(place, Cell(2, "pattern"))));
                break;
            case Someone:
                _someone.Add(Part(place, Cell(1, "pattern")));
                break;
            case "guard":
                var scope = OneOf(place, "scope", Cell(2, "scope"), ["before", "after", "clause", "text"]);
                Once(place, _guards.TryAdd(Cell(1, "name"), new SlotGuard(scope, Pattern(place, Cell(3, "pattern")))), cells[1]);
                break;
            case "near":
                var side = (OneOf(place, "use", Cell(1, "use"), NearUses), OneOf(place, "side", Cell(2, "side"), ["before", "after"]) == "before");
                if (!_near.TryGetValue(side, out var patterns))
                {
                    _near[side] = patterns = [];
                }

                patterns.Add(Pattern(place, Cell(3, "pattern")));
                break;
            case "role":
                _roles.Add(new AmountRole(
                    OneOf(place, "role", Cell(1, "role"), AmountRoles.All),
                    OneOf(place, "side", Cell(2, "side"), ["before", "after"]) == "before",
                    Pattern(place, Cell(3, "pattern")),
                    cells is [_, _, _, _, ['+', .. var needed], ..] ? Guard(place, needed) : null));
                break;
            case SlotNames.Employer or SlotNames.OtherParty or SlotNames.OnBehalfOf or SlotNames.Trait:
                _rules.Add(Rule(place, cells[0], Cell(1, "code"), Cell(2, "kind"), Cell(3, "pattern"), cells.Length > 4 ? cells[4] : string.Empty));
                break;
            default:
                throw new ModelException($"{place}: '{cells[0]}' is unknown; write words, nobody, person, someone, guard, near, role, employer, other_party, on_behalf_of or trait.");
        }
    }

    private SlotRule Rule(string place, string slot, string code, string kind, string pattern, string guardNames)
    {
        var codes = slot switch
        {
            SlotNames.Employer => EmployerKinds.All,
            SlotNames.Trait => Traits.All,
            _ => [.. Relations.All, Each],
        };
        OneOf(place, "code", code, codes);
        if (kind != "-")
        {
            OneOf(place, "kind", kind, DisabilityKinds.All);
        }

        if (code == Each && !pattern.Contains("{person}", StringComparison.Ordinal) && !pattern.Contains($"(?<{FoundPerson}>", StringComparison.Ordinal))
        {
            throw new ModelException($"{place}: a line with the code 'each' needs {{person}}, or a group named person, in its pattern.");
        }

        var names = guardNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var anyone = names.Remove("anyone");
        return new SlotRule(
            slot,
            code,
            kind == "-" ? null : kind,
            Pattern(place, pattern),
            [.. names.Where(name => name[0] != '+').Select(name => Guard(place, name))],
            [.. names.Where(name => name[0] == '+').Select(name => Guard(place, name[1..]))],
            anyone);
    }

    private SlotGuard Guard(string place, string name) =>
        _guards.TryGetValue(name, out var guard) ? guard : throw new ModelException($"{place}: guard '{name}' is on no line above; write it there or mend its name.");

    private Regex Pattern(string place, string pattern)
    {
        try
        {
            return new Regex(Expand(place, pattern), Options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ModelException($"{place}: the pattern cannot be used: {e.Message}", e);
        }
    }

    // A part is used within other patterns: only its form is checked here.
    private string Part(string place, string pattern)
    {
        var expanded = Expand(place, pattern);
        try
        {
            _ = new Regex(expanded, Options & ~RegexOptions.NonBacktracking);
            return expanded;
        }
        catch (ArgumentException e)
        {
            throw new ModelException($"{place}: the pattern cannot be used: {e.Message}", e);
        }
    }

    private string Expand(string place, string pattern)
    {
        var expanded = new StringBuilder();
        var from = 0;
        foreach (Match name in WordsName().Matches(pattern))
        {
            expanded.Append(pattern, from, name.Index - from);
            from = name.Index + name.Length;
            var word = name.Value[1..^1];
            var person = _persons.FindIndex(person => person.Relation == word);
            expanded.Append(
                word is FoundPerson or AnyPerson ? $"(?{(word == FoundPerson ? $"<{FoundPerson}>" : ":")}[{FirstTag}-{(char)(FirstTag + Relations.All.Count)}]{Filler}*)"
                : person >= 0 ? $"(?:{(char)(FirstTag + person)}{Filler}*)"
                : _words.TryGetValue(word, out var words) ? words
                : throw new ModelException($"{place}: {name.Value} is on no line above; write 'words' or 'person' lines before they are used."));
        }

        return expanded.Append(pattern, from, pattern.Length - from).ToString();
    }

    private static void Once(string place, bool isFirst, string name)
    {
        if (!isFirst)
        {
            throw new ModelException($"{place}: '{name}' stands twice; put its words on one line.");
        }
    }

    private static string OneOf(string place, string column, string word, IReadOnlyList<string> known) =>
        known.Contains(word) ? word : throw new ModelException($"{place}: {column} '{word}' is unknown; write one of {string.Join(", ", known)}.");

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex WordsName();
}

/// <summary>What must, or must not, stand around a match.</summary>
/// <param name="Scope">before, after, clause or text.</param>
/// <param name="Pattern">The words.</param>
internal sealed record SlotGuard(string Scope, Regex Pattern);

/// <summary>What an amount is of where the pattern matches before or after it.</summary>
/// <param name="Role">One of <see cref="AmountRoles"/>.</param>
/// <param name="Before">Whether to look before the amount or after it.</param>
/// <param name="Pattern">The words.</param>
/// <param name="Needs">What the whole text must hold, too; null when nothing.</param>
internal sealed record AmountRole(string Role, bool Before, Regex Pattern, SlotGuard? Needs);

/// <summary>A pattern that fills a slot.</summary>
/// <param name="Slot">The slot's name.</param>
/// <param name="Code">The code, or <see cref="SlotWords.Each"/>.</param>
/// <param name="Kind">The kind, or null.</param>
/// <param name="Pattern">The words.</param>
/// <param name="Against">What must not stand around it.</param>
/// <param name="Needs">What must stand around it.</param>
/// <param name="Anyone">A trait counts whoever was named before it.</param>
internal sealed record SlotRule(
    string Slot, string Code, string? Kind, Regex Pattern, IReadOnlyList<SlotGuard> Against, IReadOnlyList<SlotGuard> Needs, bool Anyone);

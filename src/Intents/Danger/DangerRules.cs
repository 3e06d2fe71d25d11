using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalAid.Intents.Danger;

/// <summary>
/// The rules that recognise danger, read from <c>danger-signals.tsv</c>. A signal fires where its pattern matches and none of its guards
/// speaks against it.
/// </summary>
/// <remarks>
/// Lines of the file, columns separated by tabs, <c>#</c> starts a comment line:
/// <list type="bullet">
/// <item><c>kind signal confidence pattern guards</c>: kind is one of <see cref="DangerKinds"/>; guards are names, separated by spaces.</item>
/// <item><c>guard name scope pattern</c>: scope <c>clause</c> looks at the clause or clauses of the match, <c>before</c> at everything up
/// to the end of its clause, unless that clause itself says that it is happening now.</item>
/// <item><c>now pattern</c>: what says that something is happening now.</item>
/// </list>
/// Patterns are regular expressions without look-around, so that no text can make them slow. They are matched against the cleaned utterance.
/// </remarks>
internal sealed class DangerRules
{
    public const string FileName = "danger-signals.tsv";

    private static readonly char[] ClauseEnds = [',', '.', '?', '!'];

    private readonly IReadOnlyList<Rule> _rules;
    private readonly Regex _now;

    private DangerRules(IReadOnlyList<Rule> rules, Regex now)
    {
        _rules = rules;
        _now = now;
    }

    /// <summary>The names of all signals.</summary>
    public IEnumerable<string> Signals => _rules.Select(rule => rule.Signal);

    /// <exception cref="ModelException">The file is missing or a line of it is wrong; the message names file and line.</exception>
    public static DangerRules Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The danger signals {path} are missing. Fetch the file from the repository (models/).");
        }

        var lines = File.ReadAllLines(path)
            .Select((line, i) => (Place: $"{path}:{i + 1}", Cells: line.Split('\t')))
            .Where(line => line.Cells[0].Length > 0 && line.Cells[0][0] != '#')
            .ToList();
        var guards = lines.Where(line => line.Cells[0] == "guard").Select(ReadGuard).ToDictionary(guard => guard.Name);
        var now = lines.Where(line => line.Cells[0] == "now").Select(line => Pattern(line.Place, Cell(line, 1, "pattern"))).ToList();
        var rules = lines.Where(line => line.Cells[0] is not ("guard" or "now")).Select(line => ReadRule(line, guards)).ToList();
        if (now.Count != 1)
        {
            throw new ModelException($"{path} has {now.Count} lines of kind 'now'; keep exactly one.");
        }

        foreach (var kind in DangerKinds.All.Where(kind => rules.TrueForAll(rule => rule.Kind != kind)))
        {
            throw new ModelException($"{path} has no signal of kind '{kind}'; add at least one line.");
        }

        return new DangerRules([.. rules.OrderByDescending(rule => rule.Confidence)], now[0]);
    }

    /// <summary>The surest signal in a cleaned utterance, or null.</summary>
    public DangerSignal? Find(string clean) =>
        _rules.Where(rule => Fires(rule, clean)).Select(rule => new DangerSignal(rule.Kind, rule.Signal, rule.Confidence)).FirstOrDefault();

    /// <summary>Whether a guard of any signal of a kind speaks against it in a cleaned utterance that does not say that something is happening now.</summary>
    public bool SpeaksAgainst(string kind, string clean) =>
        !_now.IsMatch(clean)
        && _rules.Where(rule => rule.Kind == kind).SelectMany(rule => rule.Guards).Distinct().Any(guard => guard.Pattern.IsMatch(clean));

    private bool Fires(Rule rule, string text)
    {
        foreach (var match in rule.Pattern.EnumerateMatches(text))
        {
            var start = match.Index == 0 ? 0 : text.LastIndexOfAny(ClauseEnds, match.Index - 1) + 1;
            var end = text.IndexOfAny(ClauseEnds, Math.Min(match.Index + match.Length, text.Length));
            end = end < 0 ? text.Length : end + 1;
            if (!IsGuarded(rule, text, start, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGuarded(Rule rule, string text, int start, int end)
    {
        var clause = text.AsSpan(start, end - start);
        var happensNow = _now.IsMatch(clause);
        foreach (var guard in rule.Guards)
        {
            if (guard.WholeBefore ? !happensNow && guard.Pattern.IsMatch(text.AsSpan(0, end)) : guard.Pattern.IsMatch(clause))
            {
                return true;
            }
        }

        return false;
    }

    private static Guard ReadGuard((string Place, string[] Cells) line)
    {
        var scope = Cell(line, 2, "scope");
        return scope is "clause" or "before"
            ? new Guard(Cell(line, 1, "name"), scope == "before", Pattern(line.Place, Cell(line, 3, "pattern")))
            : throw new ModelException($"{line.Place}: scope '{scope}' is unknown; write 'clause' or 'before'.");
    }

    private static Rule ReadRule((string Place, string[] Cells) line, Dictionary<string, Guard> guards)
    {
        var kind = line.Cells[0];
        if (!DangerKinds.All.Contains(kind))
        {
            throw new ModelException($"{line.Place}: kind '{kind}' is unknown; write one of {string.Join(", ", DangerKinds.All)}.");
        }

        var confidence = Cell(line, 2, "confidence");
        if (!double.TryParse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out var sure) || sure is not (> 0 and <= 1))
        {
            throw new ModelException($"{line.Place}: confidence '{confidence}' must be a number above 0 and at most 1.");
        }

        var names = line.Cells.Length > 4 ? line.Cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var missing = names.FirstOrDefault(name => !guards.ContainsKey(name));
        return missing is null
            ? new Rule(kind, Cell(line, 1, "signal"), sure, Pattern(line.Place, Cell(line, 3, "pattern")), [.. names.Select(name => guards[name])])
            : throw new ModelException($"{line.Place}: guard '{missing}' is not defined in the file.");
    }

    private static string Cell((string Place, string[] Cells) line, int index, string name) =>
        line.Cells.Length > index && line.Cells[index].Length > 0
            ? line.Cells[index]
            : throw new ModelException($"{line.Place}: column {index + 1} ({name}) is empty.");

    private static Regex Pattern(string place, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ModelException($"{place}: the pattern cannot be used: {e.Message}", e);
        }
    }

    private sealed record Guard(string Name, bool WholeBefore, Regex Pattern);

    private sealed record Rule(string Kind, string Signal, double Confidence, Regex Pattern, IReadOnlyList<Guard> Guards);
}

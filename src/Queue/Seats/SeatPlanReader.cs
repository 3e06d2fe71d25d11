using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LegalAid.Queue.Seats;

/// <summary>Reads <c>seats.yaml</c> node by node, so that every complaint can name its line, and makes all complaints at once.</summary>
internal sealed class SeatPlanReader
{
    private static readonly string[] SeatFields =
    [
        "id", "name", "leads_here", "languages", "hours", "capacity", "overflow", "lease_seconds", "wrap_up_seconds", "announcements",
    ];

    private readonly string _file;
    private readonly List<string> _problems = [];

    private SeatPlanReader(string file) => _file = file;

    public static SeatPlan Read(string path)
    {
        var reader = new SeatPlanReader(path);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SeatPlanException([$"{path}: cannot be read: {e.Message}"]);
        }

        YamlMappingNode? root;
        var parser = new Parser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            root = stream.Documents is [var document] ? document.RootNode as YamlMappingNode : null;
        }
        catch (YamlException e)
        {
            throw new SeatPlanException([$"{path}:{e.Start.Line}: not valid YAML: {e.InnerException?.Message ?? e.Message}"]);
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to some unfinished texts; what it has read last is where to look.
            throw new SeatPlanException([$"{path}:{parser.Current?.Start.Line ?? 1}: not valid YAML: look for a bracket or quote that is not closed here."]);
        }

        return root is null
            ? throw new SeatPlanException([$"{path}:1: must hold one mapping with time_zone and seats."])
            : reader.ReadPlan(root);
    }

    private SeatPlan ReadPlan(YamlMappingNode root)
    {
        OnlyFields(root, "the file", ["time_zone", "seats"]);
        var zone = TimeZoneInfo.Utc;
        if (Text(root, "time_zone") is { } name && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone))
        {
            Complain(root.Children["time_zone"], $"time_zone '{name}' is not known: use for instance Asia/Shanghai.");
        }

        var seats = List(root, "seats", required: true).Select(ReadSeat).OfType<Seat>().ToList();
        if (_problems.Count > 0)
        {
            throw new SeatPlanException(_problems);
        }

        try
        {
            return new SeatPlan(seats, zone!);
        }
        catch (SeatPlanException e)
        {
            var line = Find(root, "seats")!.Start.Line;
            throw new SeatPlanException([.. e.Problems.Select(problem => $"{_file}:{line}: {problem}")]);
        }
    }

    private Seat? ReadSeat(YamlNode node)
    {
        if (node is not YamlMappingNode seat)
        {
            Complain(node, "a seat must be a mapping that starts with id.");
            return null;
        }

        OnlyFields(seat, "a seat", SeatFields);
        var before = _problems.Count;
        var id = Id(seat, "id", required: true);
        var name = Text(seat, "name");
        var rules = List(seat, "leads_here", required: false).Select(ReadRule).ToList();
        var languages = Texts(seat, "languages", required: true);
        var hours = ReadHours(seat);
        var capacity = Number(seat, "capacity", 1, 100_000);
        var (overflow, overflowAfter) = ReadOverflow(seat);
        var lease = Number(seat, "lease_seconds", 1, 600);
        var wrapUp = Number(seat, "wrap_up_seconds", 1, 3600);
        var announcements = ReadAnnouncements(seat);
        return _problems.Count > before
            ? null
            : new Seat(
                id!, name!, rules, languages, hours, capacity, overflow, overflowAfter,
                TimeSpan.FromSeconds(lease), TimeSpan.FromSeconds(wrapUp), announcements);
    }

    private SeatRule ReadRule(YamlNode node)
    {
        if (node is not YamlMappingNode rule)
        {
            Complain(node, "leads_here holds mappings with matters, traits or both.");
            return new SeatRule([], []);
        }

        OnlyFields(rule, "leads_here", ["matters", "traits"]);
        var matters = Texts(rule, "matters", required: false);
        var traits = Texts(rule, "traits", required: false);
        if (matters.Count + traits.Count == 0)
        {
            Complain(node, "this rule names neither matters nor traits and would take every caller: name at least one.");
        }

        return new SeatRule(matters, traits);
    }

    private OpeningHours ReadHours(YamlMappingNode seat)
    {
        var node = Find(seat, "hours");
        if (node is YamlScalarNode { Value: "always" })
        {
            return OpeningHours.Always;
        }

        if (node is not YamlMappingNode hours)
        {
            Complain(node ?? seat, "hours must be 'always' or a mapping with days, opens and closes.");
            return OpeningHours.Always;
        }

        OnlyFields(hours, "hours", ["days", "opens", "closes"]);
        var days = new List<DayOfWeek>();
        foreach (var day in List(hours, "days", required: true))
        {
            if (day is YamlScalarNode { Value: { } text } && !char.IsAsciiDigit(text.FirstOrDefault()) && Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var parsed))
            {
                days.Add(parsed);
            }
            else
            {
                Complain(day, $"'{day}' is not a weekday: write monday to sunday.");
            }
        }

        var opens = Time(hours, "opens");
        var closes = Time(hours, "closes");
        try
        {
            return days.Count == 0 ? OpeningHours.Always : new OpeningHours(days, opens, closes);
        }
        catch (ArgumentException e)
        {
            Complain(node, e.Message);
            return OpeningHours.Always;
        }
    }

    private (SeatId? Seat, TimeSpan After) ReadOverflow(YamlMappingNode seat)
    {
        switch (Find(seat, "overflow"))
        {
            case null:
                return (null, TimeSpan.Zero);
            case YamlMappingNode overflow:
                OnlyFields(overflow, "overflow", ["to", "after_seconds"]);
                return (Id(overflow, "to", required: true), TimeSpan.FromSeconds(Number(overflow, "after_seconds", 0, 3600)));
            case var other:
                Complain(other, "overflow must be a mapping with to and after_seconds.");
                return (null, TimeSpan.Zero);
        }
    }

    private Dictionary<string, string> ReadAnnouncements(YamlMappingNode seat)
    {
        var announcements = new Dictionary<string, string>();
        switch (Find(seat, "announcements"))
        {
            case null:
                break;
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                {
                    if (key is YamlScalarNode { Value.Length: > 0 } occasion && value is YamlScalarNode { Value.Length: > 0 } text)
                    {
                        announcements[occasion.Value] = text.Value;
                    }
                    else
                    {
                        Complain(key, "an announcement is an occasion and the key of a text.");
                    }
                }

                break;
            case var other:
                Complain(other, "announcements must be a mapping from occasion to the key of a text.");
                break;
        }

        return announcements;
    }

    private SeatId? Id(YamlMappingNode node, string field, bool required)
    {
        var text = Text(node, field, required);
        if (text is null)
        {
            return null;
        }

        if (SeatId.IsValid(text))
        {
            return new SeatId(text);
        }

        Complain(node.Children[field], $"{field} '{text}' is not a seat's id: use lower-case letters, digits and underscores.");
        return null;
    }

    private string? Text(YamlMappingNode node, string field, bool required = true)
    {
        switch (Find(node, field))
        {
            case YamlScalarNode { Value.Length: > 0 } scalar:
                return scalar.Value;
            case null when !required:
                return null;
            case var other:
                Complain(other ?? node, $"{field} is missing or not a text.");
                return null;
        }
    }

    private List<string> Texts(YamlMappingNode node, string field, bool required)
    {
        var texts = new List<string>();
        foreach (var item in List(node, field, required))
        {
            if (item is YamlScalarNode { Value.Length: > 0 } scalar)
            {
                texts.Add(scalar.Value);
            }
            else
            {
                Complain(item, $"{field} holds something that is not a text.");
            }
        }

        return texts;
    }

    private IEnumerable<YamlNode> List(YamlMappingNode node, string field, bool required)
    {
        switch (Find(node, field))
        {
            case YamlSequenceNode { Children.Count: > 0 } sequence:
                return sequence.Children;
            case null when !required:
                return [];
            case YamlSequenceNode when !required:
                return [];
            case var other:
                Complain(other ?? node, $"{field} must be a list with at least one entry.");
                return [];
        }
    }

    private int Number(YamlMappingNode node, string field, int least, int most)
    {
        var found = Find(node, field);
        if (found is YamlScalarNode { Value: { } text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Complain(found ?? node, $"{field} must be a whole number from {least} to {most}.");
        return least;
    }

    private TimeOnly Time(YamlMappingNode node, string field)
    {
        var found = Find(node, field);
        if (found is YamlScalarNode { Value: { } text })
        {
            if (text == "24:00")
            {
                return TimeOnly.MinValue;
            }

            if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return time;
            }
        }

        Complain(found ?? node, $"{field} must be a time such as '08:30', in quotes; '24:00' is the end of the day.");
        return TimeOnly.MinValue;
    }

    private void OnlyFields(YamlMappingNode node, string where, IReadOnlyCollection<string> allowed)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !allowed.Contains(name))
            {
                Complain(key, $"'{key}' is not a field of {where}: it knows {string.Join(", ", allowed)}.");
            }
        }
    }

    private void Complain(YamlNode node, string problem) => _problems.Add($"{_file}:{node.Start.Line}: {problem}");

    private static YamlNode? Find(YamlMappingNode node, string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var found) ? found : null;
}

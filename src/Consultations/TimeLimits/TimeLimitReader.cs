using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.TimeLimits;

/// <summary>Reads <c>time-limits.yaml</c>.</summary>
internal static class TimeLimitReader
{
    private static readonly Dictionary<string, TimeLimitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["limitation"] = TimeLimitKind.Limitation,
        ["fixed"] = TimeLimitKind.Fixed,
    };

    public static IReadOnlyDictionary<string, TimeLimit> Read(ContentFolder folder, ArticleMentions mentions)
    {
        var limits = new Dictionary<string, TimeLimit>(StringComparer.Ordinal);
        foreach (var entry in folder.Read("time-limits.yaml")?.List() ?? [])
        {
            var limit = ReadLimit(entry.Map(), mentions);
            if (limit.Id.Length > 0 && !limits.TryAdd(limit.Id, limit))
            {
                entry.Fail($"The time limit {limit.Id} stands here for the second time.");
            }
        }

        return limits;
    }

    private static TimeLimit ReadLimit(YamlMap map, ArticleMentions mentions)
    {
        var articles = map.Required("articles");
        var limit = new TimeLimit(
            map.Text("id"),
            map.Text("name"),
            map.Required("period") is { } period ? ReadPeriod(period.Map()) : new TimeLimitPeriod.Never(),
            map.Text("from"),
            ReadFact(map.Optional("fact")),
            map.Required("kind")?.OneOf(Kinds) ?? TimeLimitKind.Limitation,
            map.Text("text"),
            map.OptionalText("interrupted_by"),
            StatuteReader.ReadReferences(articles, mentions));
        map.Close();
        if (articles is not null && limit.Articles.Count == 0)
        {
            articles.Fail("A time limit rests on at least one article.");
        }

        return limit;
    }

    private static string? ReadFact(YamlEntry? entry)
    {
        var fact = entry?.Text();
        if (fact is { Length: > 0 } && KnownFacts.Find(fact)?.Type != QuestionType.Date)
        {
            entry!.Fail($"No time limit runs from \"{fact}\"; name one of the dates among the known facts (docs/architecture.md).", ContentErrorKind.Reference);
        }

        return fact;
    }

    private static TimeLimitPeriod ReadPeriod(YamlMap map)
    {
        var years = map.Optional("years")?.Integer(1) ?? 0;
        var months = map.Optional("months")?.Integer(1) ?? 0;
        var days = map.Optional("days")?.Integer(1) ?? 0;
        var hours = map.Optional("hours")?.Integer(1) ?? 0;
        var working = map.Optional("working")?.YesNo() ?? false;
        var none = map.Optional("none")?.YesNo() ?? false;
        map.Close();

        TimeLimitPeriod? period = (years + months + days > 0, hours > 0, working, none) switch
        {
            (true, false, false, false) => new TimeLimitPeriod.Calendar(years, months, days),
            (true, false, true, false) when years + months == 0 => new TimeLimitPeriod.WorkingDays(days),
            (false, true, false, false) => new TimeLimitPeriod.Hours(hours),
            (false, false, false, true) => new TimeLimitPeriod.Never(),
            _ => null,
        };
        if (period is null)
        {
            map.Self.Fail("A period is written as years, months and days, or as days with working: true, or as hours, or as none: true.");
        }

        return period ?? new TimeLimitPeriod.Never();
    }
}

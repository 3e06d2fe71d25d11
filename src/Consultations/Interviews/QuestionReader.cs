using System.Text.RegularExpressions;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>Reads one question of a content file and everything that belongs to it.</summary>
internal static class QuestionReader
{
    /// <summary>Bounds what a careless pattern can cost; linear patterns (NonBacktracking) would take seconds to build at every start.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    private static readonly Dictionary<string, QuestionType> Types = new(StringComparer.Ordinal)
    {
        ["confirm"] = QuestionType.Confirm,
        ["choice"] = QuestionType.Choice,
        ["number"] = QuestionType.Number,
        ["money"] = QuestionType.Money,
        ["date"] = QuestionType.Date,
        ["text"] = QuestionType.Text,
        ["place"] = QuestionType.Place,
        ["people"] = QuestionType.People,
    };

    private static readonly Dictionary<string, QuestionPurpose> Purposes = new(StringComparer.Ordinal)
    {
        ["eligibility"] = QuestionPurpose.Eligibility,
        ["advice"] = QuestionPurpose.Advice,
        ["file"] = QuestionPurpose.File,
    };

    private static readonly Dictionary<string, TimeUnit> Units = new(StringComparer.Ordinal)
    {
        ["days"] = TimeUnit.Days,
        ["months"] = TimeUnit.Months,
        ["years"] = TimeUnit.Years,
    };

    /// <summary>The question, without its conditions: what they may name depends on the questions before it.</summary>
    public static Question Read(YamlMap map)
    {
        var fact = map.Text("fact");
        var ask = map.Required("ask");
        var text = ask?.Text() ?? "";
        var speak = map.Speak();
        if (speak is null && ask is not null)
        {
            SpeakLength.Check(ask, text);
        }

        var typeEntry = map.Required("type");
        var type = typeEntry?.OneOf(Types) ?? QuestionType.Text;
        var choices = ReadChoices(map.Optional("choices"), type, map.Self);
        CheckKnown(fact, typeEntry, type, choices);
        var question = new Question
        {
            Fact = fact,
            Ask = text,
            Speak = speak ?? text,
            Why = map.OptionalText("why"),
            Type = type,
            Purpose = map.Optional("needed_for")?.OneOf(Purposes) ?? QuestionPurpose.Advice,
            Choices = choices,
            Min = ReadBound(map.Optional("min"), type),
            Max = ReadBound(map.Optional("max"), type),
            Unit = ReadUnit(map.Optional("unit"), type),
            Heard = ReadHeard(map.Optional("heard"), type, choices),
        };
        map.Optional("when");
        map.Close();
        if (question.Min > question.Max)
        {
            map.Self.Fail($"min ({question.Min}) is above max ({question.Max}).");
        }

        return question;
    }

    /// <summary>A value of a question's type.</summary>
    public static FactValue ReadValue(YamlEntry entry, QuestionType type, IReadOnlyList<Choice>? choices = null)
    {
        switch (type)
        {
            case QuestionType.Confirm:
                return new FactValue.YesNo(entry.YesNo());
            case QuestionType.Number or QuestionType.Money or QuestionType.People:
                return new FactValue.Number(entry.Number());
            case QuestionType.Date:
                return new FactValue.Day(entry.Day());
            default:
                var text = entry.Text();
                if (type == QuestionType.Choice && choices?.Any(choice => choice.Value == text) == false)
                {
                    entry.Fail($"\"{text}\" is no value of this choice; values are {string.Join(", ", choices.Select(choice => choice.Value))}.", ContentErrorKind.Reference);
                }

                return new FactValue.Words(text);
        }
    }

    private static void CheckKnown(string fact, YamlEntry? typeEntry, QuestionType type, IReadOnlyList<Choice> choices)
    {
        if (KnownFacts.Find(fact) is not { } known || typeEntry is null)
        {
            return;
        }

        if (known.Type != type)
        {
            typeEntry.Fail($"The fact {fact} is known to eligibility as {Types.First(entry => entry.Value == known.Type).Key}; ask for it in this type or take another name.");
        }
        else if (choices.FirstOrDefault(choice => known.Values?.Contains(choice.Value) == false) is { } odd)
        {
            typeEntry.Fail($"\"{odd.Value}\" is no value of {fact}; values are {string.Join(", ", known.Values!)}.", ContentErrorKind.Reference);
        }
    }

    private static List<Choice> ReadChoices(YamlEntry? list, QuestionType type, YamlEntry question)
    {
        var choices = new List<Choice>();
        foreach (var entry in list?.List() ?? [])
        {
            var map = entry.Map();
            choices.Add(new Choice(map.Text("value"), map.Text("text"), map.Optional("says")?.Texts() ?? []));
            map.Close();
        }

        if ((type == QuestionType.Choice) != (list is not null))
        {
            question.Fail("Choices belong to a question of type choice, and to it only.");
        }
        else if (list is not null && choices.Count < 2)
        {
            list.Fail("A choice has at least two answers.");
        }

        foreach (var twice in choices.GroupBy(choice => choice.Value).Where(group => group.Count() > 1))
        {
            list?.Fail($"The value {twice.Key} is offered twice.");
        }

        foreach (var twice in choices.SelectMany(choice => choice.Says.Append(choice.Text).Distinct()).GroupBy(word => word).Where(group => group.Count() > 1))
        {
            list?.Fail($"\"{twice.Key}\" stands for two answers.");
        }

        return choices;
    }

    private static decimal? ReadBound(YamlEntry? entry, QuestionType type)
    {
        if (entry is not null && type is not (QuestionType.Number or QuestionType.Money or QuestionType.People))
        {
            entry.Fail("min and max belong to number, money and people.");
        }

        return entry?.Number();
    }

    private static TimeUnit? ReadUnit(YamlEntry? entry, QuestionType type)
    {
        if (entry is not null && type != QuestionType.Number)
        {
            entry.Fail("A unit of time belongs to number.");
        }

        return entry?.OneOf(Units);
    }

    private static List<HeardPattern> ReadHeard(YamlEntry? list, QuestionType type, IReadOnlyList<Choice> choices)
    {
        var patterns = new List<HeardPattern>();
        foreach (var entry in list?.List() ?? [])
        {
            var map = entry.Map();
            var source = map.Required("pattern");
            var value = map.Optional("value");
            if (value is null && type is QuestionType.Confirm or QuestionType.Choice)
            {
                entry.Fail("The pattern of a confirm or choice question says which value it tells (value: …).");
            }

            var told = value is null ? null : ReadValue(value, type, choices);
            map.Close();
            if (CompilePattern(source) is { } pattern)
            {
                patterns.Add(new HeardPattern(pattern, told));
            }
        }

        return patterns;
    }

    private static Regex? CompilePattern(YamlEntry? entry)
    {
        var source = entry?.Text() ?? "";
        if (source.Length == 0)
        {
            return null;
        }

        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        try
        {
            var pattern = new Regex(source, Options, LongestMatch);
            if (pattern.IsMatch(""))
            {
                entry!.Fail("The pattern matches everything, the empty text, too.");
            }

            return pattern;
        }
        catch (RegexParseException e)
        {
            entry!.Fail($"Not a valid regular expression: {e.Message}");
            return null;
        }
    }
}

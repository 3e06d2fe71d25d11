using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Reads a question of <c>eligibility/facts.yaml</c>, written as in an interview.</summary>
internal static class QuestionFields
{
    private static readonly Dictionary<string, QuestionType> Types = new(StringComparer.Ordinal)
    {
        ["confirm"] = QuestionType.Confirm,
        ["choice"] = QuestionType.Choice,
    };

    public static Question Read(YamlMap map)
    {
        var fact = map.Text("fact");
        var ask = map.Text("ask");
        var speak = map.Speak();
        var type = map.Required("type")?.OneOf(Types) ?? QuestionType.Confirm;
        var choices = ReadChoices(map.Optional("choices"));
        if (type == QuestionType.Choice && choices.Count < 2)
        {
            map.Self.Fail("A choice has at least two answers.");
        }

        if (KnownFacts.Find(fact) is { } known && (known.Type != type || choices.Any(choice => known.Values?.Contains(choice.Value) == false)))
        {
            map.Self.Fail($"The fact {fact} is known with another type or other values.", ContentErrorKind.Reference);
        }

        var question = new Question
        {
            Fact = fact,
            Ask = ask,
            Speak = speak ?? ask,
            Why = map.OptionalText("why"),
            Type = type,
            Purpose = QuestionPurpose.Eligibility,
            Choices = choices,
        };
        map.Close();
        return question;
    }

    /// <summary>The choices of a question; none when the list is missing.</summary>
    public static IReadOnlyList<Choice> ReadChoices(YamlEntry? list)
    {
        var choices = new List<Choice>();
        foreach (var entry in list?.List() ?? [])
        {
            var map = entry.Map();
            choices.Add(new Choice(map.Text("value"), map.Text("text"), map.Optional("says")?.Texts() ?? []));
            map.Close();
        }

        return choices;
    }
}

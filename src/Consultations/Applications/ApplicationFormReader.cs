using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Applications;

/// <summary>Reads <c>application.yaml</c>.</summary>
internal sealed class ApplicationFormReader
{
    private const string FileName = "application.yaml";

    private static readonly Dictionary<string, (QuestionType Type, FormCheck Check)> Types = new(StringComparer.Ordinal)
    {
        ["text"] = (QuestionType.Text, FormCheck.None),
        ["choice"] = (QuestionType.Choice, FormCheck.None),
        ["confirm"] = (QuestionType.Confirm, FormCheck.None),
        ["date"] = (QuestionType.Date, FormCheck.None),
        ["money"] = (QuestionType.Money, FormCheck.None),
        ["people"] = (QuestionType.People, FormCheck.None),
        ["place"] = (QuestionType.Place, FormCheck.None),
        ["phone"] = (QuestionType.Text, FormCheck.Phone),
        ["id_number"] = (QuestionType.Text, FormCheck.IdNumber),
    };

    private readonly ArticleMentions _mentions = new();
    private readonly Dictionary<string, FormQuestion> _questions = new(StringComparer.Ordinal);

    private ApplicationFormReader()
    {
    }

    /// <summary>The form; of no use when errors were recorded, null when the file cannot be read.</summary>
    public static ApplicationForm? Read(ContentFolder folder, string? lawDirectory) => new ApplicationFormReader().ReadForm(folder, lawDirectory);

    private ApplicationForm? ReadForm(ContentFolder folder, string? lawDirectory)
    {
        var mirror = lawDirectory is null ? null : new LawMirror(lawDirectory);
        var statutes = StatuteReader.Read(folder, mirror);
        if (folder.Read(FileName) is not { } root)
        {
            return null;
        }

        var map = root.Map();
        var consent = ReadAgreement(map.Required("consent"));
        var form = new ApplicationForm
        {
            Version = map.Text("version"),
            Words = ReadWords(map.Required("words")),
            Consent = consent,
            Sections = [.. (map.Required("sections")?.List() ?? []).Select(entry => ReadSection(entry.Map()))],
            Declaration = ReadAgreement(map.Required("declaration")),
        };
        map.Close();
        _mentions.Check(statutes, mirror);
        return form;
    }

    private static FormWords ReadWords(YamlEntry? entry)
    {
        if (entry is null)
        {
            return new FormWords("", "", "", "");
        }

        var map = entry.Map();
        var words = new FormWords(map.Text("yes"), map.Text("no"), map.Text("unknown"), map.Text("declined"));
        map.Close();
        return words;
    }

    private FormSection ReadSection(YamlMap map)
    {
        var section = new FormSection(
            map.Text("id"), map.Text("title"), [.. (map.Required("questions")?.List() ?? []).Select(entry => ReadQuestion(entry.Map()))]);
        map.Close();
        return section;
    }

    private FormAgreement ReadAgreement(YamlEntry? entry)
    {
        var map = entry?.Map();
        var ask = map?.Text("ask") ?? "";
        var question = new Question
        {
            Fact = map?.Text("fact") ?? "",
            Ask = ask,
            Speak = map?.Speak() ?? ask,
            Why = map?.OptionalText("why"),
            Type = QuestionType.Confirm,
        };
        var articles = StatuteReader.ReadReferences(map?.Required("articles"), _mentions);
        var agreement = new FormAgreement(new FormQuestion(question, map?.Text("label") ?? "", Needed: true, FormCheck.None, null, null), articles);
        map?.Close();
        Remember(entry, agreement.Question);
        return agreement;
    }

    private FormQuestion ReadQuestion(YamlMap map)
    {
        var (type, check) = map.Required("type")?.OneOf(Types) ?? (QuestionType.Text, FormCheck.None);
        var isText = type == QuestionType.Text;
        var min = map.Optional("min")?.Number();
        var max = map.Optional("max")?.Number();
        var ask = map.Required("ask");
        var text = ask?.Text() ?? "";
        var speak = map.Speak();
        if (speak is null && ask is not null)
        {
            SpeakLength.Check(ask, text);
        }

        var question = new Question
        {
            Fact = map.Text("fact"),
            Ask = text,
            Speak = speak ?? text,
            Why = map.OptionalText("why"),
            Type = type,
            Purpose = QuestionPurpose.File,
            Choices = QuestionFields.ReadChoices(map.Optional("choices")),
            Min = isText ? null : min,
            Max = isText ? null : max,
            When = ReadWhen(map.Optional("when")),
        };
        var form = new FormQuestion(
            question, map.Text("label"), map.Required("needed")?.YesNo() ?? false, check, isText ? (int?)min : null, isText ? (int?)max : null);
        map.Close();
        CheckQuestion(map.Self, form, min > max);
        Remember(map.Self, form);
        return form;
    }

    private static void CheckQuestion(YamlEntry entry, FormQuestion form, bool boundsCross)
    {
        var question = form.Question;
        if (boundsCross)
        {
            entry.Fail("min is above max.");
        }

        if ((question.Type == QuestionType.Choice) != (question.Choices.Count >= 2))
        {
            entry.Fail("A question of type choice has at least two choices; other questions have none.");
        }

        if (KnownFacts.Find(question.Fact) is { } known
            && (known.Type != question.Type || question.Choices.Any(choice => known.Values?.Contains(choice.Value) == false)))
        {
            entry.Fail($"The fact {question.Fact} is known to eligibility with another type or other values.", ContentErrorKind.Reference);
        }
    }

    private void Remember(YamlEntry? entry, FormQuestion question)
    {
        if (!_questions.TryAdd(question.Fact, question) && question.Fact.Length > 0)
        {
            entry?.Fail($"The fact {question.Fact} is asked for the second time.");
        }
    }

    private Dictionary<string, IReadOnlyList<FactValue>> ReadWhen(YamlEntry? when)
    {
        var conditions = new Dictionary<string, IReadOnlyList<FactValue>>(StringComparer.Ordinal);
        foreach (var (key, value) in when?.Map().All() ?? [])
        {
            var name = key.Text();
            IReadOnlyList<YamlEntry> values = value.IsList ? value.List() : [value];
            conditions[name] = [.. values.Select(one => ReadValue(key, name, one))];
        }

        return conditions;
    }

    /// <summary>A value of a fact that was asked before, that eligibility knows, or of the means test.</summary>
    private FactValue ReadValue(YamlEntry key, string name, YamlEntry value)
    {
        var known = KnownFacts.Find(name);
        var asked = _questions.GetValueOrDefault(name)?.Question;
        var type = name == ApplicationForm.MeansTestFact ? QuestionType.Choice : asked?.Type ?? known?.Type;
        IReadOnlyList<string> values = name == ApplicationForm.MeansTestFact
            ? [.. Enum.GetValues<MeansTest>().Select(EligibilityRules.NameOf)]
            : asked?.Choices.Select(choice => choice.Value).ToList() ?? known?.Values ?? [];
        switch (type)
        {
            case QuestionType.Confirm:
                return new FactValue.YesNo(value.YesNo());
            case QuestionType.Choice:
                var text = value.Text();
                if (!values.Contains(text))
                {
                    value.Fail($"\"{text}\" is no value of {name}; values are {string.Join(", ", values)}.", ContentErrorKind.Reference);
                }

                return new FactValue.Words(text);
            default:
                key.Fail($"\"when\" names the fact \"{name}\", which is no choice and no yes or no that is known before.", ContentErrorKind.Reference);
                return new FactValue.Words("");
        }
    }
}

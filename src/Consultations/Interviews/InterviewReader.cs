using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Texts;

namespace LegalAid.Consultations.Interviews;

/// <summary>Reads <c>interviews/*.yaml</c>.</summary>
internal static class InterviewReader
{
    public static IReadOnlyDictionary<Matter, Interview> Read(ContentFolder folder)
    {
        var interviews = new Dictionary<Matter, Interview>();
        var files = folder.Files("interviews");
        foreach (var file in files)
        {
            if (folder.Read(file) is not { } root)
            {
                continue;
            }

            var map = root.Map();
            var matter = MatterReader.ReadMatterOfFile(map);
            if (ReadInterview(map, matter ?? Matter.Other) is { } interview && matter is not null)
            {
                interviews[matter] = interview;
            }
        }

        foreach (var matter in Matter.All.Where(matter => !files.Contains($"interviews/{matter}.yaml")))
        {
            folder.Errors.Add($"interviews/{matter}.yaml", 1, ContentErrorKind.Missing, $"The matter {matter} has no interview yet.");
        }

        return interviews;
    }

    private static Interview? ReadInterview(YamlMap map, Matter matter)
    {
        var given = ReadGiven(map.Optional("facts"));
        var questions = new List<(Question Question, YamlEntry Place, YamlEntry? When)>();
        foreach (var entry in map.Required("questions")?.List() ?? [])
        {
            var fields = entry.Map();
            var question = QuestionReader.Read(fields);
            questions.Add((question, entry, fields.Optional("when")));
            if (given.Has(question.Fact))
            {
                entry.Fail($"The fact {question.Fact} is given by the matter and would never be asked.");
            }

            if (questions.Count(other => other.Question.Fact == question.Fact) > 1)
            {
                entry.Fail($"The fact {question.Fact} is asked for the second time.");
            }
        }

        var ordered = questions.OrderBy(entry => entry.Question.Purpose).ToList();
        var asked = new Dictionary<string, Question>(StringComparer.Ordinal);
        var complete = new List<Question>();
        foreach (var (question, _, when) in ordered)
        {
            complete.Add(question with { When = ReadWhen(when, given, asked) });
            asked.TryAdd(question.Fact, question);
        }

        var source = map.Required("summary");
        var summary = TextLibraryReader.ReadLiquid(source);
        foreach (var name in summary?.Names ?? new HashSet<string>())
        {
            if (!asked.ContainsKey(name) && !given.Has(name) && KnownFacts.Find(name) is null)
            {
                source?.Fail($"The summary reads the fact \"{name}\", for which the interview never asks.", ContentErrorKind.Reference);
            }
        }

        map.Close();
        return summary is null ? null : new Interview(matter, given, complete, summary);
    }

    private static FactSheet ReadGiven(YamlEntry? facts)
    {
        var given = FactSheet.Empty;
        foreach (var (key, value) in facts?.Map().All() ?? [])
        {
            var name = key.Text();
            var text = value.Text();
            var known = KnownFacts.Find(name);
            if (known?.Values is { } values && !values.Contains(text))
            {
                value.Fail($"\"{text}\" is no value of {name}; values are {string.Join(", ", values)}.", ContentErrorKind.Reference);
            }

            given = given.With(name, known is null ? ReadPlain(value) : QuestionReader.ReadValue(value, known.Type), FactSource.Given);
        }

        return given;
    }

    private static Dictionary<string, IReadOnlyList<FactValue>> ReadWhen(
        YamlEntry? when, FactSheet given, Dictionary<string, Question> asked)
    {
        var conditions = new Dictionary<string, IReadOnlyList<FactValue>>(StringComparer.Ordinal);
        foreach (var (key, value) in when?.Map().All() ?? [])
        {
            var name = key.Text();
            asked.TryGetValue(name, out var question);
            if (question is null && !given.Has(name))
            {
                key.Fail(
                    $"\"when\" names the fact \"{name}\", which is neither given by the matter nor asked before this question (order: eligibility, advice, file).",
                    ContentErrorKind.Reference);
            }

            IReadOnlyList<YamlEntry> values = value.IsList ? value.List() : [value];
            conditions[name] = [.. values.Select(one => question is null ? ReadPlain(one) : QuestionReader.ReadValue(one, question.Type, question.Choices))];
        }

        return conditions;
    }

    /// <summary>A value whose type follows from how it is written.</summary>
    private static FactValue ReadPlain(YamlEntry entry)
    {
        var text = entry.Text();
        return !entry.IsPlain ? new FactValue.Words(text)
            : text is "true" or "false" ? new FactValue.YesNo(text == "true")
            : text.All(sign => char.IsAsciiDigit(sign)) && text.Length > 0 ? new FactValue.Number(entry.Number())
            : new FactValue.Words(text);
    }
}

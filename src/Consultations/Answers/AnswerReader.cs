using System.Text.RegularExpressions;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Answers;

/// <summary>Reads <c>answers/*.yaml</c>.</summary>
internal static partial class AnswerReader
{
    private const int FewestAnswers = 2;
    private const int FewestAsked = 5;
    private const int MostAsked = 10;

    public static IReadOnlyList<Answer> Read(
        ContentFolder folder, IReadOnlyDictionary<string, TimeLimit> timeLimits, ArticleMentions mentions)
    {
        var answers = new List<Answer>();
        var files = folder.Files("answers");
        foreach (var file in files)
        {
            if (folder.Read(file) is not { } root)
            {
                continue;
            }

            var map = root.Map();
            var matter = MatterReader.ReadMatterOfFile(map);
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in map.Required("answers")?.List() ?? [])
            {
                var answer = ReadAnswer(entry.Map(), matter ?? Matter.Other, timeLimits, mentions);
                answers.Add(answer);
                if (!ids.Add(answer.Id))
                {
                    entry.Fail($"The id {answer.Id} stands here for the second time.");
                }
            }

            map.Close();
            if (ids.Count < FewestAnswers)
            {
                root.Fail($"A matter has at least {FewestAnswers} answers: the general one first, then the others.");
            }
        }

        foreach (var matter in Matter.All.Where(matter => !files.Contains($"answers/{matter}.yaml")))
        {
            folder.Errors.Add($"answers/{matter}.yaml", 1, ContentErrorKind.Missing, $"The matter {matter} has no answers yet.");
        }

        return answers;
    }

    private static Answer ReadAnswer(
        YamlMap map, Matter matter, IReadOnlyDictionary<string, TimeLimit> timeLimits, ArticleMentions mentions)
    {
        var id = map.Text("id");
        var title = map.Text("title");
        var asked = map.Required("asked");
        var ways = asked?.Texts() ?? [];
        var law = map.Required("law");
        var lawText = law?.Text() ?? "";
        var steps = map.Texts("steps");
        var evidence = map.Optional("evidence")?.Texts() ?? [];
        var limits = ReadTimeLimits(map.Optional("time_limits"), timeLimits);
        var articles = StatuteReader.ReadReferences(map.Required("articles"), mentions);
        var caution = map.OptionalText("caution");
        var speak = map.Speak();
        map.Close();

        if (asked is not null && ways.Count is < FewestAsked or > MostAsked)
        {
            asked?.Fail($"\"asked\" holds {FewestAsked} to {MostAsked} ways in which people say it; here are {ways.Count}.");
        }

        if (ArticleNumber().IsMatch(lawText))
        {
            law?.Fail("The text names an article by number; articles stand under \"articles\" only.");
        }

        if (map.Optional("articles") is { } list && articles.Count == 0)
        {
            list.Fail("An answer rests on at least one article.");
        }

        if (map.Optional("steps") is { } none && steps.Count == 0)
        {
            none.Fail("An answer says what to do in at least one step.");
        }

        return new Answer(id, matter, title, ways, lawText, steps, evidence, limits, articles, caution, speak);
    }

    private static List<TimeLimit> ReadTimeLimits(YamlEntry? list, IReadOnlyDictionary<string, TimeLimit> timeLimits)
    {
        var limits = new List<TimeLimit>();
        foreach (var entry in list?.List() ?? [])
        {
            var id = entry.Text();
            if (timeLimits.TryGetValue(id, out var limit))
            {
                limits.Add(limit);
            }
            else if (id.Length > 0)
            {
                entry.Fail($"time-limits.yaml has no time limit {id}.", ContentErrorKind.Reference);
            }
        }

        return limits;
    }

    [GeneratedRegex(@"第 ?[零一二三四五六七八九十百0-9]+ ?条")]
    private static partial Regex ArticleNumber();
}

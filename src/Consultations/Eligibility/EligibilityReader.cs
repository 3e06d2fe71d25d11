using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Reads <c>eligibility/*.yaml</c> and <c>provinces.yaml</c>. Rule files are read in the order of their names.</summary>
internal sealed class EligibilityReader
{
    private const string Folder = "eligibility";
    private const string FactsFile = Folder + "/facts.yaml";
    private const string WordingFile = Folder + "/wording.yaml";
    private const string Always = "always";

    private static readonly string[] Outcomes = ["likely", "needs_facts", "not_covered", "notified_defence"];
    private static readonly string[] Sections = ["scope", "exemption", "means", "where", "who", "bring", "how_long", "rights", "other_ways", "urgency"];

    private static readonly Dictionary<string, Effect> ScopeEffects = new(StringComparer.Ordinal)
    {
        ["not_covered"] = Effect.NotCovered,
        ["notified_defence"] = Effect.NotifiedDefence,
        ["likely_without_means_test"] = Effect.LikelyWithoutMeansTest,
        ["means_decide"] = Effect.MeansDecide,
        ["means_or_other_reason"] = Effect.MeansOrOtherReason,
    };

    private static readonly Dictionary<string, Effect> MeansEffects = new(StringComparer.Ordinal)
    {
        ["by_declaration"] = Effect.ByDeclaration,
        ["not_met"] = Effect.NotMet,
        ["required"] = Effect.Required,
    };

    private readonly ContentFolder _folder;
    private readonly ArticleMentions _mentions = new();
    private readonly Dictionary<string, List<Rule>> _rules = Sections.ToDictionary(section => section, _ => new List<Rule>(), StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(Condition When, TimeLimit Limit)> _limits = [];
    private readonly List<Question> _questions = [];
    private readonly Dictionary<Matter, IReadOnlyDictionary<string, IReadOnlyList<FactValue>>> _possible = [];
    private IReadOnlyDictionary<string, TimeLimit> _timeLimits = new Dictionary<string, TimeLimit>();
    private UrgencyTexts? _urgency;

    private EligibilityReader(ContentFolder folder) => _folder = folder;

    /// <summary>What the directory holds; null, or of no use, when errors were recorded.</summary>
    public static RuleBook? Read(ContentFolder folder, string? lawDirectory) => new EligibilityReader(folder).Read(lawDirectory);

    private RuleBook? Read(string? lawDirectory)
    {
        var mirror = lawDirectory is null ? null : new LawMirror(lawDirectory);
        var statutes = StatuteReader.Read(_folder, mirror);
        _timeLimits = TimeLimitReader.Read(_folder, _mentions);
        ReadFacts(_folder.Read(FactsFile)?.Map());
        foreach (var file in _folder.Files(Folder).Where(file => file is not (FactsFile or WordingFile)))
        {
            ReadRules(_folder.Read(file)?.Map());
        }

        var openings = ReadWording(_folder.Read(WordingFile)?.Map());
        var provinces = ProvinceReader.Read(_folder, _mentions);
        _mentions.Check(statutes, mirror);
        CheckLast("scope");
        CheckLast("means");
        CheckLast("where");
        return _urgency is null ? null : new RuleBook
        {
            Scope = _rules["scope"],
            Exemptions = _rules["exemption"],
            Means = _rules["means"],
            Where = _rules["where"],
            Who = _rules["who"],
            Bring = _rules["bring"],
            HowLong = _rules["how_long"],
            Rights = _rules["rights"],
            OtherWays = _rules["other_ways"],
            Limits = _limits,
            Calendar = WorkCalendarReader.Read(_folder),
            Urgency = _urgency,
            Openings = openings,
            Possible = _possible,
            Questions = _questions,
            Provinces = provinces,
        };
    }

    private void CheckLast(string section)
    {
        if (_rules[section] is not [.., { When.Clauses.Count: 0 }])
        {
            _folder.Errors.Add(Folder, 1, ContentErrorKind.Missing, $"The last rule that decides {section} must be one with \"when: always\".");
        }
    }

    private void ReadFacts(YamlMap? map)
    {
        foreach (var entry in map?.Required("questions")?.List() ?? [])
        {
            var question = QuestionFields.Read(entry.Map());
            _questions.Add(question);
        }

        foreach (var (key, value) in map?.Required("possible")?.Map().All() ?? [])
        {
            if (MatterReader.ReadMatter(key) is { } matter)
            {
                _possible[matter] = value.Map().All().ToDictionary(fact => fact.Key.Text(), fact => ReadValues(fact.Key, fact.Value), StringComparer.Ordinal);
            }
        }

        map?.Close();
    }

    private void ReadRules(YamlMap? map)
    {
        if (map?.Required("decides") is not { } decides)
        {
            return;
        }

        var section = decides.Text();
        if (!Sections.Contains(section))
        {
            decides.Fail($"\"{section}\" must be one of {string.Join(", ", Sections)}.");
            return;
        }

        if (section == "urgency")
        {
            ReadUrgency(map);
        }
        else
        {
            _rules[section].AddRange((map.Required("rules")?.List() ?? []).Select(entry => ReadRule(section, entry.Map())).ToList());
        }

        map.Close();
    }

    private Rule ReadRule(string section, YamlMap map)
    {
        var id = map.Text("id");
        if (!_ids.Add(id))
        {
            map.Self.Fail($"The rule {id} stands here for the second time.");
        }

        var condition = new Condition(ReadClauses(map.Required("when")), ReadMatters(map.Optional("asked_for")));
        var effect = section switch
        {
            "scope" => map.Required("then")?.OneOf(ScopeEffects) ?? Effect.Say,
            "means" => map.Required("means_test")?.OneOf(MeansEffects) ?? Effect.Say,
            "exemption" => Effect.Exempt,
            _ => Effect.Say,
        };
        var articles = StatuteReader.ReadReferences(section == "bring" ? map.Optional("articles") : map.Required("articles"), _mentions);
        var statement = new Statement(id, map.Text("text"), articles);
        var bring = (map.Optional("bring")?.Texts() ?? []).Select(text => new Statement(id, text, articles)).ToList();
        if (section != "bring" && articles.Count == 0)
        {
            map.Self.Fail($"The rule {id} rests on no article.");
        }

        map.Close();
        return new Rule(condition, effect, statement, bring);
    }

    private void ReadUrgency(YamlMap map)
    {
        foreach (var entry in map.Required("limits")?.List() ?? [])
        {
            var fields = entry.Map();
            var id = fields.Required("limit");
            var when = new Condition(ReadClauses(fields.Required("when")), null);
            fields.Close();
            if (_timeLimits.TryGetValue(id?.Text() ?? "", out var limit))
            {
                _limits.Add((when, limit));
                if (limit is { Fact: null } or { Period: TimeLimitPeriod.Never })
                {
                    id!.Fail($"The end of {limit.Id} cannot be computed: it names no fact, or no limit runs.", ContentErrorKind.Reference);
                }
            }
            else
            {
                id?.Fail($"time-limits.yaml has no time limit \"{id.Text()}\".", ContentErrorKind.Reference);
            }
        }

        if (map.Required("texts")?.Map() is { } texts)
        {
            _urgency = new UrgencyTexts(ReadText(texts, "ends_soon"), ReadText(texts, "limitation_over"), ReadText(texts, "fixed_over"));
            texts.Close();
        }
    }

    private Statement ReadText(YamlMap texts, string key)
    {
        if (texts.Required(key)?.Map() is not { } map)
        {
            return new Statement(key, "", []);
        }

        var statement = new Statement(key, map.Text("text"), StatuteReader.ReadReferences(map.Required("articles"), _mentions));
        map.Close();
        return statement;
    }

    private IReadOnlyList<Clause> ReadClauses(YamlEntry? when)
    {
        if (when is null)
        {
            return [];
        }

        if (when.IsList)
        {
            return [.. when.List().Select(ReadClause)];
        }

        if (when.Text() != Always)
        {
            when.Fail($"\"when\" is a list of conditions of which one must hold, or {Always}.");
        }

        return [];
    }

    private Clause ReadClause(YamlEntry entry)
    {
        var terms = new List<Term>();
        var onlyIfTold = false;
        foreach (var (key, value) in entry.Map().All())
        {
            if (key.Text() == "only_if_told")
            {
                onlyIfTold = value.YesNo();
            }
            else
            {
                terms.Add(ReadTerm(key, value));
            }
        }

        foreach (var term in terms.Where(term => !term.Negated && !onlyIfTold && !Situation.Names.Contains(term.Fact)))
        {
            if (_questions.All(question => question.Fact != term.Fact) && KnownFacts.Find(term.Fact) is null)
            {
                entry.Fail($"The fact {term.Fact} has no question in {FactsFile}; write one, or only_if_told: true.", ContentErrorKind.Reference);
            }
        }

        if (terms.Count == 0)
        {
            entry.Fail("A condition names at least one fact.");
        }

        return new Clause(terms, onlyIfTold);
    }

    private Term ReadTerm(YamlEntry key, YamlEntry value)
    {
        var negated = value.IsMap;
        var values = value;
        if (negated)
        {
            var map = value.Map();
            values = map.Required("not") ?? value;
            map.Close();
        }

        return new Term(key.Text(), ReadValues(key, values), negated);
    }

    private IReadOnlyList<FactValue> ReadValues(YamlEntry key, YamlEntry values)
    {
        IReadOnlyList<YamlEntry> list = values.IsList ? values.List() : [values];
        return [.. list.Select(one => ReadValue(key, one))];
    }

    private FactValue ReadValue(YamlEntry key, YamlEntry value)
    {
        var name = key.Text();
        var text = value.IsMap || value.IsList ? "" : value.Text();
        var (type, allowed) = Known(name);
        if (type is null)
        {
            return new FactValue.Words(text);
        }

        if (type == QuestionType.Confirm)
        {
            return new FactValue.YesNo(value.YesNo());
        }

        if (type != QuestionType.Choice)
        {
            key.Fail($"A rule cannot compare {name}; only yes and no and choices can be compared.");
        }
        else if (!allowed.Contains(text))
        {
            value.Fail($"\"{text}\" is no value of {name}; values are {string.Join(", ", allowed)}.", ContentErrorKind.Reference);
        }

        return new FactValue.Words(text);
    }

    /// <summary>Type and values of a fact; no type for a fact that is an interview's own.</summary>
    private (QuestionType? Type, IReadOnlyList<string> Values) Known(string name) => name switch
    {
        Situation.Matter => (QuestionType.Choice, [.. Matter.All.Select(matter => matter.Code)]),
        Situation.Outcome => (QuestionType.Choice, Outcomes),
        Situation.MeansTest => (QuestionType.Choice, [.. Enum.GetValues<MeansTest>().Select(EligibilityRules.NameOf)]),
        _ when KnownFacts.Find(name) is { } known => (known.Type, known.Values ?? []),
        _ when _questions.FirstOrDefault(question => question.Fact == name) is { } question =>
            (question.Type, [.. question.Choices.Select(choice => choice.Value)]),
        _ => (null, []),
    };

    private static IReadOnlyList<string>? ReadMatters(YamlEntry? list) =>
        list is null ? null : [.. list.List().Select(entry => MatterReader.ReadMatter(entry)?.Code ?? "")];

    private static Dictionary<string, string> ReadWording(YamlMap? map)
    {
        var openings = Outcomes.ToDictionary(outcome => outcome, outcome => map?.Text(outcome) ?? "", StringComparer.Ordinal);
        map?.Close();
        return openings;
    }
}

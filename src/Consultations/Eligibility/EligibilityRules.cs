using System.Globalization;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Eligibility;

/// <summary>The rules of the Legal Aid Law as data (<c>dialogs/eligibility/</c>), and what they say of a matter. Immutable, thread-safe.</summary>
/// <remarks>
/// First the rules on scope, from top to bottom: the first that holds counts. A matter that depends on means goes on to the exempt persons
/// (art. 42) and the means (art. 41). A fact that nobody told leaves a rule open: then both ways are followed, and the outcome is known only
/// if all ways lead to the same one. A fact that was asked and is not known meets no rule, so it is never asked again.
/// </remarks>
public sealed class EligibilityRules
{
    private readonly RuleBook _book;

    internal EligibilityRules(RuleBook book) => _book = book;

    /// <summary>The provinces that the rules know.</summary>
    public ProvinceList Provinces => _book.Provinces;

    /// <summary>Reads and checks the rules.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <exception cref="ContentException">The rules have errors; all of them are listed with file and line.</exception>
    public static EligibilityRules Load(string directory)
    {
        var errors = new ContentErrors();
        var book = EligibilityReader.Read(new ContentFolder(directory, errors), lawDirectory: null);
        return errors.Any || book is null ? throw new ContentException(errors.Sorted()) : new EligibilityRules(book);
    }

    /// <summary>Everything that is wrong with the rules, by file and line; empty when they can be used.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <param name="lawDirectory">A directory of law texts against which article numbers are checked, or null for no such check.</param>
    public static IReadOnlyList<ContentError> Check(string directory, string? lawDirectory = null)
    {
        var errors = new ContentErrors();
        EligibilityReader.Read(new ContentFolder(directory, errors), lawDirectory);
        return errors.Sorted();
    }

    /// <summary>A question for a fact that is needed, for use where the matter's interview has none; null for a fact that the rules do not ask for.</summary>
    public Question? FindQuestion(string fact) => _book.Questions.FirstOrDefault(question => question.Fact == fact);

    /// <summary>What the law says, as far as it was told.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="today">Today in China; time limits are counted to it.</param>
    public EligibilityDecision Decide(Matter matter, FactSheet facts, DateOnly today)
    {
        var province = _book.Provinces.Find(facts.Words("province"));
        var situation = Begin(matter, facts, province);
        var ways = Ways(situation);
        var actual = ways[^1];
        var open = OpenFacts(ways);
        EligibilityOutcome outcome = open.Count > 0 ? new EligibilityOutcome.NeedsFacts(InAskingOrder(open)) : actual.Outcome;
        var means = open.Count > 0 ? MeansTest.None : actual.MeansTest;
        situation = situation.Note(Situation.Outcome, outcome.Code).Note(Situation.MeansTest, NameOf(means));
        return new EligibilityDecision(
            matter,
            outcome,
            means,
            _book.Openings[outcome.Code],
            open.Count > 0 ? [] : [.. actual.Rules.Select(rule => rule.Statement)],
            open.Count > 0 ? [] : InAskingOrder(ways.Where(way => way.MeansTest != means).SelectMany(way => way.Missing)),
            new WhereToApply([.. Said(_book.Where, situation).Take(1)], province),
            Said(_book.Who, situation),
            [.. Said(_book.Bring, situation), .. open.Count > 0 ? [] : actual.Rules.SelectMany(rule => rule.Bring)],
            Said(_book.HowLong, situation),
            UrgencyOn(today, situation),
            Said(_book.Rights, situation),
            Said(_book.OtherWays, situation));
    }

    /// <summary>The name of a means test in the rules and in JSON, for example <c>exempt_by_person</c>.</summary>
    public static string NameOf(MeansTest test) => test switch
    {
        MeansTest.None => "none",
        MeansTest.Required => "required",
        MeansTest.ExemptByMatter => "exempt_by_matter",
        MeansTest.ExemptByPerson => "exempt_by_person",
        MeansTest.ByDeclaration => "by_declaration",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static IReadOnlyList<Statement> Said(IReadOnlyList<Rule> rules, Situation situation) =>
        [.. rules.Where(rule => rule.When.Holds(situation)).Select(rule => rule.Statement)];

    /// <summary>Facts that lie on ways to another outcome than the rest; empty when all ways lead to one outcome.</summary>
    private static HashSet<string> OpenFacts(IReadOnlyList<Way> ways)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var outcomes = new HashSet<EligibilityOutcome>();
        foreach (var way in ways.Reverse())
        {
            outcomes.Add(way.Outcome);
            if (outcomes.Count > 1)
            {
                facts.UnionWith(way.Missing);
            }
        }

        return facts;
    }

    private Situation Begin(Matter matter, FactSheet facts, Province? province)
    {
        var empty = new Dictionary<string, IReadOnlyList<FactValue>>();
        var situation = new Situation(facts, _book.Possible.GetValueOrDefault(matter) ?? empty).Note(Situation.Matter, matter.Code);
        foreach (var (fact, values) in situation.Possible.Where(entry => entry.Value.Count == 1))
        {
            situation = facts[fact] is null or { Value: FactValue.Unknown } ? situation.With(fact, values[0]) : situation;
        }

        return province is null ? situation : situation.Note(Situation.ProvinceCode, province.Code);
    }

    /// <summary>Every way in which the rules can come out, depending on what is missing; the last is the way as things were told.</summary>
    private List<Way> Ways(Situation situation)
    {
        var ways = new List<Way>();
        foreach (var (rule, finding) in Candidates(_book.Scope, situation))
        {
            switch (rule.Effect)
            {
                case Effect.NotifiedDefence:
                    ways.Add(new Way(new EligibilityOutcome.NotifiedDefence(), MeansTest.None, [rule], finding.Missing));
                    break;
                case Effect.LikelyWithoutMeansTest:
                    ways.Add(new Way(new EligibilityOutcome.Likely(), MeansTest.ExemptByMatter, [rule], finding.Missing));
                    break;
                case Effect.MeansDecide or Effect.MeansOrOtherReason:
                    ways.AddRange(WaysByMeans(rule, finding));
                    break;
                default:
                    ways.Add(new Way(new EligibilityOutcome.NotCovered(), MeansTest.None, [rule], finding.Missing));
                    break;
            }
        }

        return ways;
    }

    private IEnumerable<Way> WaysByMeans(Rule scope, Finding scopeFinding)
    {
        foreach (var (rule, finding) in Candidates([.. _book.Exemptions, .. _book.Means], scopeFinding.Assumed))
        {
            IReadOnlyList<string> missing = [.. scopeFinding.Missing, .. finding.Missing];
            yield return rule.Effect switch
            {
                Effect.Exempt => new Way(new EligibilityOutcome.Likely(), MeansTest.ExemptByPerson, [scope, rule], missing),
                Effect.ByDeclaration => new Way(new EligibilityOutcome.Likely(), MeansTest.ByDeclaration, [scope, rule], missing),
                Effect.Required => new Way(new EligibilityOutcome.Likely(), MeansTest.Required, [scope, rule], missing),
                _ when scope.Effect == Effect.MeansOrOtherReason => new Way(new EligibilityOutcome.Likely(), MeansTest.Required, [scope], missing),
                _ => new Way(new EligibilityOutcome.NotCovered(), MeansTest.None, [rule], missing),
            };
        }
    }

    /// <summary>The open rules down to the first that holds, and that one.</summary>
    private static IEnumerable<(Rule Rule, Finding Finding)> Candidates(IEnumerable<Rule> rules, Situation situation)
    {
        foreach (var rule in rules)
        {
            var finding = rule.When.Evaluate(situation);
            if (finding.Truth != Truth.False)
            {
                yield return (rule, finding);
            }

            if (finding.Truth == Truth.True)
            {
                yield break;
            }
        }
    }

    private IReadOnlyList<string> InAskingOrder(IEnumerable<string> facts)
    {
        var wanted = facts.ToHashSet(StringComparer.Ordinal);
        return [.. _book.Questions.Select(question => question.Fact).Where(wanted.Contains)];
    }

    private Urgency UrgencyOn(DateOnly today, Situation situation)
    {
        var ends = _book.Limits
            .Where(entry => entry.When.Holds(situation))
            .Select(entry => (entry.Limit, End: entry.Limit.Ends(situation.Facts, today, _book.Calendar)))
            .Where(entry => entry.End is not null)
            .Select(entry => (entry.Limit, End: entry.End!))
            .OrderBy(entry => entry.End.LastDay)
            .ToList();
        var soon = ends.Where(entry => entry.End.IsUrgent).ToList();
        var over = ends.Where(entry => entry.End.IsExpired).ToList();
        var level = soon.Count > 0 ? UrgencyLevel.EndsWithinSevenDays : over.Count > 0 ? UrgencyLevel.MayHaveEnded : UrgencyLevel.None;
        return new Urgency(
            level,
            ends.Where(entry => !entry.End.IsExpired).Concat(over).FirstOrDefault().End?.LastDay,
            [
                .. soon.Select(entry => Fill(_book.Urgency.EndsSoon, entry.Limit, entry.End.LastDay)),
                .. over.Select(entry => Fill(
                    entry.Limit.Kind == TimeLimitKind.Limitation ? _book.Urgency.LimitationOver : _book.Urgency.FixedOver,
                    entry.Limit,
                    entry.End.LastDay)),
            ]);
    }

    private static Statement Fill(Statement text, TimeLimit limit, DateOnly end) => text with
    {
        Text = text.Text
            .Replace("{limit}", limit.Name, StringComparison.Ordinal)
            .Replace("{day}", end.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), StringComparison.Ordinal),
        Articles = [.. text.Articles, .. limit.Articles],
    };

    private sealed record Way(EligibilityOutcome Outcome, MeansTest MeansTest, IReadOnlyList<Rule> Rules, IReadOnlyList<string> Missing);
}

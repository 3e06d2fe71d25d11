using System.Collections.Frozen;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;

namespace LegalAid.Consultations.Answers;

/// <summary>All answers, and which of them fits what somebody says. Thread-safe. An index is made when it is first asked for, so that a start need not wait.</summary>
public sealed class AnswerLibrary
{
    /// <summary>How much better than the general answer another must fit, so that a chance word does not decide.</summary>
    private const double ClearlyBetter = 1.25;

    private readonly FrozenDictionary<Matter, Lazy<AnswerIndex>> _matters;
    private readonly FrozenDictionary<Matter, Interview> _interviews;
    private readonly Lazy<AnswerIndex> _all;

    /// <summary>A library of these answers.</summary>
    /// <param name="answers">Answers; the first of a matter is its general one.</param>
    /// <param name="interviews">Interviews, whose choices tell in words what a fact means.</param>
    public AnswerLibrary(IReadOnlyList<Answer> answers, IEnumerable<Interview> interviews)
    {
        _matters = answers.GroupBy(answer => answer.Matter)
            .ToFrozenDictionary(matter => matter.Key, matter => new Lazy<AnswerIndex>(() => new AnswerIndex([.. matter])));
        _interviews = interviews.ToFrozenDictionary(interview => interview.Matter);
        _all = new Lazy<AnswerIndex>(() => new AnswerIndex(answers));
        All = answers;
    }

    /// <summary>All answers; within a matter in the order of its file.</summary>
    public IReadOnlyList<Answer> All { get; }

    /// <summary>The answer of a matter that fits what was said; the general one where no other fits clearly better.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="facts">What is known; answers to choices count like words, but less.</param>
    /// <exception cref="KeyNotFoundException">The matter has no answers; checked content has some for each.</exception>
    public AnswerMatch Find(Matter matter, string utterance, FactSheet facts)
    {
        var index = _matters[matter].Value;
        var scored = index.Search(utterance, WordsOf(matter, facts), index.Answers.Count);
        var general = index.Answers[0];
        var generalScore = scored.FirstOrDefault(entry => entry.Answer == general)?.Score ?? 0;
        var best = scored.FirstOrDefault(entry => entry.Answer != general);
        var chosen = best is not null && best.Score > generalScore * ClearlyBetter ? best : new ScoredAnswer(general, generalScore);
        return new AnswerMatch(
            chosen.Answer, chosen.Score, chosen.Answer == general, [.. scored.Where(entry => entry.Answer != chosen.Answer)]);
    }

    /// <summary>Answers of all matters that have something of the query, best first; for agents.</summary>
    public IReadOnlyList<ScoredAnswer> Search(string query, int limit) => _all.Value.Search(query, "", limit);

    private string WordsOf(Matter matter, FactSheet facts) => string.Join(
        ' ',
        facts.Select(fact => fact.Value is FactValue.Words words ? TextOf(matter, fact.Name, words.Value) : ""));

    private string TextOf(Matter matter, string fact, string value)
    {
        var question = _interviews.GetValueOrDefault(matter)?.Find(fact);
        return question switch
        {
            { Type: QuestionType.Choice } => question.Choices.FirstOrDefault(choice => choice.Value == value)?.Text ?? "",
            { Type: QuestionType.Text } => value,
            _ => "",
        };
    }
}

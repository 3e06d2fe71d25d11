using System.Diagnostics;

namespace LegalAid.Intents.Training.Comparison;

/// <summary>Compares ways of training on the same examples, the same features and the same five parts.</summary>
/// <param name="labels">What is told apart.</param>
/// <param name="candidates">What is compared; at least one.</param>
internal sealed class TrainerComparison(IReadOnlyList<string> labels, IReadOnlyList<Candidate> candidates)
{
    /// <summary>Judges every candidate on the unseen questions of every part.</summary>
    /// <param name="folds">The parts.</param>
    /// <param name="isJudged">Which of the unseen examples count.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the comparison between two trainings.</param>
    public IReadOnlyList<TrainerFigures> Compare(
        IEnumerable<Fold> folds, Func<WeightedUtterance, bool> isJudged, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var results = candidates.Select(candidate => new Result(candidate)).ToList();
        foreach (var fold in folds)
        {
            var judged = fold.Unseen.Select((example, i) => (example, i)).Where(entry => isJudged(entry.example)).ToList();
            var questions = judged.Select(entry => fold.Questions[entry.i]).ToList();
            foreach (var result in results)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report($"part {fold.Number}: {result.Candidate.Name}");
                var started = Stopwatch.GetTimestamp();
                var scores = result.Candidate.Judge(fold.Seen.Examples, questions);
                result.Times.Add(Stopwatch.GetElapsedTime(started));
                result.Answers.AddRange(judged.Zip(scores, (entry, given) => new Answer(entry.example.Utterance, Ranked(given))));
            }
        }

        return [.. results.Select(Figures)];
    }

    private IReadOnlyList<string> Ranked(float[] scores) =>
        [.. labels.Zip(scores).OrderByDescending(entry => entry.Second).Take(3).Select(entry => entry.First)];

    private TrainerFigures Figures(Result result)
    {
        var answers = result.Answers;
        return new TrainerFigures(
            result.Candidate.Name,
            answers.Count,
            answers.Average(answer => answer.IsRight ? 1d : 0),
            answers.Average(answer => answer.IsRight || answer.Ranked[0] == answer.Question.Alternative ? 1d : 0),
            answers.Average(answer => answer.Ranked.Contains(answer.Question.Label) ? 1d : 0),
            labels.Where(label => answers.Exists(answer => answer.Question.Label == label)).Average(label => F1(label, answers)),
            TimeSpan.FromTicks((long)result.Times.Average(time => time.Ticks)));
    }

    private static double F1(string label, List<Answer> answers)
    {
        var right = answers.Count(answer => answer.IsRight && answer.Question.Label == label);
        var own = answers.Count(answer => answer.Question.Label == label);
        var given = answers.Count(answer => answer.Ranked[0] == label);
        return 2d * right / (own + given);
    }

    private sealed record Answer(LabelledUtterance Question, IReadOnlyList<string> Ranked)
    {
        public bool IsRight => Ranked[0] == Question.Label;
    }

    private sealed record Result(Candidate Candidate)
    {
        public List<TimeSpan> Times { get; } = [];

        public List<Answer> Answers { get; } = [];
    }
}

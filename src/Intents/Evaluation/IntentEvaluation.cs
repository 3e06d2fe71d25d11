using LegalAid.Intents.Danger;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Training;

namespace LegalAid.Intents.Evaluation;

/// <summary>Measures a classifier.</summary>
public static class IntentEvaluation
{
    private const int Bins = 10;

    /// <summary>Measures the matters on a file of lines: id, question, label, alternative label or empty, separated by tabs.</summary>
    /// <param name="classifier">What to measure.</param>
    /// <param name="tsvPath">The file.</param>
    /// <exception cref="ModelException">The file is missing, empty, or a line of it is wrong.</exception>
    public static EvaluationReport Evaluate(IntentClassifier classifier, string tsvPath)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        var questions = CorpusFile.ReadQuestions(tsvPath, MatterCodes.All);
        if (questions.Count == 0)
        {
            throw new ModelException($"{tsvPath} has no questions. Write lines: id, question, label, alternative.");
        }

        var answers = questions.Select(question => new Answer(question, classifier.Classify(question.Text))).ToList();
        var figures = MatterCodes.All.Select(label => Figures(label, answers)).ToList();
        var sure = answers.Where(answer => answer.Given.IsSure).ToList();
        return new EvaluationReport(
            answers.Count,
            Share(answers, answer => answer.IsRight),
            Share(answers, answer => answer.IsFair),
            Share(answers, answer => answer.Given.Matters.Take(3).Any(score => score.Matter == answer.Question.Label)),
            figures.Where(label => label.Questions > 0).Average(label => label.F1),
            CalibrationError(answers),
            (double)sure.Count / answers.Count,
            Share(sure, answer => answer.IsFair),
            figures,
            [
                .. answers.Where(answer => !answer.IsRight)
                    .CountBy(answer => (answer.Question.Label, answer.Best))
                    .Select(entry => new Confusion(entry.Key.Label, entry.Key.Best, entry.Value))
                    .OrderByDescending(confusion => confusion.Count)
                    .ThenBy(confusion => confusion.Label, StringComparer.Ordinal)
                    .ThenBy(confusion => confusion.Answer, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Measures an old and a new classifier on the same file, to decide whether the new one may replace the old one.</summary>
    /// <param name="old">The classifier in use.</param>
    /// <param name="candidate">The classifier that is to replace it.</param>
    /// <param name="tsvPath">The file, as for <see cref="Evaluate"/>.</param>
    /// <exception cref="ModelException">The file is missing, empty, or a line of it is wrong.</exception>
    public static ReplacementReport EvaluateReplacement(IntentClassifier old, IntentClassifier candidate, string tsvPath) =>
        new(Evaluate(old, tsvPath), Evaluate(candidate, tsvPath));

    /// <summary>Measures the danger rules on labelled sentences.</summary>
    /// <param name="classifier">What to measure.</param>
    /// <param name="cases">The sentences.</param>
    public static DangerReport EvaluateDanger(IntentClassifier classifier, IReadOnlyList<DangerCase> cases)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        var answers = cases.Select(entry => (Case: entry, classifier.Classify(entry.Text).Danger)).ToList();
        return new DangerReport(
            answers.Count(answer => answer.Case.Kind is not null),
            [.. answers.Where(answer => answer.Case.Kind is not null && answer.Danger is null).Select(answer => answer.Case)],
            answers.Count(answer => answer.Case.Kind is null),
            [.. answers.Where(answer => answer.Case.Kind is null && answer.Danger is not null).Select(answer => answer.Case)]);
    }

    private static LabelFigures Figures(string label, List<Answer> answers)
    {
        var own = answers.Where(answer => answer.Question.Label == label).ToList();
        var given = answers.Where(answer => answer.Best == label).ToList();
        return new LabelFigures(
            label, own.Count, Share(given, answer => answer.IsRight), Share(own, answer => answer.IsRight), own.Count(answer => answer.IsFair));
    }

    private static double CalibrationError(List<Answer> answers) =>
        answers
            .GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Given.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(answer => (answer.IsRight ? 1 : 0) - answer.Given.Confidence)) / answers.Count);

    private static double Share(List<Answer> answers, Func<Answer, bool> holds) =>
        answers.Count == 0 ? 0 : (double)answers.Count(holds) / answers.Count;

    private sealed record Answer(LabelledUtterance Question, Classification Given)
    {
        public string Best => Given.Matters[0].Matter;

        public bool IsRight => Best == Question.Label;

        public bool IsFair => IsRight || Best == Question.Alternative;
    }
}

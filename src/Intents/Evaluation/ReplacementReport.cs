using System.Globalization;
using System.Text;

namespace LegalAid.Intents.Evaluation;

/// <summary>Whether a new model may replace the old one: no label may lose more than <see cref="MostPointsLost"/> points.</summary>
/// <param name="Old">The model in use.</param>
/// <param name="Candidate">The new one, on the same questions.</param>
/// <remarks>A point is a hundredth of a label's questions, found with the label or its alternative. A label with few questions loses many points with one.</remarks>
public sealed record ReplacementReport(EvaluationReport Old, EvaluationReport Candidate)
{
    /// <summary>What a label may lose, in points.</summary>
    public const int MostPointsLost = 3;

    /// <summary>Each label's figures before and after, in the order of the public list.</summary>
    public IReadOnlyList<LabelChange> Labels { get; } =
    [
        .. Old.Labels.Zip(Candidate.Labels, (before, after) => new LabelChange(before.Label, before.Questions, before.Fair, after.Fair)),
    ];

    /// <summary>The labels that lose too much.</summary>
    public IEnumerable<LabelChange> Losers => Labels.Where(label => label.LosesTooMuch);

    /// <summary>Whether no label loses too much.</summary>
    public bool MayReplace => !Losers.Any();

    /// <summary>
    /// A text of the report; its last line is the accuracy of the new model, as in <see cref="EvaluationReport.ToText"/>, the one before it
    /// <c>may replace: yes</c> or <c>may replace: no</c> with the labels that lose too much.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine("label                 questions    old ->   new  points");
        foreach (var label in Labels)
        {
            text.AppendLine(Line($"{label.Label,-20}{label.Questions,11}{label.OldRecall,7:F3} -> {label.NewRecall:F3}{label.Points,8:+0.0;-0.0;0.0}"));
        }

        text.AppendLine();
        text.AppendLine(Line($"old {Old.AccuracyLine}"));
        text.AppendLine(MayReplace
            ? "may replace: yes"
            : $"may replace: no ({string.Join(", ", Losers.Select(label => Line($"{label.Label} {label.Points:+0.0;-0.0} points on {label.Questions} questions")))})");
        text.Append(Candidate.AccuracyLine);
        return text.ToString();
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How well a label is found by the old and by the new model.</summary>
/// <param name="Label">The label.</param>
/// <param name="Questions">Questions that carry it.</param>
/// <param name="OldFair">Those that the old model answers with the label or the alternative label.</param>
/// <param name="NewFair">Those that the new model answers so.</param>
public sealed record LabelChange(string Label, int Questions, int OldFair, int NewFair)
{
    private const int Hundred = 100;

    /// <summary>Recall with alternative of the old model, 0 to 1; 0 when there are no questions.</summary>
    public double OldRecall => Share(OldFair);

    /// <summary>Recall with alternative of the new model, 0 to 1; 0 when there are no questions.</summary>
    public double NewRecall => Share(NewFair);

    /// <summary>What the label gains, in points; negative where it loses.</summary>
    public double Points => Share(NewFair - OldFair) * Hundred;

    /// <summary>Whether it loses more points than it may. Counted in whole questions, so that a loss of exactly three points is none too many.</summary>
    public bool LosesTooMuch => (OldFair - NewFair) * Hundred > ReplacementReport.MostPointsLost * Questions;

    private double Share(int count) => Questions == 0 ? 0 : (double)count / Questions;
}

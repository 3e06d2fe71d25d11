using System.Globalization;
using System.Text;

namespace LegalAid.Intents.Evaluation;

/// <summary>How well a classifier finds the matters of labelled questions. All shares are 0 to 1.</summary>
/// <param name="Questions">How many questions there were.</param>
/// <param name="Accuracy">Share whose best matter is the label.</param>
/// <param name="AccuracyWithAlternative">Share whose best matter is the label or the alternative label.</param>
/// <param name="TopThree">Share whose label is among the three best matters.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur.</param>
/// <param name="CalibrationError">Expected calibration error of the confidence over ten bins of equal width.</param>
/// <param name="SureShare">Share that the classifier is sure of.</param>
/// <param name="SureAccuracy">Share of those whose best matter is the label or the alternative label.</param>
/// <param name="Labels">Figures of each label, in the order of the public list.</param>
/// <param name="Confusions">Label and what it was taken for, most frequent first.</param>
public sealed record EvaluationReport(
    int Questions,
    double Accuracy,
    double AccuracyWithAlternative,
    double TopThree,
    double MacroF1,
    double CalibrationError,
    double SureShare,
    double SureAccuracy,
    IReadOnlyList<LabelFigures> Labels,
    IReadOnlyList<Confusion> Confusions)
{
    /// <summary>A text of the report; its last line is <c>accuracy 0.1234 (with alternative 0.2345) on 600 questions</c>.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine("label                 questions  precision  recall     f1");
        foreach (var label in Labels)
        {
            text.AppendLine(Line($"{label.Label,-20}{label.Questions,11}{label.Precision,11:F3}{label.Recall,8:F3}{label.F1,7:F3}"));
        }

        text.AppendLine();
        text.AppendLine("most frequent confusions");
        foreach (var confusion in Confusions.Take(12))
        {
            text.AppendLine(Line($"{confusion.Label,-20} taken for {confusion.Answer,-20}{confusion.Count,4}"));
        }

        text.AppendLine();
        text.AppendLine(Line($"top-3 accuracy {TopThree:F4}, macro F1 {MacroF1:F4}, calibration error {CalibrationError:F4}"));
        text.AppendLine(Line($"sure of {SureShare:P1} of the questions, of these right or fair {SureAccuracy:P1}"));
        text.Append(AccuracyLine);
        return text.ToString();
    }

    internal string AccuracyLine => Line($"accuracy {Accuracy:F4} (with alternative {AccuracyWithAlternative:F4}) on {Questions} questions");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Questions">Questions that carry it.</param>
/// <param name="Precision">Share of the answers with this label that are right; 0 when there are none.</param>
/// <param name="Recall">Share of its questions that are found; 0 when there are none.</param>
/// <param name="Fair">Its questions that are answered with the label or the alternative label.</param>
public sealed record LabelFigures(string Label, int Questions, double Precision, double Recall, int Fair)
{
    /// <summary>Share of its questions that are answered with the label or the alternative label; 0 when there are none.</summary>
    public double RecallWithAlternative => Questions == 0 ? 0 : (double)Fair / Questions;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>How often one label was taken for another.</summary>
/// <param name="Label">The right label.</param>
/// <param name="Answer">What it was taken for.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Label, string Answer, int Count);

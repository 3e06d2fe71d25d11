using LegalAid.Intents.Evaluation;
using LegalAid.Intents.Matters;

namespace LegalAid.Intents.Tests.Evaluation;

public sealed class ReplacementReportTests
{
    [TestCase(100, 90, 90, true)]
    [TestCase(100, 90, 87, true)]
    [TestCase(100, 90, 86, false)]
    [TestCase(3, 3, 2, false)]
    [TestCase(33, 20, 19, false)]
    [TestCase(34, 20, 19, true)]
    [TestCase(0, 0, 0, true)]
    [TestCase(100, 50, 100, true)]
    public void A_label_may_lose_three_points_and_no_more(int questions, int old, int candidate, bool may)
    {
        var report = new ReplacementReport(Report(questions, old), Report(questions, candidate));

        Assert.That(report.MayReplace, Is.EqualTo(may));
        Assert.That(report.Losers.Select(label => label.Label), may ? Is.Empty : Is.EqualTo([MatterCodes.Debt]));
    }

    [Test]
    public void A_gain_elsewhere_does_not_make_up_for_a_label_that_loses()
    {
        var report = new ReplacementReport(Report(20, 18, other: 10), Report(20, 17, other: 40));

        Assert.That(report.MayReplace, Is.False);
    }

    [Test]
    public void The_last_line_is_the_accuracy_of_the_new_model_and_the_one_before_it_the_verdict()
    {
        var lines = new ReplacementReport(Report(20, 18), Report(20, 17)).ToText().Split('\n');

        Assert.That(lines, Has.Some.Match(@"^debt +20 +0\.900 -> 0\.850 +-5\.0$"));
        Assert.That(lines[^3], Is.EqualTo("old accuracy 0.9000 (with alternative 0.9000) on 20 questions"));
        Assert.That(lines[^2], Is.EqualTo("may replace: no (debt -5.0 points on 20 questions)"));
        Assert.That(lines[^1], Is.EqualTo("accuracy 0.8500 (with alternative 0.8500) on 20 questions"));
        Assert.That(new ReplacementReport(Report(20, 17), Report(20, 18)).ToText().Split('\n')[^2], Is.EqualTo("may replace: yes"));
    }

    [Test]
    public void A_model_may_replace_itself()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "q1\t我要离婚\tmarriage\t\nq2\t老板拖欠工资不给\tdebt\twage_arrears\n");

            var report = IntentEvaluation.EvaluateReplacement(Models.Classifier, Models.Classifier, file);

            Assert.That(report.MayReplace, Is.True);
            Assert.That(report.Labels.Single(label => label.Label == MatterCodes.Debt).NewRecall, Is.EqualTo(1), "the alternative counts");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static EvaluationReport Report(int questions, int fair, int other = 0)
    {
        var share = questions == 0 ? 0 : (double)fair / questions;
        return new EvaluationReport(
            questions, share, share, share, share, 0, 0, 0,
            [new LabelFigures(MatterCodes.Debt, questions, share, share, fair), new LabelFigures(MatterCodes.Tort, 50, share, other / 50d, other)], []);
    }
}

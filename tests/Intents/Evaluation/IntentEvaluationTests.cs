using LegalAid.Intents.Evaluation;

namespace LegalAid.Intents.Tests.Evaluation;

public sealed class IntentEvaluationTests
{
    private string _file = null!;

    [SetUp]
    public void CreateFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_file);

    [Test]
    public void Accuracy_counts_labels_and_as_a_second_figure_alternatives()
    {
        File.WriteAllText(_file, "q1\t我要离婚\tmarriage\t\nq2\t我要离婚了\tsupport\tmarriage\nq3\t离婚财产怎么分\tdebt\t\nq4\t老板拖欠工资不给\twage_arrears\t\n");

        var report = IntentEvaluation.Evaluate(Models.Classifier, _file);

        Assert.That(report.Questions, Is.EqualTo(4));
        Assert.That(report.Accuracy, Is.EqualTo(0.5));
        Assert.That(report.AccuracyWithAlternative, Is.EqualTo(0.75));
        Assert.That(report.Labels.Single(label => label.Label == "marriage").Recall, Is.EqualTo(1));
        Assert.That(report.Labels.Single(label => label.Label == "marriage").Precision, Is.EqualTo(1 / 3d).Within(1e-9));
        Assert.That(report.Confusions.Select(confusion => (confusion.Label, confusion.Answer)), Is.EqualTo([("debt", "marriage"), ("support", "marriage")]));
    }

    [Test]
    public void The_last_line_of_the_text_is_the_accuracy()
    {
        File.WriteAllText(_file, "q1\t我要离婚\tmarriage\t\nq2\t老板拖欠工资不给\tdebt\twage_arrears\n");

        var lines = IntentEvaluation.Evaluate(Models.Classifier, _file).ToText().Split('\n');

        Assert.That(lines[^1], Is.EqualTo("accuracy 0.5000 (with alternative 1.0000) on 2 questions"));
    }

    [TestCase("", "no questions")]
    [TestCase("q1\t一句话\n", ":1: 2 columns")]
    [TestCase("q1\t一句话\tdebt\tnonsense\n", "label 'nonsense'")]
    public void A_wrong_file_is_named(string content, string message)
    {
        File.WriteAllText(_file, content);

        Assert.That(() => IntentEvaluation.Evaluate(Models.Classifier, _file), Throws.TypeOf<ModelException>().With.Message.Contains(message));
    }

    [Test]
    public void The_models_find_the_matter_of_most_labelled_questions()
    {
        var questions = Path.Combine(Models.SharedCorpus, "dev.tsv");
        if (!File.Exists(questions))
        {
            Assert.Ignore($"{questions} is absent: only there can the models be measured on questions of the public.");
        }

        var report = IntentEvaluation.Evaluate(Models.Classifier, questions);

        Assert.That(report.Accuracy, Is.GreaterThanOrEqualTo(0.72), report.ToText);
        Assert.That(report.AccuracyWithAlternative, Is.GreaterThanOrEqualTo(0.81));
        Assert.That(report.CalibrationError, Is.LessThanOrEqualTo(0.08));
        Assert.That(report.SureAccuracy, Is.GreaterThanOrEqualTo(0.86));
    }
}

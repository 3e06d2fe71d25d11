namespace LegalAid.Intents.Tests;

public sealed class IntentClassifierLoadTests
{
    private string _directory = null!;

    [SetUp]
    public void CopyModels()
    {
        _directory = Directory.CreateTempSubdirectory("intents-").FullName;
        foreach (var file in Directory.GetFiles(Models.Directory))
        {
            File.Copy(file, Path.Combine(_directory, Path.GetFileName(file)));
        }
    }

    [TearDown]
    public void RemoveCopy() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_missing_directory_is_named()
    {
        var missing = Path.Combine(_directory, "nowhere");

        Assert.That(() => IntentClassifier.Load(missing), Throws.TypeOf<ModelException>().With.Message.Contains(missing));
    }

    [TestCase("matters.zip")]
    [TestCase("acts.zip")]
    [TestCase("danger.zip")]
    [TestCase("lexicon.tsv")]
    [TestCase("danger-signals.tsv")]
    public void A_missing_file_is_named_with_what_to_do(string file)
    {
        File.Delete(Path.Combine(_directory, file));

        Assert.That(
            () => IntentClassifier.Load(_directory),
            Throws.TypeOf<ModelException>().With.Message.Contains(file).And.Message.Contains("Fetch"));
    }

    [TestCase("matters.zip")]
    [TestCase("acts.zip")]
    [TestCase("danger.zip")]
    public void A_damaged_model_is_named_with_what_to_do(string file)
    {
        var path = Path.Combine(_directory, file);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);

        Assert.That(
            () => IntentClassifier.Load(_directory),
            Throws.TypeOf<ModelException>().With.Message.Contains(file).And.Message.Contains("train"));
    }

    [Test]
    public void A_model_of_another_name_is_refused()
    {
        File.Copy(Path.Combine(_directory, "acts.zip"), Path.Combine(_directory, "matters.zip"), overwrite: true);

        Assert.That(() => IntentClassifier.Load(_directory), Throws.TypeOf<ModelException>().With.Message.Contains("labels"));
    }

    [Test]
    public void A_lexicon_that_changed_since_training_is_noticed()
    {
        File.AppendAllText(Path.Combine(_directory, "lexicon.tsv"), "new_concept\t新词\n");

        Assert.That(() => IntentClassifier.Load(_directory), Throws.TypeOf<ModelException>().With.Message.Contains("lexicon.tsv has changed"));
    }

    [TestCase("nonsense\tname\t0.5\t打", "kind 'nonsense'")]
    [TestCase("violence\tname\tmuch\t打", "confidence 'much'")]
    [TestCase("violence\tname\t0.5\t(打", "pattern cannot be used")]
    [TestCase("violence\tname\t0.5\t打\tnobody", "guard 'nobody'")]
    [TestCase("violence\tname\t0.5", "column 4")]
    [TestCase("guard\tname\teverywhere\t打", "scope 'everywhere'")]
    [TestCase("now\t现在", "2 lines of kind 'now'")]
    public void A_wrong_danger_signal_is_named_with_its_line(string line, string message)
    {
        var path = Path.Combine(_directory, "danger-signals.tsv");
        var place = line.StartsWith("now", StringComparison.Ordinal) ? path : $"{path}:{File.ReadAllLines(path).Length + 1}";
        File.AppendAllText(path, line + "\n");

        Assert.That(
            () => IntentClassifier.Load(_directory), Throws.TypeOf<ModelException>().With.Message.Contains(message).And.Message.Contains(place));
    }

    [TestCase("lonely", "write a concept, a tab")]
    [TestCase("wage\t工资", "stands twice")]
    [TestCase("new\t新词\tnonsense", "matter 'nonsense'")]
    public void A_wrong_line_of_the_lexicon_is_named(string line, string message)
    {
        File.AppendAllText(Path.Combine(_directory, "lexicon.tsv"), line + "\n");

        Assert.That(() => IntentClassifier.Load(_directory), Throws.TypeOf<ModelException>().With.Message.Contains(message));
    }
}

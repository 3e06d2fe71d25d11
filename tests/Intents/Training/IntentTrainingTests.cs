using LegalAid.Intents.Acts;
using LegalAid.Intents.Danger;
using LegalAid.Intents.Evaluation;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Training;

namespace LegalAid.Intents.Tests.Training;

public sealed class IntentTrainingTests
{
    private string _models = null!;

    [SetUp]
    public void WriteASmallCorpus()
    {
        _models = Directory.CreateTempSubdirectory("intents-").FullName;
        foreach (var lexicon in (string[])["lexicon.tsv", "danger-lexicon.tsv"])
        {
            File.Copy(Path.Combine(Models.Directory, lexicon), Path.Combine(_models, lexicon));
        }
        File.Copy(Path.Combine(Models.Directory, "danger-signals.tsv"), Path.Combine(_models, "danger-signals.tsv"));
        WriteCorpus("matters", MatterCodes.All);
        WriteCorpus("acts", ActCodes.All);
        File.WriteAllLines(
            Path.Combine(_models, "corpus", "danger.tsv"),
            DangerKinds.All.Append("none").SelectMany(kind => "一二三四五六七八".Select(number => $"{kind}\t关于{kind}的句{number}")));
    }

    [TearDown]
    public void RemoveCorpus() => Directory.Delete(_models, recursive: true);

    [Test]
    public async Task The_same_sources_make_the_same_files_and_these_can_be_loaded()
    {
        var first = Path.Combine(_models, "first");
        var second = Path.Combine(_models, "second");

        var report = await IntentTraining.TrainAsync(new TrainingSources(_models), first, null, CancellationToken.None);
        await IntentTraining.TrainAsync(new TrainingSources(_models), second, null, CancellationToken.None);

        foreach (var file in (string[])["matters.zip", "acts.zip", "danger.zip"])
        {
            Assert.That(File.ReadAllBytes(Path.Combine(second, file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(first, file))), file);
        }

        Assert.That(report.ActUtterances, Is.GreaterThan(ActCodes.All.Count));
        Assert.That(IntentClassifier.Load(first).Classify("关于debt的话一").Matters[0].Matter, Is.EqualTo(MatterCodes.Debt));
    }

    [Test]
    public void A_label_without_utterances_is_named()
    {
        File.Delete(Path.Combine(_models, "corpus", "matters", "tort.tsv"));

        Assert.That(
            () => IntentTraining.TrainAsync(new TrainingSources(_models), _models, null, CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.Contains("tort"));
    }

    [Test]
    public void A_wrong_line_of_the_labelled_questions_is_named()
    {
        File.WriteAllText(Path.Combine(_models, "train.tsv"), "q1\t一句话\tnonsense\t\n");

        Assert.That(
            () => IntentTraining.TrainAsync(new TrainingSources(_models, _models), _models, null, CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.Contains("train.tsv:1").And.Message.Contains("nonsense"));
    }

    [Test]
    public void A_cancelled_training_leaves_no_file()
    {
        Assert.That(
            () => IntentTraining.TrainAsync(new TrainingSources(_models), _models, null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(_models, "*.zip"), Is.Empty);
    }

    [Test]
    public async Task An_approved_correction_teaches_the_matter_that_the_agent_chose_and_the_gate_sees_what_it_is_worth()
    {
        const string words = "隔壁的羊啃了我种的麦苗";
        var corrections = Directory.CreateDirectory(Path.Combine(_models, "corrections")).FullName;
        File.WriteAllText(Path.Combine(corrections, "june.tsv"), "# approved in June\nland\t隔壁的羊啃了我种的麦苗\n");
        File.WriteAllText(Path.Combine(corrections, "july.tsv"), "\nland\t隔壁的牛踩了我种的麦苗\n");
        var (before, after) = (Path.Combine(_models, "before"), Path.Combine(_models, "after"));

        await IntentTraining.TrainAsync(new TrainingSources(_models), before, null, CancellationToken.None);
        await IntentTraining.TrainAsync(new TrainingSources(_models, Corrections: corrections), after, null, CancellationToken.None);

        var (old, candidate) = (IntentClassifier.Load(before), IntentClassifier.Load(after));
        Assert.That(old.Classify(words).Matters[0].Matter, Is.Not.EqualTo(MatterCodes.Land));
        Assert.That(candidate.Classify(words).Matters[0].Matter, Is.EqualTo(MatterCodes.Land));
        Assert.That(candidate.Fingerprint, Is.Not.EqualTo(old.Fingerprint).And.EqualTo(ModelFingerprint.Of(after)));

        var questions = Path.Combine(_models, "questions.tsv");
        File.WriteAllText(questions, $"q1\t{words}\tland\t\nq2\t关于debt的话一\tdebt\t\n");
        Assert.That(IntentEvaluation.EvaluateReplacement(old, candidate, questions).MayReplace, Is.True);
        Assert.That(IntentEvaluation.EvaluateReplacement(candidate, old, questions).Losers.Select(label => label.Label), Is.EqualTo([MatterCodes.Land]));
    }

    [TestCase("debt\t借钱不还\nnonsense\t一句话\n", ":2: matter 'nonsense'")]
    [TestCase("# comment\n\ndebt 借钱不还\n", ":3: 1 columns")]
    [TestCase("debt\t借钱不还\t三年\n", ":1: 3 columns")]
    [TestCase("debt\t***\n", ":1: no Chinese words")]
    public void A_wrong_line_of_the_corrections_is_named(string content, string message)
    {
        var file = Path.Combine(_models, "corrections.tsv");
        File.WriteAllText(file, content);

        Assert.That(
            () => IntentTraining.TrainAsync(new TrainingSources(_models, Corrections: file), _models, null, CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.StartsWith(file + message));
    }

    [Test]
    public void Missing_corrections_are_named_with_the_verb_that_writes_them() => Assert.That(
        () => IntentTraining.TrainAsync(
            new TrainingSources(_models, Corrections: Path.Combine(_models, "nowhere.tsv")), _models, null, CancellationToken.None),
        Throws.TypeOf<ModelException>().With.Message.Contains("nowhere.tsv").And.Message.Contains("corrections export"));

    private void WriteCorpus(string folder, IReadOnlyList<string> labels)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_models, "corpus", folder)).FullName;
        foreach (var label in labels)
        {
            File.WriteAllLines(
                Path.Combine(directory, $"{label}.tsv"), "一二三四五六七八".Select(number => $"关于{label}的{(folder == "acts" ? "事" : "话")}{number}"));
        }
    }
}

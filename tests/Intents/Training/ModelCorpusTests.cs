using LegalAid.Intents.Training;

namespace LegalAid.Intents.Tests.Training;

public sealed class ModelCorpusTests
{
    private string _models = null!;

    [SetUp]
    public void CreateDirectory() => _models = Directory.CreateTempSubdirectory("intents-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_models, recursive: true);

    [Test]
    public void The_repositorys_corpus_has_nothing_wrong() => Assert.That(ModelCorpus.Check(Models.Directory), Is.Empty);

    [Test]
    public void No_utterance_of_the_repository_repeats_a_labelled_question()
    {
        if (!Directory.Exists(Models.SharedCorpus))
        {
            Assert.Ignore($"{Models.SharedCorpus} is absent: only there can be seen whether a labelled question was copied.");
        }

        Assert.That(ModelCorpus.Check(Models.Directory, Models.SharedCorpus), Is.Empty);
    }

    [Test]
    public void Too_few_utterances_are_named_with_their_file()
    {
        Write("acts/affirm.tsv", "好\n");

        Assert.That(ModelCorpus.Check(_models), Has.Some.Contains("affirm.tsv:1: 1 utterances; write at least 60"));
        Assert.That(ModelCorpus.Check(_models), Has.Some.Contains("debt.tsv:1: 0 utterances; write at least 150"));
    }

    [Test]
    public void An_utterance_that_stands_twice_is_named_with_both_lines()
    {
        Write("matters/debt.tsv", "# comment\n借钱不还\n你好，借钱不还。\n");

        Assert.That(ModelCorpus.Check(_models), Has.Some.Contains("debt.tsv:3: says the same as").And.Some.Contains("debt.tsv:2;"));
    }

    [TestCase("朋友欠我三万块钱五年了一直不还该怎么办")]
    [TestCase("朋友欠我3万块钱五年了，一直不还，该怎么办？")]
    [TestCase("朋友欠我三万块钱五年了一直不还我该怎么办")]
    public void A_copied_question_is_noticed_also_when_nearly_the_same(string utterance)
    {
        Write("matters/debt.tsv", utterance + "\n");
        var shared = Directory.CreateDirectory(Path.Combine(_models, "shared")).FullName;
        File.WriteAllText(
            Path.Combine(shared, "train.tsv"),
            "q1\t朋友欠我三万块钱五年了一直不还该怎么办？\tdebt\t\nq2\t朋友欠我3万块钱五年了一直不还该怎么办\tdebt\tcontract\n");

        Assert.That(ModelCorpus.Check(_models, shared), Has.Some.Contains("debt.tsv:1: repeats"));
    }

    [Test]
    public void An_utterance_on_the_same_matter_is_no_copy()
    {
        Write("matters/debt.tsv", "同事借了我两万说好半年还现在人都找不到\n");
        var shared = Directory.CreateDirectory(Path.Combine(_models, "shared")).FullName;
        File.WriteAllText(Path.Combine(shared, "train.tsv"), "q1\t朋友欠我三万块钱五年了一直不还该怎么办？\tdebt\t\n");

        Assert.That(ModelCorpus.Check(_models, shared), Has.None.Contains("repeats"));
    }

    [TestCase("matters/nonsense.tsv", "一句话\n", "nonsense.tsv:1")]
    [TestCase("danger.tsv", "violence 没有制表符\n", "danger.tsv:1")]
    [TestCase("danger.tsv", "anger\t一句话\n", "danger.tsv:1")]
    public void A_wrong_file_or_line_is_named(string file, string content, string place)
    {
        Write(file, content);

        Assert.That(ModelCorpus.Check(_models), Has.Some.Contains(place));
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_models, "corpus", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}

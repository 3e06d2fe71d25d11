using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;
using LegalAid.Intents.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace LegalAid.Intents.Tests.Scoring;

public sealed class LinearModelTests
{
    private static readonly FeatureSettings Settings = new(10, 2, 1, 1, 2, 0.5f);

    [Test]
    public void Own_scores_are_those_of_the_ml_net_pipeline()
    {
        var lexicon = Lexicon.Load(Path.Combine(Models.Directory, Lexicon.FileName));
        var featurizer = new Featurizer(Settings, lexicon);
        var importance = Enumerable.Repeat(1f, featurizer.Buckets).ToArray();
        string[] utterances = ["老板欠工资不给", "工资拖了半年", "我要离婚", "离婚财产怎么分", "车祸对方全责", "开车被撞了", "离婚后工资怎么分"];
        int[] labels = [0, 0, 1, 1, 2, 2, 1];
        var examples = utterances
            .Select((utterance, i) => new TrainingExample(
                LinearModel.Weigh(featurizer.Extract(UtteranceText.Normalize(utterance)), importance), labels[i], 1))
            .ToList();

        var (weights, biases) = new MaximumEntropyTrainer(3, featurizer.Buckets, 0.05f).Train(examples, CancellationToken.None);
        var own = new LinearModel(Card(3), lexicon, weights, biases, importance);
        var context = new MLContext(0);
        var view = new ExampleRows(examples, 3).View(context, examples);
        var theirs = MaximumEntropyTrainer.Estimator(context, 0.05f).Fit(view).Transform(view);
        var scores = theirs.GetColumn<VBuffer<float>>("Score").Select(score => score.DenseValues().ToArray()).ToList();

        for (var i = 0; i < examples.Count; i++)
        {
            Assert.That(own.Probabilities(examples[i].Features), Is.EqualTo(scores[i]).Within(1e-4), utterances[i]);
            Assert.That(Array.IndexOf(scores[i], scores[i].Max()), Is.EqualTo(labels[i]), utterances[i]);
        }
    }

    [Test]
    public async Task A_saved_model_scores_as_before_and_the_same_model_makes_the_same_bytes()
    {
        var lexicon = Lexicon.Load(Path.Combine(Models.Directory, Lexicon.FileName));
        var random = new Random(1);
        var card = Card(2);
        var buckets = 1 << Settings.HashBits;
        var model = new LinearModel(card, lexicon, Numbers(random, buckets * 2), Numbers(random, 2), Numbers(random, buckets));
        var directory = Directory.CreateTempSubdirectory("intents-");
        try
        {
            var first = Path.Combine(directory.FullName, "first.zip");
            var second = Path.Combine(directory.FullName, "second.zip");
            await ModelFile.SaveAsync(model, first, CancellationToken.None);
            await ModelFile.SaveAsync(model, second, CancellationToken.None);
            var loaded = ModelFile.Load(first, card.Labels, lexicon);

            Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
            Assert.That(loaded.Probabilities(loaded.Featurize("工伤咋赔")), Is.EqualTo(model.Probabilities(model.Featurize("工伤咋赔"))));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Test]
    public void A_model_file_holds_no_text_beside_its_card()
    {
        foreach (var path in Directory.GetFiles(Models.Directory, "*.zip"))
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead(path);

            Assert.That(
                archive.Entries.Select(entry => entry.FullName),
                Is.EquivalentTo(["card.json", "weights.bin", "biases.bin", "importance.bin"]));
            using var card = new StreamReader(archive.GetEntry("card.json")!.Open());
            Assert.That(card.ReadToEnd().Any(character => character > 127), Is.False, path);
        }
    }

    [Test]
    public void All_model_files_together_stay_under_twenty_megabytes() =>
        Assert.That(Directory.GetFiles(Models.Directory).Sum(path => new FileInfo(path).Length), Is.LessThan(20_000_000));

    private static ModelCard Card(int labels)
    {
        var lexicon = Lexicon.Load(Path.Combine(Models.Directory, Lexicon.FileName));
        var names = Enumerable.Range(0, labels).Select(i => $"label{i}").ToList();
        return new ModelCard(ModelCard.CurrentFormat, "test", names, Settings, lexicon.Digest, 1, 0.5, names.ToDictionary(name => name, _ => 1));
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => ModelFile.AsStored((float)random.NextDouble()))];
}

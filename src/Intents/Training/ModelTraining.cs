using System.Numerics.Tensors;
using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;
using LegalAid.Intents.Training.Comparison;

namespace LegalAid.Intents.Training;

/// <summary>What a model should be like.</summary>
/// <param name="Name">matters, acts or danger.</param>
/// <param name="Labels">What it tells apart.</param>
/// <param name="Features">How utterances are turned into features.</param>
/// <param name="ImportancePower">To which power an n-gram's rarity counts: 0 not at all, 1 fully.</param>
/// <param name="Regularization">The L2 weight.</param>
/// <param name="AlternativeWeight">How much of an example goes to its alternative label, 0 to 1.</param>
/// <param name="BayesShare">How much the naive Bayes weights count beside those of the maximum entropy model; 0 leaves them out.</param>
/// <param name="Threshold">From which confidence on the answer counts as sure; null to find it by cross-validation.</param>
internal sealed record ModelPlan(
    string Name,
    IReadOnlyList<string> Labels,
    FeatureSettings Features,
    double ImportancePower,
    float Regularization,
    float AlternativeWeight,
    float BayesShare = 0,
    double? Threshold = null);

/// <summary>An utterance to learn from and how much it counts.</summary>
internal readonly record struct WeightedUtterance(LabelledUtterance Utterance, float Weight);

/// <summary>A model's answer to an utterance that it did not see in training.</summary>
internal sealed record HeldOut(WeightedUtterance Example, float[] Scores);

/// <summary>Examples as a trainer takes them.</summary>
/// <param name="Examples">Weighed features and labels; an example with an alternative label stands twice.</param>
/// <param name="Importance">For every bucket how much it counts; 0 for one that does not occur.</param>
/// <param name="Counts">How many examples each label has.</param>
internal sealed record PreparedExamples(
    IReadOnlyList<TrainingExample> Examples, float[] Importance, IReadOnlyDictionary<string, int> Counts);

/// <summary>One part of a cross-validation.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Seen">What is learned from.</param>
/// <param name="Unseen">What is judged.</param>
/// <param name="Questions">The features of what is judged, in the same order.</param>
internal sealed record Fold(
    int Number, PreparedExamples Seen, IReadOnlyList<WeightedUtterance> Unseen, IReadOnlyList<Feature[]> Questions);

/// <summary>Trains one model: features, weights, and by cross-validation its temperature and threshold.</summary>
internal sealed class ModelTraining(ModelPlan plan, Lexicon lexicon)
{
    private const int Folds = 5;

    // Found by cross-validation, together with the share of the plans.
    private const double BayesSmoothing = 0.01;

    // Sure means: right, or fairly so, nine times out of ten.
    private const double SureAccuracy = 0.9;

    private readonly Featurizer _featurizer = new(plan.Features, lexicon);

    /// <summary>Trains on all examples.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="isLikeCallers">
    /// By which of them temperature and threshold are found: those that are most like what callers will say. All of them where none is.
    /// </param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the training between two parts.</param>
    public (LinearModel Model, IReadOnlyList<HeldOut> HeldOut) Train(
        IReadOnlyList<WeightedUtterance> examples,
        Func<WeightedUtterance, bool> isLikeCallers,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var extracted = Extract(examples);
        var heldOut = new List<HeldOut>();
        foreach (var fold in CrossValidate(examples, extracted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report($"{plan.Name}: cross-validation {fold.Number} of {Folds}");
            var model = Build(fold.Seen, 1, 0, cancellationToken);
            heldOut.AddRange(fold.Unseen.Zip(fold.Questions, (example, features) => new HeldOut(example, model.Score(features))));
        }

        var likeCallers = heldOut.Where(answer => isLikeCallers(answer.Example)).ToList();
        var calibrating = likeCallers.Count > 0 ? likeCallers : heldOut;
        var temperature = BestTemperature(calibrating);
        progress?.Report($"{plan.Name}: training on {examples.Count} utterances");
        return (Build(Prepare(examples, extracted), temperature, plan.Threshold ?? BestThreshold(calibrating, temperature), cancellationToken), heldOut);
    }

    /// <summary>Splits examples into five parts and makes each in turn the unseen one.</summary>
    public IEnumerable<Fold> CrossValidate(IReadOnlyList<WeightedUtterance> examples) => CrossValidate(examples, Extract(examples));

    private IEnumerable<Fold> CrossValidate(IReadOnlyList<WeightedUtterance> examples, IReadOnlyList<Feature[]> extracted)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var (seen, unseen) = Split(examples.Count, fold);
            var prepared = Prepare([.. seen.Select(i => examples[i])], [.. seen.Select(i => extracted[i])]);
            yield return new Fold(
                fold + 1, prepared, [.. unseen.Select(i => examples[i])], [.. unseen.Select(i => LinearModel.Weigh(extracted[i], prepared.Importance))]);
        }
    }

    /// <summary>What the plan blends, each alone and together, to be compared with other trainers.</summary>
    public IReadOnlyList<Candidate> Candidates() =>
    [
        new("naive Bayes", (examples, questions) => Scores(Bayes(examples), new float[plan.Labels.Count], questions)),
        new($"LbfgsMaximumEntropy + {plan.BayesShare} naive Bayes (the plan)", (examples, questions) =>
        {
            var (weights, biases) = Blend(examples, CancellationToken.None);
            return Scores(weights, biases, questions);
        }),
    ];

    /// <summary>Whether the label with the highest score is the utterance's own, or else its alternative.</summary>
    public (bool Right, bool Fair, double Confidence) Judge(HeldOut answer, double temperature)
    {
        var probabilities = LinearModel.Softmax(answer.Scores, temperature);
        var confidence = probabilities.Max();
        var label = plan.Labels[Array.IndexOf(probabilities, confidence)];
        var right = label == answer.Example.Utterance.Label;
        return (right, right || label == answer.Example.Utterance.Alternative, confidence);
    }

    private static (List<int> Seen, List<int> Unseen) Split(int count, int fold)
    {
        var unseen = Enumerable.Range(0, count).Where(i => i % Folds == fold).ToList();
        return ([.. Enumerable.Range(0, count).Where(i => i % Folds != fold)], unseen);
    }

    /// <summary>Learns a model from prepared examples.</summary>
    private LinearModel Build(PreparedExamples prepared, double temperature, double threshold, CancellationToken cancellationToken)
    {
        var (weights, biases) = Blend(prepared.Examples, cancellationToken);
        var card = new ModelCard(
            ModelCard.CurrentFormat, plan.Name, plan.Labels, plan.Features, lexicon.Digest, temperature, threshold,
            plan.Labels.ToDictionary(label => label, label => prepared.Counts.GetValueOrDefault(label)));
        return new LinearModel(card, lexicon, Stored(weights), Stored(biases), Stored(prepared.Importance));
    }

    private (float[] Weights, float[] Biases) Blend(IReadOnlyList<TrainingExample> examples, CancellationToken cancellationToken)
    {
        var (weights, biases) = new MaximumEntropyTrainer(plan.Labels.Count, _featurizer.Buckets, plan.Regularization).Train(examples, cancellationToken);
        if (plan.BayesShare > 0)
        {
            TensorPrimitives.MultiplyAdd(Bayes(examples), plan.BayesShare, weights, weights);
        }

        return (weights, biases);
    }

    private float[] Bayes(IReadOnlyList<TrainingExample> examples) =>
        new NaiveBayesTrainer(plan.Labels.Count, _featurizer.Buckets, BayesSmoothing).Train(examples);

    private static IReadOnlyList<float[]> Scores(float[] weights, float[] biases, IReadOnlyList<Feature[]> questions) =>
        [.. questions.Select(features => LinearModel.Score(weights, biases, features))];

    private List<Feature[]> Extract(IReadOnlyList<WeightedUtterance> examples) =>
        [.. examples.Select(example => _featurizer.Extract(UtteranceText.Normalize(example.Utterance.Text)))];

    private PreparedExamples Prepare(IReadOnlyList<WeightedUtterance> examples, IReadOnlyList<Feature[]> extracted)
    {
        var importance = Importance(extracted);
        var training = new List<TrainingExample>();
        for (var i = 0; i < examples.Count; i++)
        {
            var (utterance, weight) = examples[i];
            var features = LinearModel.Weigh(extracted[i], importance);
            var shared = utterance.Alternative is null ? 0 : plan.AlternativeWeight;
            training.Add(new TrainingExample(features, LabelIndex(utterance.Label), weight * (1 - shared)));
            if (shared > 0)
            {
                training.Add(new TrainingExample(features, LabelIndex(utterance.Alternative!), weight * shared));
            }
        }

        return new PreparedExamples(training, importance, examples.CountBy(example => example.Utterance.Label).ToDictionary());
    }

    private static float[] Stored(float[] values) => Array.ConvertAll(values, ModelFile.AsStored);

    private int LabelIndex(string label)
    {
        for (var i = 0; i < plan.Labels.Count; i++)
        {
            if (plan.Labels[i] == label)
            {
                return i;
            }
        }

        throw new ModelException($"The {plan.Name} model does not know the label '{label}'.");
    }

    private float[] Importance(IReadOnlyList<Feature[]> extracted)
    {
        var seen = new int[_featurizer.Buckets];
        foreach (var feature in extracted.SelectMany(features => features))
        {
            seen[feature.Index]++;
        }

        return Array.ConvertAll(
            seen, count => count == 0 ? 0 : (float)Math.Pow(Math.Log(1 + ((double)extracted.Count / count)), plan.ImportancePower));
    }

    private double BestTemperature(IReadOnlyList<HeldOut> heldOut) =>
        Enumerable.Range(0, 60).Select(step => 0.4 * Math.Pow(1.03, step)).MinBy(temperature => heldOut.Sum(answer =>
        {
            var probabilities = LinearModel.Softmax(answer.Scores, temperature);
            return -answer.Example.Weight * Math.Log(probabilities[LabelIndex(answer.Example.Utterance.Label)] + 1e-12);
        }));

    // Only whole examples count: the light ones are no utterances of callers.
    private double BestThreshold(IReadOnlyList<HeldOut> heldOut, double temperature)
    {
        var judged = heldOut.Where(answer => answer.Example.Weight >= 1).Select(answer => Judge(answer, temperature)).OrderByDescending(judgement => judgement.Confidence).ToList();
        var fair = 0;
        var threshold = 1d;
        for (var i = 0; i < judged.Count; i++)
        {
            fair += judged[i].Fair ? 1 : 0;
            if (i >= 20 && (double)fair / (i + 1) >= SureAccuracy)
            {
                threshold = judged[i].Confidence;
            }
        }

        return Math.Round(threshold, 3);
    }
}

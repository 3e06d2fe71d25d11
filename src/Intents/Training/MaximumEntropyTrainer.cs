using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace LegalAid.Intents.Training;

/// <summary>Learns a multinomial logistic model with ML.NET. One thread and a fixed seed: the same examples make the same weights.</summary>
/// <param name="labels">How many labels there are.</param>
/// <param name="buckets">How many features there are.</param>
/// <param name="regularization">The L2 weight: higher keeps weights smaller.</param>
internal sealed class MaximumEntropyTrainer(int labels, int buckets, float regularization)
{
    private const int Seed = 12348;

    /// <summary>Trains, and returns the weights bucket after bucket and the biases.</summary>
    public (float[] Weights, float[] Biases) Train(IReadOnlyList<TrainingExample> examples, CancellationToken cancellationToken)
    {
        var rows = new ExampleRows(examples, labels);
        var context = new MLContext(Seed);
        var parameters = Estimator(context, regularization).Fit(rows.View(context, examples)).Model;
        cancellationToken.ThrowIfCancellationRequested();

        var perLabel = default(VBuffer<float>[])!;
        parameters.GetWeights(ref perLabel, out var count);
        var weights = new float[buckets * labels];
        for (var label = 0; label < count; label++)
        {
            foreach (var (place, value) in perLabel[label].Items())
            {
                weights[(rows.Buckets[place] * labels) + label] = value;
            }
        }

        return (weights, [.. parameters.GetBiases()]);
    }

    /// <summary>The trainer of ML.NET.</summary>
    public static LbfgsMaximumEntropyMulticlassTrainer Estimator(MLContext context, float regularization) =>
        context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ExampleRow.Weight),
            L1Regularization = 0,
            L2Regularization = regularization,
            HistorySize = 8,
            MaximumNumberOfIterations = 150,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        });
}

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
        // Only buckets that occur are handed to ML.NET: it keeps several dense copies of all weights.
        var used = examples.SelectMany(example => example.Features.Select(feature => feature.Index)).Distinct().Order().ToArray();
        var places = new int[buckets];
        for (var place = 0; place < used.Length; place++)
        {
            places[used[place]] = place;
        }

        var dense = examples
            .Select(example => example with { Features = [.. example.Features.Select(feature => feature with { Index = places[feature.Index] })] })
            .ToList();

        var context = new MLContext(Seed);
        var parameters = Fit(context, dense, used.Length).Model;
        cancellationToken.ThrowIfCancellationRequested();

        var perLabel = default(VBuffer<float>[])!;
        parameters.GetWeights(ref perLabel, out var count);
        var weights = new float[buckets * labels];
        for (var label = 0; label < count; label++)
        {
            foreach (var (place, value) in perLabel[label].Items())
            {
                weights[(used[place] * labels) + label] = value;
            }
        }

        return (weights, [.. parameters.GetBiases()]);
    }

    /// <summary>The trained ML.NET transformer itself.</summary>
    public MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit(
        MLContext context, IReadOnlyList<TrainingExample> examples, int features)
    {
        var options = new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = regularization,
            HistorySize = 8,
            MaximumNumberOfIterations = 150,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        };
        return context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(View(context, examples, features));
    }

    /// <summary>Examples as ML.NET reads them.</summary>
    public IDataView View(MLContext context, IReadOnlyList<TrainingExample> examples, int features)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        return context.Data.LoadFromEnumerable(examples.Select(example => new Row(example, features)), schema);
    }

    private sealed class Row(TrainingExample example, int features)
    {
        public VBuffer<float> Features { get; set; } = new(
            features,
            example.Features.Length,
            [.. example.Features.Select(feature => feature.Value)],
            [.. example.Features.Select(feature => feature.Index)]);

        public uint Label { get; set; } = (uint)example.Label;

        public float Weight { get; set; } = example.Weight;
    }
}

namespace LegalAid.Intents.Training;

/// <summary>
/// Counts how often each label's examples have a feature. Its log shares are linear in the features, so they join the weights of the
/// maximum entropy model: what is seen rarely pulls there too little, and here at once.
/// </summary>
/// <param name="labels">How many labels there are.</param>
/// <param name="buckets">How many features there are.</param>
/// <param name="smoothing">What every feature is counted before it was seen; above 0.</param>
internal sealed class NaiveBayesTrainer(int labels, int buckets, double smoothing)
{
    /// <summary>The weights bucket after bucket; those of one bucket add up to 0, and are 0 for a bucket that never occurs.</summary>
    public float[] Train(IReadOnlyList<TrainingExample> examples)
    {
        var counts = new double[buckets * labels];
        var totals = new double[labels];
        var isUsed = new bool[buckets];
        foreach (var example in examples)
        {
            foreach (var feature in example.Features)
            {
                var value = (double)feature.Value * example.Weight;
                counts[(feature.Index * labels) + example.Label] += value;
                totals[example.Label] += value;
                isUsed[feature.Index] = true;
            }
        }

        var used = isUsed.Count(used => used);
        var weights = new float[buckets * labels];
        var logs = new double[labels];
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            if (!isUsed[bucket])
            {
                continue;
            }

            for (var label = 0; label < labels; label++)
            {
                logs[label] = Math.Log((smoothing + counts[(bucket * labels) + label]) / ((smoothing * used) + totals[label]));
            }

            var mean = logs.Average();
            for (var label = 0; label < labels; label++)
            {
                weights[(bucket * labels) + label] = (float)(logs[label] - mean);
            }
        }

        return weights;
    }
}

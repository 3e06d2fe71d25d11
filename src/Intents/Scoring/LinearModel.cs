using System.Numerics.Tensors;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Scoring;

/// <summary>
/// A multinomial logistic model over hashed n-grams: what ML.NET has learned, scored without ML.NET. Immutable, so that any number of
/// threads may score at once.
/// </summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;
    private readonly float[] _biases;
    private readonly float[] _importance;
    private readonly Featurizer _featurizer;

    /// <param name="card">What the model is.</param>
    /// <param name="lexicon">The lexicon that it was trained with.</param>
    /// <param name="weights">For every bucket the weights of all labels, bucket after bucket.</param>
    /// <param name="biases">One for each label.</param>
    /// <param name="importance">For every bucket how much it counts in an utterance; 0 for one that training never saw.</param>
    public LinearModel(ModelCard card, Lexicon lexicon, float[] weights, float[] biases, float[] importance)
    {
        _featurizer = new Featurizer(card.Features, lexicon);
        if (weights.Length != _featurizer.Buckets * card.Labels.Count || biases.Length != card.Labels.Count
            || importance.Length != _featurizer.Buckets)
        {
            throw new ArgumentException($"the weights of the {card.Name} model do not fit its card", nameof(weights));
        }

        Card = card;
        _weights = weights;
        _biases = biases;
        _importance = importance;
    }

    public ModelCard Card { get; }

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Biases => _biases;

    public ReadOnlySpan<float> Importance => _importance;

    /// <summary>The features of a normalised utterance, weighted and scaled to length one. Empty when training saw none of them.</summary>
    public Feature[] Featurize(string normalized) => Weigh(_featurizer.Extract(normalized), _importance);

    /// <summary>Multiplies features with the importance of their buckets and scales them to length one.</summary>
    public static Feature[] Weigh(ReadOnlySpan<Feature> extracted, ReadOnlySpan<float> importance)
    {
        var features = new Feature[extracted.Length];
        var count = 0;
        var square = 0d;
        foreach (var feature in extracted)
        {
            var value = feature.Value * importance[feature.Index];
            if (value > 0)
            {
                features[count++] = new Feature(feature.Index, value);
                square += (double)value * value;
            }
        }

        var scale = count == 0 ? 0 : (float)(1 / Math.Sqrt(square));
        for (var i = 0; i < count; i++)
        {
            features[i] = new Feature(features[i].Index, features[i].Value * scale);
        }

        return features[..count];
    }

    /// <summary>The linear scores, before temperature and softmax, in the order of the card's labels.</summary>
    public float[] Score(ReadOnlySpan<Feature> features) => Score(_weights, _biases, features);

    /// <summary>The linear scores by weights that stand bucket after bucket, and one bias for each label.</summary>
    public static float[] Score(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<Feature> features)
    {
        var scores = biases.ToArray();
        var labels = scores.Length;
        foreach (var feature in features)
        {
            TensorPrimitives.MultiplyAdd(weights.Slice(feature.Index * labels, labels), feature.Value, scores, scores);
        }

        return scores;
    }

    /// <summary>The calibrated probabilities in the order of the card's labels.</summary>
    public double[] Probabilities(ReadOnlySpan<Feature> features) => Softmax(Score(features), Card.Temperature);

    /// <summary>Softmax of scores divided by a temperature.</summary>
    public static double[] Softmax(ReadOnlySpan<float> scores, double temperature)
    {
        var result = new double[scores.Length];
        var highest = TensorPrimitives.Max(scores);
        var sum = 0d;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Math.Exp((scores[i] - highest) / temperature);
            sum += result[i];
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] /= sum;
        }

        return result;
    }
}

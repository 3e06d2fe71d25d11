using Microsoft.ML;
using Microsoft.ML.Data;

namespace LegalAid.Intents.Training;

/// <summary>
/// Hands examples to ML.NET. It keeps several dense copies of all weights, so only buckets that occur often enough get a place.
/// </summary>
internal sealed class ExampleRows
{
    private readonly int _labels;
    private readonly int[] _places;
    private readonly int[] _buckets;

    /// <param name="examples">Decide which buckets get a place.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="leastOften">In how many examples a bucket must occur; at least 1.</param>
    public ExampleRows(IReadOnlyList<TrainingExample> examples, int labels, int leastOften = 1)
    {
        _labels = labels;
        _buckets =
        [
            .. examples.SelectMany(example => example.Features).CountBy(feature => feature.Index)
                .Where(entry => entry.Value >= leastOften).Select(entry => entry.Key).Order(),
        ];
        _places = new int[_buckets.Length == 0 ? 0 : _buckets[^1] + 1];
        Array.Fill(_places, -1);
        for (var place = 0; place < _buckets.Length; place++)
        {
            _places[_buckets[place]] = place;
        }
    }

    /// <summary>The bucket at each place.</summary>
    public IReadOnlyList<int> Buckets => _buckets;

    /// <summary>Examples as ML.NET reads them.</summary>
    public IDataView View(MLContext context, IReadOnlyList<TrainingExample> examples)
    {
        var schema = SchemaDefinition.Create(typeof(ExampleRow));
        schema[nameof(ExampleRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, _buckets.Length);
        schema[nameof(ExampleRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), _labels);
        return context.Data.LoadFromEnumerable(examples.Select(Row), schema);
    }

    private ExampleRow Row(TrainingExample example)
    {
        var placed = example.Features
            .Select(feature => (Place: feature.Index < _places.Length ? _places[feature.Index] : -1, feature.Value))
            .Where(feature => feature.Place >= 0)
            .ToArray();
        return new ExampleRow
        {
            Features = new VBuffer<float>(
                _buckets.Length, placed.Length, Array.ConvertAll(placed, feature => feature.Value), Array.ConvertAll(placed, feature => feature.Place)),
            Label = (uint)example.Label,
            Weight = example.Weight,
        };
    }
}

/// <summary>An example as ML.NET reads it.</summary>
internal sealed class ExampleRow
{
    public VBuffer<float> Features { get; set; }

    public uint Label { get; set; }

    public float Weight { get; set; }
}

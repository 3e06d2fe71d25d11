using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LegalAid.Consultations.Facts;

/// <summary>Everything known of one matter: fact name to value. Immutable; a change gives a new sheet.</summary>
/// <remarks>In JSON: <c>{"amount":{"value":3500,"source":"asked"}}</c>; a plain value (<c>{"amount":3500}</c>) is read as keyed.</remarks>
[JsonConverter(typeof(FactSheetJsonConverter))]
public sealed class FactSheet : IReadOnlyCollection<Fact>
{
    private readonly ImmutableSortedDictionary<string, Fact> _facts;

    private FactSheet(ImmutableSortedDictionary<string, Fact> facts) => _facts = facts;

    /// <summary>Nothing is known.</summary>
    public static FactSheet Empty { get; } = new(ImmutableSortedDictionary.Create<string, Fact>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => _facts.Count;

    /// <summary>The fact of this name, or null when nobody has told or been asked.</summary>
    public Fact? this[string name] => _facts.GetValueOrDefault(name);

    /// <summary>Whether the fact was told or asked, even if the answer was that it is not known.</summary>
    public bool Has(string name) => _facts.ContainsKey(name);

    /// <summary>A sheet on which <paramref name="fact"/> replaces what was known under its name.</summary>
    public FactSheet With(Fact fact) => new(_facts.SetItem(fact.Name, fact));

    /// <summary>A sheet on which the fact of this name has this value.</summary>
    public FactSheet With(string name, FactValue value, FactSource source) => With(new Fact(name, value, source));

    /// <summary>A sheet that forgets the fact of this name.</summary>
    public FactSheet Without(string name) => new(_facts.Remove(name));

    /// <summary>True or false when it is known, otherwise null.</summary>
    public bool? YesNo(string name) => (this[name]?.Value as FactValue.YesNo)?.Value;

    /// <summary>The number when it is known, otherwise null.</summary>
    public decimal? Number(string name) => (this[name]?.Value as FactValue.Number)?.Value;

    /// <summary>The day when it is known, otherwise null.</summary>
    public DateOnly? Day(string name) => (this[name]?.Value as FactValue.Day)?.Value;

    /// <summary>The words or the value of a choice when they are known, otherwise null.</summary>
    public string? Words(string name) => (this[name]?.Value as FactValue.Words)?.Value;

    /// <inheritdoc/>
    public IEnumerator<Fact> GetEnumerator() => _facts.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

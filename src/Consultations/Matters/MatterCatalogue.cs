using System.Collections.Frozen;

namespace LegalAid.Consultations.Matters;

/// <summary>Names, choice texts and seats of all 21 matters (<c>matters.yaml</c>). Thread-safe.</summary>
public sealed class MatterCatalogue
{
    private readonly FrozenDictionary<Matter, MatterEntry> _entries;

    /// <summary>A catalogue of these entries, kept in their order.</summary>
    /// <exception cref="ArgumentException">A matter is missing or named twice.</exception>
    public MatterCatalogue(IReadOnlyList<MatterEntry> entries)
    {
        _entries = entries.ToFrozenDictionary(entry => entry.Matter);
        var missing = Matter.All.Where(matter => !_entries.ContainsKey(matter)).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"The catalogue lacks {string.Join(", ", missing)}.", nameof(entries));
        }

        Entries = entries;
    }

    /// <summary>All entries, in the order in which they are offered to callers.</summary>
    public IReadOnlyList<MatterEntry> Entries { get; }

    /// <summary>What the content says of this matter.</summary>
    public MatterEntry this[Matter matter] => _entries[matter];
}

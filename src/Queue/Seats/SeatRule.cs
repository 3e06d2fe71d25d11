namespace LegalAid.Queue.Seats;

/// <summary>What leads a caller to a seat: one of the matters and one of the traits; an empty list asks for nothing.</summary>
/// <param name="Matters">Matter codes; empty: any matter.</param>
/// <param name="Traits">Names of facts that are true of the caller (<c>migrant_worker</c>, <c>minor</c>, …); empty: anybody.</param>
public sealed record SeatRule(IReadOnlyList<string> Matters, IReadOnlyList<string> Traits)
{
    /// <summary>Whether this caller comes here.</summary>
    public bool Fits(string? matter, IReadOnlyCollection<string> traits) =>
        (Matters.Count == 0 || (matter is not null && Matters.Contains(matter)))
        && (Traits.Count == 0 || Traits.Any(traits.Contains));
}

namespace LegalAid.Queue.Seats;

/// <summary>A seat of the hotline as <c>dialogs/seats.yaml</c> describes it.</summary>
/// <param name="Id">The seat.</param>
/// <param name="Name">Its Chinese name, as callers and agents see it.</param>
/// <param name="Rules">What leads a caller here; one rule that fits is enough. Empty for the general seat.</param>
/// <param name="Languages">Languages that its agents speak as a rule (BCP 47).</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Capacity">How many tickets its line may hold.</param>
/// <param name="Overflow">The seat that helps out; null for the general seat.</param>
/// <param name="OverflowAfter">After how long in line a ticket stands in the overflow seat's line, too.</param>
/// <param name="Lease">How long an agent has to accept an offer.</param>
/// <param name="WrapUp">How long an agent has to write up a talk.</param>
/// <param name="Announcements">Occasion (<c>waiting</c>, <c>full</c>, …) to key of a text in <c>dialogs/texts</c>.</param>
public sealed record Seat(
    SeatId Id,
    string Name,
    IReadOnlyList<SeatRule> Rules,
    IReadOnlyList<string> Languages,
    OpeningHours Hours,
    int Capacity,
    SeatId? Overflow,
    TimeSpan OverflowAfter,
    TimeSpan Lease,
    TimeSpan WrapUp,
    IReadOnlyDictionary<string, string> Announcements);

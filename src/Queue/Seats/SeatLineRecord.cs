namespace LegalAid.Queue.Seats;

/// <summary>A seat's line as the scripts tell it.</summary>
internal sealed record SeatLineRecord
{
    public required string Seat { get; init; }

    public int Waiting { get; init; }

    public int Urgent { get; init; }

    public int Callbacks { get; init; }

    public int Overflowing { get; init; }

    public int Offered { get; init; }

    public int Connected { get; init; }

    public int WrapUp { get; init; }

    /// <summary>Milliseconds.</summary>
    public long? Longest { get; init; }

    public int Available { get; init; }

    public int Busy { get; init; }

    public int Away { get; init; }

    public SeatLine ToLine(SeatPlan plan)
    {
        var id = new SeatId(Seat);
        return new SeatLine(
            id, plan.Find(id)!.Name, Waiting, Urgent, Callbacks, Overflowing, Offered, Connected, WrapUp,
            Longest is { } longest ? TimeSpan.FromMilliseconds(longest) : null, Available, Busy, Away);
    }
}

using System.Collections.Frozen;

namespace LegalAid.Queue.Seats;

/// <summary>All seats of the hotline, and which caller goes to which.</summary>
public sealed class SeatPlan
{
    private readonly FrozenDictionary<SeatId, Seat> _seats;

    /// <summary>Builds a plan.</summary>
    /// <param name="seats">The seats in the order in which they are asked whether a caller is theirs; one is <see cref="SeatId.General"/>.</param>
    /// <param name="timeZone">The zone of the opening hours.</param>
    /// <exception cref="SeatPlanException">The seats do not make a plan; the message says why.</exception>
    public SeatPlan(IReadOnlyList<Seat> seats, TimeZoneInfo timeZone)
    {
        var problems = Problems(seats).ToList();
        if (problems.Count > 0)
        {
            throw new SeatPlanException(problems);
        }

        Seats = seats;
        TimeZone = timeZone;
        _seats = seats.ToFrozenDictionary(seat => seat.Id);
    }

    /// <summary>The seats, in the order in which they are asked.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    /// <summary>The zone of the opening hours.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The seat that never closes.</summary>
    public Seat General => _seats[SeatId.General];

    /// <summary>Reads a plan from <c>dialogs/seats.yaml</c>.</summary>
    /// <exception cref="SeatPlanException">The file is missing or wrong; the message names file and line.</exception>
    public static SeatPlan Load(string path) => SeatPlanReader.Read(path);

    /// <summary>The seat of that id, null when there is none.</summary>
    public Seat? Find(SeatId id) => _seats.GetValueOrDefault(id);

    /// <summary>Whether the seat is open now.</summary>
    public bool IsOpen(Seat seat, DateTimeOffset now) => seat.Hours.Includes(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime);

    /// <summary>The seat for a caller: the first open one with a rule that fits, otherwise the general seat.</summary>
    /// <param name="matter">Matter code, null when unknown.</param>
    /// <param name="traits">Names of the facts that are true of the caller.</param>
    /// <param name="now">The moment, any offset.</param>
    public Seat Choose(string? matter, IReadOnlyCollection<string> traits, DateTimeOffset now) =>
        Seats.FirstOrDefault(seat => seat.Rules.Any(rule => rule.Fits(matter, traits)) && IsOpen(seat, now)) ?? General;

    private static IEnumerable<string> Problems(IReadOnlyList<Seat> seats)
    {
        foreach (var twice in seats.GroupBy(seat => seat.Id).Where(group => group.Count() > 1))
        {
            yield return $"The seat '{twice.Key}' is there twice: give one of them another id.";
        }

        var general = seats.FirstOrDefault(seat => seat.Id == SeatId.General);
        if (general is null)
        {
            yield return "There is no seat 'general': add it, everybody else's overflow ends there.";
        }
        else if (!general.Hours.IsAlways || general.Overflow is not null)
        {
            yield return "The seat 'general' must be open always and have no overflow: it is the one that never closes.";
        }

        foreach (var seat in seats)
        {
            if (seat.Capacity < 1)
            {
                yield return $"The seat '{seat.Id}' has a capacity of {seat.Capacity}: it must be at least 1.";
            }

            if (seat.Lease <= TimeSpan.Zero || seat.WrapUp <= TimeSpan.Zero || seat.OverflowAfter < TimeSpan.Zero)
            {
                yield return $"The seat '{seat.Id}' needs a lease and a wrap-up longer than 0 and an overflow time that is not negative.";
            }

            if (seat.Overflow is not null && (seat.Overflow == seat.Id || seats.All(other => other.Id != seat.Overflow)))
            {
                yield return $"The seat '{seat.Id}' overflows to '{seat.Overflow}', which is not another seat of the plan.";
            }
        }
    }
}

using StackExchange.Redis;

namespace LegalAid.Queue.Scripts;

/// <summary>What every script is told of the options: its first argument, one JSON object, times in milliseconds.</summary>
internal static class QueueSettings
{
    public static string Write(QueueOptions options, RedisChannel events) => Reply.Write(new
    {
        Events = events.ToString(),
        AgentTimeout = Milliseconds(options.AgentTimeout),
        LanguagePatience = Milliseconds(options.LanguagePatience),
        DeclineRest = Milliseconds(options.DeclineRest),
        KeepEnded = Milliseconds(options.KeepEnded),
        Missed = options.MissedOffersUntilBreak,
        Seats = options.Plan.Seats.Select(seat => new
        {
            Id = seat.Id.Value,
            seat.Capacity,
            Overflow = seat.Overflow?.Value,
            After = Milliseconds(seat.OverflowAfter),
            Lease = Milliseconds(seat.Lease),
            WrapUp = Milliseconds(seat.WrapUp),
        }),
    });

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}

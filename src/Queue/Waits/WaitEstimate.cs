namespace LegalAid.Queue.Waits;

/// <summary>Expected waits from the moments at which tickets of the same line were taken lately.</summary>
/// <remarks>
/// If tickets leave a line at random with a mean gap g, the one with n ahead is taken after (n + 1) gaps, give or take the square
/// root of (n + 1) gaps: that is the range. It rests on the line's own samples, so it needs neither a walk along the line nor the number of agents.
/// </remarks>
internal static class WaitEstimate
{
    /// <summary>Fewer samples than this say nothing.</summary>
    private const int LeastSamples = 5;

    /// <summary>Gaps that differ by more than this (standard deviation over mean; 1 is chance alone) say nothing.</summary>
    private const double MostScatter = 2;

    /// <summary>Older samples do not count.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(30);

    /// <summary>The range for a ticket with so many ahead; null when it would be a guess.</summary>
    /// <param name="ahead">How many come before it.</param>
    /// <param name="taken">When tickets of this line were taken, oldest first.</param>
    /// <param name="now">The same clock's time now.</param>
    public static WaitRange? From(int ahead, IReadOnlyList<DateTimeOffset> taken, DateTimeOffset now)
    {
        var recent = taken.Where(moment => moment > now - Recent).ToArray();
        if (recent.Length < LeastSamples)
        {
            return null;
        }

        // The silence since the last sample is a gap, too, as soon as it is longer than usual: a line that has stopped must not look quick.
        var gaps = recent.Zip(recent.Skip(1), (earlier, later) => (later - earlier).TotalSeconds).ToList();
        var silence = (now - recent[^1]).TotalSeconds;
        if (silence > gaps.Average())
        {
            gaps.Add(silence);
        }

        var mean = gaps.Average();
        var scatter = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));
        if (scatter > MostScatter * mean)
        {
            return null;
        }

        var turns = ahead + 1;
        var spread = Math.Sqrt(turns) * mean;
        return new WaitRange(
            TimeSpan.FromSeconds(Math.Max(0, (turns * mean) - spread)),
            TimeSpan.FromSeconds((turns * mean) + spread));
    }
}

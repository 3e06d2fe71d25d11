namespace LegalAid.Queue.Waits;

/// <summary>A range of waiting times, both ends included.</summary>
public sealed record WaitRange
{
    /// <summary>Builds a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The shortest is negative, or longer than the longest.</exception>
    public WaitRange(TimeSpan shortest, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        Shortest = shortest;
        Longest = longest;
    }

    /// <summary>If all goes well.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>If it goes slowly.</summary>
    public TimeSpan Longest { get; }
}

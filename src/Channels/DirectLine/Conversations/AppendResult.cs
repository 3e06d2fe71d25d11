namespace LegalAid.Channels.DirectLine;

/// <summary>What putting a user's activity into the log has come to.</summary>
internal abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>It is in the log, from now or from an earlier post of the same client id.</summary>
    /// <param name="Counter">Its place in the log.</param>
    /// <param name="Waiting">The places of all entries that the bot does not have yet, in order.</param>
    public sealed record Logged(long Counter, IReadOnlyList<long> Waiting) : AppendResult;

    /// <summary>Too much was posted lately.</summary>
    public sealed record Flooded(TimeSpan RetryAfter) : AppendResult;

    /// <summary>There is no such conversation, or it has ended.</summary>
    public sealed record Gone : AppendResult;
}

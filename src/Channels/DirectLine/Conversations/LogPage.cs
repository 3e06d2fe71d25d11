namespace LegalAid.Channels.DirectLine;

/// <summary>A page of a conversation's log, and the state of the conversation when it was read.</summary>
/// <param name="Ended">The bot has ended the conversation: nothing follows after <paramref name="Length"/>.</param>
/// <param name="Until">The end of the newest token given out for it.</param>
/// <param name="Length">How many entries the log has.</param>
/// <param name="Next">The counter after the last entry of this page: the watermark that goes with it.</param>
/// <param name="Overdue">Something waits for the bot since seconds: whoever handed it over was cut off.</param>
/// <param name="Entries">What the client may see of the page, in order.</param>
internal sealed record LogPage(bool Ended, DateTimeOffset Until, long Length, long Next, bool Overdue, IReadOnlyList<LogEntry> Entries)
{
    /// <summary>Whether entries follow this page.</summary>
    public bool HasMore => Next < Length;
}

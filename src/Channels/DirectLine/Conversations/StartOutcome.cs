namespace LegalAid.Channels.DirectLine;

/// <summary>What starting a conversation has come to.</summary>
internal enum StartOutcome
{
    /// <summary>It begins now; the bot is told.</summary>
    Begun,

    /// <summary>It runs already; nothing changes.</summary>
    Running,

    /// <summary>It is over for good.</summary>
    Ended,

    /// <summary>It runs for another user than the one asked for.</summary>
    Conflict,
}

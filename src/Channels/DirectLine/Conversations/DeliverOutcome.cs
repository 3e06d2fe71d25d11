namespace LegalAid.Channels.DirectLine;

/// <summary>What delivering a turn's activities has come to.</summary>
internal enum DeliverOutcome
{
    /// <summary>They are in the log now.</summary>
    Delivered,

    /// <summary>They were in the log already, under the same turn id.</summary>
    Repeated,

    /// <summary>The conversation had ended before; nothing may follow.</summary>
    Ended,

    /// <summary>There is no such conversation, or it was forgotten after its lifetime: nobody can read there.</summary>
    Unknown,
}

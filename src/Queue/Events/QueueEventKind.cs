namespace LegalAid.Queue.Events;

/// <summary>What happened in the queue.</summary>
public enum QueueEventKind
{
    /// <summary>A ticket was put in line.</summary>
    Enqueued,

    /// <summary>A ticket was offered to an agent.</summary>
    Offered,

    /// <summary>An agent took a ticket.</summary>
    Connected,

    /// <summary>An agent declined an offer.</summary>
    Declined,

    /// <summary>An offer's lease ended without an answer.</summary>
    Expired,

    /// <summary>A ticket went back to its old place: returned, or its agent signed out or was lost.</summary>
    Returned,

    /// <summary>A caller left the line.</summary>
    Abandoned,

    /// <summary>A caller asked to be called back.</summary>
    CallbackPromised,

    /// <summary>A ticket waited too long and now stands in the overflow seat's line, too.</summary>
    Overflowed,

    /// <summary>A talk ended.</summary>
    WrapUpBegun,

    /// <summary>A ticket was closed.</summary>
    Closed,

    /// <summary>An agent signed in, changed state, signed out or was lost.</summary>
    AgentChanged,
}

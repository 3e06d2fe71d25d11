namespace LegalAid.Queue.Tickets;

/// <summary>Where a ticket is: waiting -> offered -> connected -> wrap-up -> closed, or abandoned, or kept for a callback.</summary>
public enum TicketState
{
    /// <summary>Stands in line and the caller is there.</summary>
    Waiting,

    /// <summary>Stands in line; the caller has left and is called back when its turn comes.</summary>
    Callback,

    /// <summary>One agent has it on the screen until the lease ends.</summary>
    Offered,

    /// <summary>One agent talks with the caller.</summary>
    Connected,

    /// <summary>The talk is over; the agent writes down what came of it.</summary>
    WrapUp,

    /// <summary>Done.</summary>
    Closed,

    /// <summary>The caller left the line before anybody answered.</summary>
    Abandoned,
}

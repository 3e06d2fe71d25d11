namespace LegalAid.Queue.Seats;

/// <summary>A seat's line for the wallboard. A ticket counts at its home seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Waiting">Tickets in line, callbacks included.</param>
/// <param name="Urgent">How many of the waiting are urgent.</param>
/// <param name="Callbacks">How many of the waiting expect a call.</param>
/// <param name="Overflowing">How many of the waiting stand in the overflow seat's line, too.</param>
/// <param name="Offered">Tickets on an agent's screen.</param>
/// <param name="Connected">Talks going on.</param>
/// <param name="WrapUp">Talks being written up.</param>
/// <param name="LongestWait">Of those in line; null when nobody waits.</param>
/// <param name="AgentsAvailable">Agents of this seat who would get an offer now.</param>
/// <param name="AgentsBusy">Agents of this seat who are busy or write up.</param>
/// <param name="AgentsOnBreak">Agents of this seat on break.</param>
public sealed record SeatLine(
    SeatId Seat,
    string Name,
    int Waiting,
    int Urgent,
    int Callbacks,
    int Overflowing,
    int Offered,
    int Connected,
    int WrapUp,
    TimeSpan? LongestWait,
    int AgentsAvailable,
    int AgentsBusy,
    int AgentsOnBreak);

namespace LegalAid.Queue.Recovery;

/// <summary>What one recovery mended. Two nodes that recover at once mend everything once: the numbers add up.</summary>
/// <param name="ExpiredOffers">Offers whose lease had ended.</param>
/// <param name="LostAgents">Agents without a heartbeat.</param>
/// <param name="ReturnedTickets">Tickets that lost agents had and that are back in line.</param>
/// <param name="ClosedWrapUps">Talks that were closed without a code.</param>
/// <param name="Overflowed">Tickets that now stand in the overflow seat's line, too.</param>
/// <param name="Forgotten">Ended tickets that were kept long enough.</param>
/// <param name="Mended">Index entries that did not agree with the tickets' records (after a crash of the server).</param>
public sealed record RecoveryReport(
    int ExpiredOffers, int LostAgents, int ReturnedTickets, int ClosedWrapUps, int Overflowed, int Forgotten, int Mended);

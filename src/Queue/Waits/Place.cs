namespace LegalAid.Queue.Waits;

/// <summary>A ticket's place in line.</summary>
/// <param name="Position">1 is the next to be served.</param>
/// <param name="Ahead">How many tickets come before it.</param>
/// <param name="ExpectedWait">From when to when its turn is likely to come; null when too little was accepted lately to say so honestly.</param>
public sealed record Place(int Position, int Ahead, WaitRange? ExpectedWait);

namespace LegalAid.Queue.Offers;

/// <summary>What came of declining an offer.</summary>
public abstract record DeclineResult
{
    private DeclineResult()
    {
    }

    /// <summary>The ticket is back at its old place and goes to others first.</summary>
    public sealed record Declined : DeclineResult;

    /// <summary>It is not this agent's offer any more; nothing was changed.</summary>
    public sealed record Expired : DeclineResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : DeclineResult;
}

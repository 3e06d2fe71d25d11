using LegalAid.Queue.Seats;

namespace LegalAid.Queue.Agents;

/// <summary>What came of something an agent did.</summary>
public abstract record AgentResult
{
    private AgentResult()
    {
    }

    /// <summary>Done.</summary>
    public sealed record Done(Agent Agent) : AgentResult;

    /// <summary>Signed out; all that the agent had went back to the line. Also the answer when the agent was not signed in.</summary>
    public sealed record SignedOut : AgentResult;

    /// <summary>The agent is not signed in, or was lost (no heartbeat in time): sign in again.</summary>
    public sealed record NotSignedIn : AgentResult;

    /// <summary>The profile names a seat that the plan does not have; nothing was changed.</summary>
    public sealed record UnknownSeat(SeatId Seat) : AgentResult;
}

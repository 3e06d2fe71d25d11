namespace LegalAid.Queue.Agents;

/// <summary>What an agent does.</summary>
public enum AgentState
{
    /// <summary>Not signed in, or lost.</summary>
    Offline,

    /// <summary>Gets offers.</summary>
    Available,

    /// <summary>Has as many tickets as the capacity allows, or wants no more just now.</summary>
    Busy,

    /// <summary>Writes up a talk that is over.</summary>
    WrapUp,

    /// <summary>Away; gets no offers, keeps what is connected.</summary>
    Break,
}

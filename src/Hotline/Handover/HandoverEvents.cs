namespace LegalAid.Hotline.Handover;

/// <summary>Names of the events that the queue and the desk put into a conversation's inbox.</summary>
public static class HandoverEvents
{
    /// <summary>The ticket changed: look at it. Sent more than once does no harm, for the ticket in the queue is the truth.</summary>
    public const string TicketChanged = "ticket.changed";

    /// <summary>The agent says something; the value is an <see cref="AgentMessage"/>.</summary>
    public const string AgentMessage = "agent.message";
}

/// <summary>What an agent says to the caller.</summary>
/// <param name="Ticket">The ticket under which they talk.</param>
/// <param name="AgentName">The name that the caller sees.</param>
/// <param name="Text">The words.</param>
public sealed record AgentMessage(string Ticket, string AgentName, string Text)
{
    /// <summary>Without the words: this may be logged.</summary>
    public override string ToString() => $"{nameof(AgentMessage)} {Ticket}";
}

namespace LegalAid.Consultations.Records;

/// <summary>A ticket of the queue that is not closed yet, kept so that it can be put back in line when Redis lost it.</summary>
public sealed class OpenTicket
{
    /// <summary>The queue's id of the ticket.</summary>
    public required string TicketId { get; init; }

    /// <summary>The conversation that waits.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel on which it waits.</summary>
    public required string Channel { get; init; }

    /// <summary>The seat in whose line it waits.</summary>
    public required string Seat { get; set; }

    /// <summary>Code of the matter.</summary>
    public required string Matter { get; init; }

    /// <summary>When it was put in line: its place.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>The queue's name of its state: <c>waiting</c>, <c>offered</c>, <c>connected</c>, <c>callback</c>, <c>wrap_up</c>.</summary>
    public required string State { get; set; }

    /// <summary>What else the queue needs to put it back (urgency, group, language, context); opaque, encrypted at rest.</summary>
    public string? Context { get; set; }
}

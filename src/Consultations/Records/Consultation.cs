namespace LegalAid.Consultations.Records;

/// <summary>One caller's consultation: from the first words until it was ended.</summary>
public sealed class Consultation
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>The conversation in which it was held.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel, for example <c>directline</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it goes on. A conversation has at most one consultation that goes on.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Code of the matter; null until it is known.</summary>
    public string? Matter { get; set; }

    /// <summary>How it ended in the bot or at the desk, for example <c>answered</c>, <c>applied</c>, <c>handed_over</c>; null until known.</summary>
    public string? Outcome { get; set; }

    /// <summary>The caller's rating: 1 satisfied, 2 so-so, 3 not satisfied; null when not given.</summary>
    public int? Rating { get; set; }

    /// <summary>The agent who took it; null when no person did.</summary>
    public string? Agent { get; set; }

    /// <summary>The agent's wrap-up code; null before wrap-up.</summary>
    public string? WrapUpCode { get; set; }

    /// <summary>The agent's note; encrypted at rest.</summary>
    public string? WrapUpNote { get; set; }
}

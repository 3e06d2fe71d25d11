namespace LegalAid.Consultations.Records;

/// <summary>What became of a correction.</summary>
public enum CorrectionState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Candidate,

    /// <summary>A model may learn from it.</summary>
    Approved,

    /// <summary>No model may learn from it.</summary>
    Rejected,
}

/// <summary>That an agent chose another matter than the program: something to learn from, once somebody approved it.</summary>
public sealed class MatterCorrection
{
    /// <summary>Number of the row, by which it is approved or rejected.</summary>
    public long Id { get; init; }

    /// <summary>The ticket that was wrapped up; a ticket has at most one correction.</summary>
    public required string TicketId { get; init; }

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The caller's first words of the matter, masked; encrypted at rest.</summary>
    public required string Words { get; init; }

    /// <summary>Code of the matter that the model took them for.</summary>
    public required string Predicted { get; init; }

    /// <summary>How sure the model was, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Fingerprint of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Code of the matter that the agent chose.</summary>
    public required string Corrected { get; set; }

    /// <summary>The agent.</summary>
    public required string Agent { get; set; }

    /// <summary>When the agent chose it.</summary>
    public required DateTimeOffset CorrectedAt { get; set; }

    /// <summary>What became of it.</summary>
    public CorrectionState State { get; set; }

    /// <summary>Who approved or rejected it last; null while it is a candidate.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When that was; null while it is a candidate.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}

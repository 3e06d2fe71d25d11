namespace LegalAid.Consultations.Records;

/// <summary>Who said something.</summary>
public enum TranscriptRole
{
    /// <summary>The caller.</summary>
    Caller,

    /// <summary>The program.</summary>
    Bot,

    /// <summary>An agent.</summary>
    Agent,
}

/// <summary>Something that was said in a conversation.</summary>
public sealed class TranscriptEntry
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Id of the activity that carried it; unique in the conversation.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Who said it.</summary>
    public required TranscriptRole Role { get; init; }

    /// <summary>The words; encrypted at rest.</summary>
    public required string Text { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset SaidAt { get; init; }
}

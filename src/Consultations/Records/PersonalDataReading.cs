namespace LegalAid.Consultations.Records;

/// <summary>That somebody read personal data: every reading leaves one (Legal Aid Law art. 21).</summary>
public sealed class PersonalDataReading
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>Who read.</summary>
    public required string Reader { get; init; }

    /// <summary>What was read: <c>transcript</c>, <c>application</c> or <c>corrections</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The conversation, the application's number, or the state of the corrections.</summary>
    public required string Subject { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}

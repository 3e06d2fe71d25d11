namespace LegalAid.Consultations.Applications;

/// <summary>One change of an application's state.</summary>
public sealed class ApplicationChange
{
    /// <summary>The state before.</summary>
    public required ApplicationState From { get; init; }

    /// <summary>The state after.</summary>
    public required ApplicationState To { get; init; }

    /// <summary>Who changed it: an agent's id, <c>caller</c> or <c>bot</c>.</summary>
    public required string By { get; init; }

    /// <summary>Why; encrypted at rest.</summary>
    public required string Why { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

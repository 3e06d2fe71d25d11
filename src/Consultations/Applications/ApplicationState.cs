namespace LegalAid.Consultations.Applications;

/// <summary>Where an application stands. Which state may follow which is said by <see cref="ApplicationLifecycle"/>.</summary>
public enum ApplicationState
{
    /// <summary>Filled in, not handed in.</summary>
    Draft,

    /// <summary>Handed in; the agency's seven days run (Legal Aid Law art. 43).</summary>
    Submitted,

    /// <summary>The agency has said, once, which papers are missing (art. 43, paragraph 2).</summary>
    SupplementRequested,

    /// <summary>The agency examines it.</summary>
    Accepted,

    /// <summary>Aid is granted; a lawyer is to be assigned within three days (art. 43).</summary>
    Granted,

    /// <summary>Aid is refused, in writing and with reasons (art. 43).</summary>
    Refused,

    /// <summary>A lawyer is assigned.</summary>
    Assigned,

    /// <summary>The matter is done.</summary>
    Closed,

    /// <summary>The applicant took it back, or counts as having taken it back (art. 43, paragraph 2).</summary>
    Withdrawn,

    /// <summary>The applicant objects to a refusal or to the end of aid; the bureau has five days (art. 49).</summary>
    Objected,

    /// <summary>Aid was ended before the matter was done (art. 48).</summary>
    Terminated,
}

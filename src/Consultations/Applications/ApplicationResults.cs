namespace LegalAid.Consultations.Applications;

/// <summary>What became of handing in a draft: one of a closed set.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>It is handed in; a draft that was handed in before gives the same number again.</summary>
    public sealed record Submitted(ApplicationNumber Number, DateOnly DecisionDueOn) : SubmitResult;

    /// <summary>It is not complete: these facts (consent and declaration among them) are missing or not agreed to. Nothing was kept.</summary>
    public sealed record Incomplete(IReadOnlyList<string> Facts) : SubmitResult;
}

/// <summary>What became of a change of state: one of a closed set.</summary>
public abstract record ChangeStateResult
{
    private ChangeStateResult()
    {
    }

    /// <summary>It is in the new state.</summary>
    public sealed record Changed(Application Application) : ChangeStateResult;

    /// <summary>The new state may not follow the present one; these may.</summary>
    public sealed record NotAllowed(ApplicationState Present, IReadOnlyList<ApplicationState> Allowed) : ChangeStateResult;

    /// <summary>Somebody else changed it meanwhile: look again.</summary>
    public sealed record ChangedMeanwhile : ChangeStateResult;

    /// <summary>No application has this number.</summary>
    public sealed record UnknownNumber : ChangeStateResult;
}

/// <summary>Which applications to list; a null field does not filter.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Matter">Only those of this matter's code.</param>
/// <param name="Province">Only those handled in the province of this code.</param>
/// <param name="DueBy">Only those whose clock ends on this day or before.</param>
public sealed record ApplicationFilter(ApplicationState? State = null, string? Matter = null, string? Province = null, DateOnly? DueBy = null);

/// <summary>One page of applications, the newest first.</summary>
/// <param name="Applications">Those on this page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ApplicationPage(IReadOnlyList<Application> Applications, int Total);

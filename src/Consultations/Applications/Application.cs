using System.Text.Json;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Applications;

/// <summary>An application for legal aid as the hotline keeps it.</summary>
public sealed class Application
{
    /// <summary>Number of the row; <see cref="Number"/> is what people use.</summary>
    public long Id { get; init; }

    /// <summary>The number by which the applicant asks for it.</summary>
    public required ApplicationNumber Number { get; init; }

    /// <summary>The conversation in which it was made.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The draft from which it was made; with the conversation it makes handing in twice harmless.</summary>
    public required string DraftId { get; init; }

    /// <summary>The channel on which it was made.</summary>
    public required string Channel { get; init; }

    /// <summary>Code of the matter.</summary>
    public required string Matter { get; init; }

    /// <summary>Code of the province where it is handled; null when not known.</summary>
    public string? Province { get; init; }

    /// <summary>What the rules said of means when it was handed in, for example <c>ExemptByPerson</c>.</summary>
    public required string MeansTest { get; init; }

    /// <summary>Whether a time limit pressed when it was handed in (art. 44).</summary>
    public required bool Urgent { get; init; }

    /// <summary>The version of <c>dialogs/application.yaml</c> that asked the questions.</summary>
    public required string FormVersion { get; init; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; } = ApplicationState.Submitted;

    /// <summary>When it was handed in.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The last day that the law gives for the next step, in China's time; null when no clock runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Grows with every change; two agents who change one application at once do not overwrite each other.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Every change of state, the first is handing in.</summary>
    public IList<ApplicationChange> History { get; } = [];

    /// <summary>What the applicant answered.</summary>
    public FactSheet Answers => JsonSerializer.Deserialize<FactSheet>(AnswersJson) ?? FactSheet.Empty;

    /// <summary>The last day for the agency's decision: seven days after handing in (art. 43), whatever happened since.</summary>
    public DateOnly DecisionDueOn => ChinaDay.Of(SubmittedAt).AddDays(ApplicationLifecycle.DaysForNextStep(ApplicationState.Submitted)!.Value);

    internal string AnswersJson { get; init; } = "{}";

    internal void Enter(ApplicationState state, string by, string why, DateTimeOffset at)
    {
        History.Add(new ApplicationChange { From = History.Count == 0 ? ApplicationState.Draft : State, To = state, By = by, Why = why, At = at });
        State = state;
        Version = History.Count;
        DueOn = ApplicationLifecycle.DaysForNextStep(state) is { } days ? ChinaDay.Of(ClockStart(state, at)).AddDays(days) : null;
    }

    private DateTimeOffset ClockStart(ApplicationState state, DateTimeOffset at) => state switch
    {
        ApplicationState.Submitted or ApplicationState.SupplementRequested or ApplicationState.Accepted => SubmittedAt,
        _ => at,
    };
}

using System.Collections.Frozen;
using static LegalAid.Consultations.Applications.ApplicationState;

namespace LegalAid.Consultations.Applications;

/// <summary>Which state of an application may follow which, and which clock of the law runs in it.</summary>
public static class ApplicationLifecycle
{
    private static readonly FrozenDictionary<ApplicationState, IReadOnlyList<ApplicationState>> Followers =
        new Dictionary<ApplicationState, IReadOnlyList<ApplicationState>>
        {
            [Draft] = [Submitted, Withdrawn],
            [Submitted] = [Accepted, SupplementRequested, Granted, Refused, Withdrawn],
            [SupplementRequested] = [Accepted, Submitted, Granted, Refused, Withdrawn],
            [Accepted] = [SupplementRequested, Granted, Refused, Withdrawn],
            [Granted] = [Assigned, Terminated, Withdrawn],
            [Refused] = [Objected, Closed],
            [Assigned] = [Closed, Terminated],
            [Terminated] = [Objected, Closed],
            [Objected] = [Granted, Refused, Assigned, Terminated, Closed],
            [Withdrawn] = [],
            [Closed] = [],
        }.ToFrozenDictionary();

    /// <summary>The states that may follow; empty for a state that ends it.</summary>
    public static IReadOnlyList<ApplicationState> After(ApplicationState state) => Followers[state];

    /// <summary>Whether <paramref name="to"/> may follow <paramref name="from"/>.</summary>
    public static bool Allows(ApplicationState from, ApplicationState to) => Followers[from].Contains(to);

    /// <summary>How many days the law gives for the next step in this state, or null when it sets none.</summary>
    /// <remarks>
    /// Calendar days, the first day not counted: 7 to decide, from the day of handing in, and asking for papers does not start them again
    /// (art. 43); 3 to assign, from the grant (art. 43); 5 to decide on an objection, from the objection (art. 49).
    /// </remarks>
    public static int? DaysForNextStep(ApplicationState state) => state switch
    {
        Submitted or SupplementRequested or Accepted => 7,
        Granted => 3,
        Objected => 5,
        _ => null,
    };
}

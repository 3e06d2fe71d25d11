using LegalAid.BotFramework.Schema;

namespace LegalAid.Hotline.Turns;

/// <summary>What a handled activity was answered with.</summary>
public sealed record TurnOutcome(string ActivityId, IReadOnlyList<Activity> Replies);

/// <summary>The newest outcomes of a conversation, kept inside its state: saved in the same write, so that a turn is done and answered, or neither.</summary>
public sealed record TurnLog(IReadOnlyList<TurnOutcome> Outcomes)
{
    // Enough for a channel that repeats what it was not answered in time; older repeats are told apart by the inbox alone.
    private const int Kept = 4;

    public static TurnLog Empty { get; } = new([]);

    public TurnOutcome? Find(string activityId) => Outcomes.FirstOrDefault(outcome => outcome.ActivityId == activityId);

    public TurnLog With(TurnOutcome outcome) => new([.. Outcomes.TakeLast(Kept - 1), outcome]);
}

using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels;

/// <summary>The one way in for every channel: what a channel has turned into an activity is handed over here.</summary>
/// <remarks>The program implements it; channels only call it. An activity is known by <c>channelId</c>, <c>conversation.id</c> and <c>id</c>.</remarks>
public interface IIncomingActivities
{
    /// <summary>Takes an activity for handling soon, in order within its conversation, exactly once.</summary>
    /// <returns>A task that completes once the activity is durable; handing over the same id again then changes nothing.</returns>
    public Task ReceiveAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Handles an activity now and returns what the bot says to it, in order; empty where the bot is silent.</summary>
    /// <remarks>A repeated id is answered again without running again.</remarks>
    public Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, CancellationToken cancellationToken);
}

using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;

using IMiddleware = LegalAid.BotFramework.Turns.IMiddleware;

namespace LegalAid.Hotline.Turns;

/// <summary>Runs the bot and holds its replies back: they leave once the state that they belong to is saved.</summary>
public sealed class HotlineAdapter : BotAdapter
{
    private readonly TimeProvider _time;

    public HotlineAdapter(TimeProvider time, IEnumerable<IMiddleware> middleware)
    {
        _time = time;
        foreach (var layer in middleware)
        {
            Use(layer);
        }
    }

    /// <summary>Runs one turn; the replies are in <see cref="HeldReplies.Of"/> of the context.</summary>
    public Task RunAsync(ITurnContext context, BotCallbackHandler bot, CancellationToken cancellationToken) =>
        RunPipelineAsync(context, bot, cancellationToken);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var held = HeldReplies.Of(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            // Numbered by the turn, so that a turn that runs twice gives its replies the same ids.
            activity.Id ??= $"{turnContext.Activity.Id}.{held.Count + 1}";
            activity.Timestamp ??= _time.GetUtcNow();
            responses[i] = new ResourceResponse { Id = activity.Id };
            if (activity.Type != ActivityTypes.Trace)
            {
                held.Add(activity);
            }
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said to a caller is not changed afterwards.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said to a caller is not taken back.");
}

/// <summary>The replies of a turn that have not left yet.</summary>
internal static class HeldReplies
{
    private const string Key = "heldReplies";

    public static List<Activity> Of(ITurnContext context)
    {
        if (context.TurnState.Get<List<Activity>>(Key) is not { } held)
        {
            held = [];
            context.TurnState.Add(Key, held);
        }

        return held;
    }
}

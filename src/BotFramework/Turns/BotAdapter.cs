using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;

namespace LegalAid.BotFramework.Turns;

/// <summary>Runs turns and carries what the bot says to where it goes.</summary>
public abstract class BotAdapter
{
    /// <summary>Called when a turn fails, so that the user hears something; without it the exception goes on to the caller.</summary>
    /// <remarks>
    /// Not called for a <see cref="StateConflictException"/>, since the turn is to run again, nor once the turn was cancelled: both go on
    /// to the caller.
    /// </remarks>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>What runs before and after the bot, in order.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a middleware after those that are there.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in order; one answer for each.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken);

    /// <summary>Replaces the activity that has the same id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken);

    /// <summary>Deletes the activity that the reference names.</summary>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken);

    /// <summary>Runs a turn that the bot begins by itself.</summary>
    /// <param name="botId">The bot's id.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What the bot does.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <summary>Runs a turn that the bot begins by itself, on an event of its own.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        using var turnContext = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the middleware and, inside it, the bot.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OnTurnError is not null
            && e is not StateConflictException
            && !cancellationToken.IsCancellationRequested)
        {
            await OnTurnError(turnContext, e).ConfigureAwait(false);
        }
    }
}

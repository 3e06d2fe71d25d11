using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Observability;

namespace LegalAid.Hotline.Turns;

/// <summary>Runs one activity as a transaction: state and replies are saved together under the state's ETag, or the turn runs again.</summary>
public sealed class TurnRunner(
    HotlineAdapter adapter, IBot bot, ConversationState conversationState, FaultReply faultReply, TurnMetrics metrics, ILogger<TurnRunner> logger)
{
    private const int Attempts = 8;

    private readonly IStatePropertyAccessor<TurnLog> _log = conversationState.CreateProperty<TurnLog>("turns");
    private readonly IStatePropertyAccessor<ConversationReference> _reference = conversationState.CreateProperty<ConversationReference>("reference");

    /// <summary>Handles the activity, or finds what it was answered with when that was done before.</summary>
    public async Task<HandledTurn> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var measured = metrics.Begin(activity);
        for (var attempt = 1; ; attempt++)
        {
            var context = new TurnContext(adapter, activity);
            var log = await _log.GetAsync(context, () => TurnLog.Empty, cancellationToken);
            if (log.Find(activity.Id!) is { } before)
            {
                return new HandledTurn(before, await ReferenceAsync(context, cancellationToken));
            }

            await RunBotAsync(context, cancellationToken);
            var outcome = new TurnOutcome(activity.Id!, [.. HeldReplies.Of(context)]);
            await _log.SetAsync(context, log.With(outcome), cancellationToken);
            var reference = await ReferenceAsync(context, cancellationToken);
            try
            {
                await conversationState.SaveChangesAsync(context, false, cancellationToken);
                return new HandledTurn(outcome, reference);
            }
            catch (StateConflictException) when (attempt < Attempts)
            {
                metrics.Conflicted();
                logger.LogInformation("Somebody else wrote the state of {Conversation}; the turn runs again.", ConversationKey.Of(activity));
            }
        }
    }

    /// <summary>What an activity was answered with, while that is kept.</summary>
    public async Task<TurnOutcome?> FindOutcomeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var context = new TurnContext(adapter, activity);
        return (await _log.GetAsync(context, () => TurnLog.Empty, cancellationToken)).Find(activity.Id!);
    }

    private async Task RunBotAsync(TurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            await adapter.RunAsync(context, bot.OnTurnAsync, cancellationToken);
        }
        catch (Exception e) when (!Infrastructure.IsDown(e) && !cancellationToken.IsCancellationRequested)
        {
            // The same words would fail again on every node: say so, keep the state as it was before, and go on with the conversation.
            logger.LogError(e, "A turn of {Conversation} failed.", ConversationKey.Of(context.Activity));
            HeldReplies.Of(context).Clear();
            await conversationState.LoadAsync(context, true, cancellationToken);
            await faultReply.SendAsync(context, cancellationToken);
        }
    }

    private async Task<ConversationReference> ReferenceAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        // An event of our own (a seat, a timer) knows the conversation only; where to deliver is known from the caller's last activity.
        if (context.Activity.From?.Role == HotlineRoles.Hotline)
        {
            return await _reference.GetAsync(context, () => context.Activity.GetConversationReference(), cancellationToken);
        }

        var reference = context.Activity.GetConversationReference();
        await _reference.SetAsync(context, reference, cancellationToken);
        return reference;
    }
}

/// <summary>A turn that is saved, and where its replies go.</summary>
public sealed record HandledTurn(TurnOutcome Outcome, ConversationReference Reference);

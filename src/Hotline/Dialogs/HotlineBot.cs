using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Turns;

namespace LegalAid.Hotline.Dialogs;

/// <summary>One turn: words are cleaned and understood once, then the dialogs go on from where they were.</summary>
public sealed class HotlineBot(
    MainDialog main, HotlineState state, Speech speech, IntentModels models, ConsultationRecords records, HandoverDesk desk, TurnMetrics metrics)
    : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var context = (ITurnContext)turnContext;
        await BeginConsultationAsync(context, cancellationToken);
        var input = MessageInput.Read(context.Activity);
        if (input.Problem is { } problem && !await IsConnectedAsync(context, cancellationToken))
        {
            await context.SendActivityAsync(speech.Say(problem, new { limit = Utterance.Longest }), cancellationToken);
            if (input.Text is null)
            {
                return;
            }
        }

        var classifier = models.Current;
        var meaning = classifier.Classify(input.Text ?? string.Empty);
        metrics.Understood(meaning.Matters[0].Matter, meaning.IsSure);
        context.TurnState.Set(new Utterance(input.Text ?? string.Empty, meaning, classifier.Fingerprint));
        await main.RunAsync(context, state.Dialogs, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            await turnContext.SendActivityAsync(speech.Say("greeting.welcome"), cancellationToken);
        }
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var context = (ITurnContext)turnContext;
        if (context.Activity.From?.Role == HotlineRoles.Hotline)
        {
            await main.RunAsync(context, state.Dialogs, cancellationToken);
        }
    }

    protected override async Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
    {
        var context = (ITurnContext)turnContext;
        await desk.LeaveAsync(context, cancellationToken);
        await state.Dialogs.DeleteAsync(context, cancellationToken);
        await records.EndAsync(ConversationKey.Of(context.Activity).ToString(), cancellationToken);
    }

    private async Task BeginConsultationAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var caller = await state.Caller.GetAsync(context, () => CallerState.New, cancellationToken);
        if (!caller.IsRecorded)
        {
            await records.StartAsync(ConversationKey.Of(context.Activity).ToString(), context.Activity.ChannelId!, cancellationToken);
            await state.Caller.SetAsync(context, caller with { IsRecorded = true }, cancellationToken);
        }
    }

    private async Task<bool> IsConnectedAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await state.Handover.GetAsync(context, cancellationToken) is { Phase: HandoverPhase.Connected };
}

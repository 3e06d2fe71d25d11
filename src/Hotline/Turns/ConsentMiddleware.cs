using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Dialogs;

using IMiddleware = LegalAid.BotFramework.Turns.IMiddleware;

namespace LegalAid.Hotline.Turns;

/// <summary>Tells a caller once that the conversation is kept, what for, and what not to write: before the first answer, but after the numbers to call in danger.</summary>
public sealed class ConsentMiddleware(HotlineState state, Speech speech) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await next(cancellationToken);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var caller = await state.Caller.GetAsync(turnContext, () => CallerState.New, cancellationToken);
        if (!caller.NoticeShown)
        {
            await state.Caller.SetAsync(turnContext, caller with { NoticeShown = true }, cancellationToken);
            await ShowAsync(turnContext, cancellationToken);
        }
    }

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var held = HeldReplies.Of(turnContext);
        var notice = speech.Say("consent.notice");
        notice.InputHint = InputHints.IgnoringInput;
        notice.Timestamp = held.FirstOrDefault()?.Timestamp;
        await turnContext.SendActivityAsync(notice, cancellationToken);
        if (Utterance.Of(turnContext)?.Meaning.Danger is null)
        {
            held.Remove(notice);
            held.Insert(0, notice);
        }
    }
}

using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Dialogs;

using IMiddleware = LegalAid.BotFramework.Turns.IMiddleware;

namespace LegalAid.Hotline.Turns;

/// <summary>Tells a caller once, before the first answer, that the conversation is kept, what for, and what not to write.</summary>
public sealed class ConsentMiddleware(HotlineState state, Speech speech) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            var caller = await state.Caller.GetAsync(turnContext, () => CallerState.New, cancellationToken);
            if (!caller.NoticeShown)
            {
                var notice = speech.Say("consent.notice");
                notice.InputHint = InputHints.IgnoringInput;
                await turnContext.SendActivityAsync(notice, cancellationToken);
                await state.Caller.SetAsync(turnContext, caller with { NoticeShown = true }, cancellationToken);
            }
        }

        await next(cancellationToken);
    }
}

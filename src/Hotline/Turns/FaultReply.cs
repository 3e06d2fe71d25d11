using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Dialogs;

namespace LegalAid.Hotline.Turns;

/// <summary>What a caller hears when a turn failed.</summary>
public sealed class FaultReply(Speech speech)
{
    public Task SendAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(speech.Say("trouble.fault"), cancellationToken);
}

using LegalAid.BotFramework.Dialogs;
using LegalAid.Consultations.Applications;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Tells what became of an application, by its number.</summary>
public sealed class StatusDialog(HotlineState state, Speech speech, ApplicationRegister register, TimeProvider time) : Dialog(nameof(StatusDialog))
{
    private const string Reader = "caller";

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken)
    {
        var said = Utterance.Of(dc.Context)?.Text;
        if (ApplicationNumber.IsMeant(said) && !ApplicationNumber.TryParse(said, out _))
        {
            return await NotFoundAsync(dc, cancellationToken);
        }

        var own = (await state.Application.GetAsync(dc.Context, cancellationToken))?.Number;
        if (ApplicationNumber.TryParse(said, out var number) || ApplicationNumber.TryParse(own, out number))
        {
            return await TellAsync(dc, number, cancellationToken);
        }

        await AskAsync(dc, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken) =>
        ApplicationNumber.TryParse(Utterance.Of(dc.Context)?.Text, out var number) ? await TellAsync(dc, number, cancellationToken)
        : Utterance.Of(dc.Context) is { } utterance && utterance.Text.Any(char.IsAsciiDigit) ? await NotFoundAsync(dc, cancellationToken)
        : await dc.EndDialogAsync(new DialogEnd.NotMine(), cancellationToken);

    private async Task<DialogTurnResult> TellAsync(DialogContext dc, ApplicationNumber number, CancellationToken cancellationToken)
    {
        if (await register.FindByNumberAsync(number, Reader, cancellationToken) is not { } application)
        {
            return await NotFoundAsync(dc, cancellationToken);
        }

        var since = application.History.Count > 0 ? application.History[^1].At : application.SubmittedAt;
        await dc.Context.SendActivityAsync(
            speech.Say("status.state", new
            {
                Number = number.ToString(),
                State = speech.Text($"state.{Code(application.State)}"),
                Since = ChinaDay.Of(since),
                Due = application.DueOn,
            }),
            cancellationToken);
        return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
    }

    private async Task<DialogTurnResult> NotFoundAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(speech.Say("status.not_found"), cancellationToken);
        return EndOfTurn;
    }

    private Task AskAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Context.SendActivityAsync(
            speech.Say("status.ask_number", new { Example = $"{ChinaDay.Of(time.GetUtcNow()).Year}-12345-67890" }), cancellationToken);

    private static string Code(ApplicationState state) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}

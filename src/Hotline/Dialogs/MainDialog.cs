using LegalAid.BotFramework.Dialogs;
using LegalAid.Consultations.Applications;
using LegalAid.Hotline.Learning;
using LegalAid.Intents.Acts;
using LegalAid.Intents.Matters;

namespace LegalAid.Hotline.Dialogs;

/// <summary>The root: danger first, then what interrupts anything, then the dialog that goes on, then a new way in.</summary>
public sealed class MainDialog : ComponentDialog
{
    private const int MisunderstandingsToPerson = 2;
    private const double LeastForChoice = 0.08;
    private const int MostChoices = 3;

    private readonly HotlineState _state;
    private readonly Speech _speech;
    private readonly FirstWords _firstWords;

    public MainDialog(
        HotlineState state, Speech speech, FirstWords firstWords, ConsultationDialog consultation, MatterChoiceDialog matterChoice, ApplicationDialog application,
        StatusDialog status, EscalationDialog escalation)
        : base(nameof(MainDialog))
    {
        _state = state;
        _speech = speech;
        _firstWords = firstWords;
        AddDialog(consultation);
        AddDialog(matterChoice);
        AddDialog(application);
        AddDialog(status);
        AddDialog(escalation);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken) =>
        TurnAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        TurnAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id == nameof(EscalationDialog))
        {
            return await GoOnAsync(dc, cancellationToken);
        }

        if (Utterance.Of(dc.Context) is not { } utterance)
        {
            // An event for a handover that is over.
            return dc.ActiveDialog is null ? await dc.EndDialogAsync(null, cancellationToken) : EndOfTurn;
        }

        if (utterance.Meaning.Danger is { } danger)
        {
            return await EscalateAsync(dc, new EscalationReason(EscalationCause.Danger, danger.Kind), cancellationToken);
        }

        if (utterance.Demands(ActCodes.TalkToHuman))
        {
            return await EscalateAsync(dc, new EscalationReason(EscalationCause.Asked, null), cancellationToken);
        }

        if (dc.ActiveDialog is not null)
        {
            return await InterruptAsync(dc, utterance, cancellationToken) ?? await GoOnAsync(dc, cancellationToken);
        }

        return await RouteAsync(dc, utterance, cancellationToken);
    }

    /// <summary>What a caller may ask for in the middle of anything; null when this is not it.</summary>
    private async Task<DialogTurnResult?> InterruptAsync(DialogContext dc, Utterance utterance, CancellationToken cancellationToken)
    {
        if (utterance.Demands(ActCodes.ApplyForAid) && dc.ActiveDialog!.Id != nameof(ApplicationDialog))
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            return await dc.BeginDialogAsync(nameof(ApplicationDialog), null, cancellationToken);
        }

        if ((utterance.Demands(ActCodes.ApplicationStatus) || NamesApplication(utterance)) && dc.ActiveDialog!.Id != nameof(StatusDialog))
        {
            return await dc.BeginDialogAsync(nameof(StatusDialog), null, cancellationToken);
        }

        if (utterance.Demands(ActCodes.Goodbye) && !utterance.IsThanks)
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            return await SayAsync(dc, "goodbye.text", cancellationToken);
        }

        return null;
    }

    private async Task<DialogTurnResult> GoOnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        return result is { Status: DialogTurnStatus.Complete, Result: DialogEnd end } ? await FollowAsync(dc, end, cancellationToken) : result;
    }

    /// <summary>Does what a dialog asks for when it ends.</summary>
    private async Task<DialogTurnResult> FollowAsync(DialogContext dc, DialogEnd end, CancellationToken cancellationToken) => end switch
    {
        DialogEnd.NotMine when Utterance.Of(dc.Context) is { } utterance => await RouteAsync(dc, utterance, cancellationToken),
        DialogEnd.ToPerson person => await EscalateAsync(dc, new EscalationReason(person.Cause, null), cancellationToken),
        DialogEnd.ToApplication => await dc.BeginDialogAsync(nameof(ApplicationDialog), null, cancellationToken),
        DialogEnd.ToConsultation consultation => await dc.BeginDialogAsync(
            nameof(ConsultationDialog), new ConsultationOptions(consultation.Matter, consultation.Words, false), cancellationToken),
        DialogEnd.NotUnderstood => await NotUnderstoodAsync(dc, cancellationToken),
        _ => new DialogTurnResult(DialogTurnStatus.Complete),
    };

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, Utterance utterance, CancellationToken cancellationToken)
    {
        if (NamesApplication(utterance))
        {
            return await dc.BeginDialogAsync(nameof(StatusDialog), null, cancellationToken);
        }

        switch (utterance.Meaning.Act)
        {
            case ActCodes.TalkToHuman:
                return await EscalateAsync(dc, new EscalationReason(EscalationCause.Asked, null), cancellationToken);
            case ActCodes.ApplyForAid:
                return await dc.BeginDialogAsync(nameof(ApplicationDialog), null, cancellationToken);
            case ActCodes.ApplicationStatus:
                return await dc.BeginDialogAsync(nameof(StatusDialog), null, cancellationToken);
            case ActCodes.FindOffice:
                return await SayAsync(dc, "office.where", cancellationToken);
            case ActCodes.Complaint:
                return await SayAsync(dc, "complaint.how", cancellationToken);
            case ActCodes.Greeting:
                return await SayAsync(dc, "greeting.again", cancellationToken);
            case ActCodes.Goodbye:
                return await SayAsync(dc, utterance.IsThanks ? "goodbye.thanks" : "goodbye.text", cancellationToken);
            case ActCodes.Consult:
                return await ConsultAsync(dc, utterance, cancellationToken);
            case ActCodes.Affirm or ActCodes.Deny or ActCodes.GoBack or ActCodes.Repeat:
                return await SayAsync(dc, "greeting.nothing_open", cancellationToken);
            default:
                return await NotUnderstoodAsync(dc, cancellationToken);
        }
    }

    // Whoever writes the number of an application, whatever stands beside it, wants to know what became of it.
    private static bool NamesApplication(Utterance utterance) => ApplicationNumber.IsMeant(utterance.Text);

    private async Task<DialogTurnResult> ConsultAsync(DialogContext dc, Utterance utterance, CancellationToken cancellationToken)
    {
        var meaning = utterance.Meaning;
        var likely = meaning.Matters.Where(score => score.Matter != MatterCodes.Other && score.Probability >= LeastForChoice).Take(MostChoices).ToList();
        if (likely.Count == 0 || (meaning.IsSure && meaning.Matters[0].Matter == MatterCodes.Other))
        {
            return await NotUnderstoodAsync(dc, cancellationToken);
        }

        await _firstWords.OpenAsync(dc.Context, utterance, cancellationToken);
        await UnderstoodAsync(dc, cancellationToken);
        return meaning.IsSure || likely.Count == 1
            ? await dc.BeginDialogAsync(nameof(ConsultationDialog), new ConsultationOptions(likely[0].Matter, utterance.Text, false), cancellationToken)
            : await dc.BeginDialogAsync(
                nameof(MatterChoiceDialog), new MatterChoiceOptions([.. likely.Select(score => score.Matter)], utterance.Text), cancellationToken);
    }

    private async Task<DialogTurnResult> NotUnderstoodAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (Utterance.Of(dc.Context) is { } utterance)
        {
            await _firstWords.MissAsync(dc.Context, utterance, cancellationToken);
        }

        var caller = await _state.Caller.GetAsync(dc.Context, () => CallerState.New, cancellationToken);
        var count = caller.Misunderstandings + 1;
        await _state.Caller.SetAsync(dc.Context, caller with { Misunderstandings = count }, cancellationToken);
        return count >= MisunderstandingsToPerson
            ? await EscalateAsync(dc, new EscalationReason(EscalationCause.NotUnderstood, null), cancellationToken)
            : await SayAsync(dc, "trouble.not_understood", cancellationToken);
    }

    private async Task UnderstoodAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var caller = await _state.Caller.GetAsync(dc.Context, () => CallerState.New, cancellationToken);
        await _state.Caller.SetAsync(dc.Context, caller with { Misunderstandings = 0 }, cancellationToken);
    }

    private async Task<DialogTurnResult> EscalateAsync(DialogContext dc, EscalationReason reason, CancellationToken cancellationToken)
    {
        await UnderstoodAsync(dc, cancellationToken);
        return await dc.BeginDialogAsync(nameof(EscalationDialog), reason, cancellationToken);
    }

    private async Task<DialogTurnResult> SayAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(_speech.Say(key), cancellationToken);
        return dc.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Complete) : EndOfTurn;
    }
}

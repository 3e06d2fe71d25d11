using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Turns;
using LegalAid.Intents.Acts;
using LegalAid.Queue;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using LegalAid.Queue.Waits;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Why a person is wanted.</summary>
public enum EscalationCause
{
    /// <summary>The caller asked for one.</summary>
    Asked,

    /// <summary>The program did not understand, twice in a row.</summary>
    NotUnderstood,

    /// <summary>Somebody is in danger.</summary>
    Danger,
}

/// <summary>Why a person is wanted, and which danger there is.</summary>
public sealed record EscalationReason(EscalationCause Cause, string? Danger);

/// <summary>The way to a person: place in line, the live conversation, the rating. The ticket in the queue is the truth; this follows it.</summary>
public sealed class EscalationDialog(
    HotlineState state, Speech speech, TicketQueue queue, HandoverDesk desk, ConsultationRecords records, TurnMetrics metrics)
    : Dialog(nameof(EscalationDialog))
{
    private static readonly string[] PlaceWords = ["还有多久", "等多久", "多久能接", "排到第几", "排第几", "前面还有几个", "前面几个人"];
    private static readonly string[] CancelWords = ["不等", "不想等", "等不了", "别排了", "取消排队", "不排了", "不用人工", "不转人工", "再见", "拜拜"];

    private readonly ChoiceRecognizer _choices = new();

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken)
    {
        var reason = (EscalationReason)options!;
        metrics.Escalated(reason.Cause.ToString());
        if (reason.Danger is { } kind)
        {
            await dc.Context.SendActivityAsync(speech.Say($"danger.{kind}"), cancellationToken);
        }
        else if (reason.Cause == EscalationCause.NotUnderstood)
        {
            await dc.Context.SendActivityAsync(speech.Say("trouble.to_person"), cancellationToken);
        }

        return await WaitAsync(dc, reason, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (await state.Handover.GetAsync(dc.Context, cancellationToken) is not { } handover)
        {
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        var before = handover.Phase;
        if (before != HandoverPhase.Rating)
        {
            var ticket = await queue.FindAsync(new TicketId(handover.TicketId), cancellationToken);
            if (ticket is null or { State: TicketState.Abandoned })
            {
                return await BeginDialogAsync(dc, Reason(dc.Context), cancellationToken);
            }

            handover = await FollowAsync(dc.Context, handover, ticket, cancellationToken);
        }

        if (Utterance.Of(dc.Context) is not { } utterance)
        {
            await PassOnAsync(dc.Context, handover, cancellationToken);
            return EndOfTurn;
        }

        return handover.Phase switch
        {
            HandoverPhase.Connected => await TalkAsync(dc, utterance, cancellationToken),
            HandoverPhase.Rating => await RateAsync(dc, utterance, isAsked: before == HandoverPhase.Rating, cancellationToken),
            _ => await HearWaitingAsync(dc, handover, utterance, cancellationToken),
        };
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken) =>
        await ContinueDialogAsync(dc, cancellationToken);

    private async Task<DialogTurnResult> WaitAsync(DialogContext dc, EscalationReason reason, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeTicketAsync(dc.Context, reason, cancellationToken);
        if (taken.Id is not { } id)
        {
            await dc.Context.SendActivityAsync(speech.Say(Announcement(taken.Seat, "full")), cancellationToken);
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        await state.Handover.SetAsync(dc.Context, new HandoverState(id.Value, HandoverPhase.Waiting, null), cancellationToken);
        await dc.Context.SendActivityAsync(
            speech.Say(
                Announcement(taken.Seat, reason.Cause == EscalationCause.Danger ? "urgent" : "waiting"),
                new { Seat = taken.Seat.Name, Ahead = taken.Place?.Ahead ?? 0, Wait = Wait(taken.Place) },
                speech.Choices("choice.place", "choice.cancel_waiting")),
            cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Tells the caller what became of the ticket since the last turn.</summary>
    private async Task<HandoverState> FollowAsync(ITurnContext context, HandoverState handover, Ticket ticket, CancellationToken cancellationToken)
    {
        switch (ticket.State)
        {
            case TicketState.Connected when handover.Phase == HandoverPhase.Waiting || handover.Agent != ticket.Agent!.Value:
                var agent = await queue.FindAgentAsync(ticket.Agent!, cancellationToken);
                handover = handover with { Phase = HandoverPhase.Connected, Agent = ticket.Agent!.Value };
                await context.SendActivityAsync(speech.Say("handover.connected", new { Agent = agent?.Profile.Name ?? ticket.Agent!.Value }), cancellationToken);
                break;
            case TicketState.Waiting or TicketState.Offered when handover.Phase == HandoverPhase.Connected:
                handover = handover with { Phase = HandoverPhase.Waiting, Agent = null };
                await context.SendActivityAsync(
                    speech.Say("handover.returned", choices: speech.Choices("choice.place", "choice.cancel_waiting")), cancellationToken);
                break;
            case TicketState.WrapUp or TicketState.Closed:
                handover = handover with { Phase = HandoverPhase.Rating };
                await records.CloseTicketAsync(handover.TicketId, cancellationToken);
                await context.SendActivityAsync(speech.Say("handover.ended"), cancellationToken);
                await context.SendActivityAsync(speech.Say("rating.ask", choices: Ratings()), cancellationToken);
                break;
        }

        await state.Handover.SetAsync(context, handover, cancellationToken);
        return handover;
    }

    private async Task PassOnAsync(ITurnContext context, HandoverState handover, CancellationToken cancellationToken)
    {
        if (context.Activity.Name == HandoverEvents.AgentMessage && handover.Phase == HandoverPhase.Connected
            && ActivityJson.ConvertTo<AgentMessage>(context.Activity.Value) is { } said && said.Ticket == handover.TicketId)
        {
            var message = MessageFactory.Text(said.Text, said.Text, InputHints.ExpectingInput);
            message.ChannelData = new Speaker(Speaker.Agent, said.AgentName);
            await context.SendActivityAsync(message, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> TalkAsync(DialogContext dc, Utterance utterance, CancellationToken cancellationToken)
    {
        // The words reach the agent through the transcript. Danger is answered even while a person listens.
        if (utterance.Meaning.Danger is not null)
        {
            await dc.Context.SendActivityAsync(speech.Say("danger.connected"), cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task<DialogTurnResult> HearWaitingAsync(
        DialogContext dc, HandoverState handover, Utterance utterance, CancellationToken cancellationToken)
    {
        var id = new TicketId(handover.TicketId);
        if (utterance.Meaning.Danger is { } danger)
        {
            await dc.Context.SendActivityAsync(speech.Say($"danger.{danger.Kind}"), cancellationToken);
            if (await queue.FindAsync(id, cancellationToken) is { Urgency: not Urgency.Urgent, State: TicketState.Waiting or TicketState.Callback })
            {
                await queue.AbandonAsync(id, cancellationToken);
                await records.CloseTicketAsync(handover.TicketId, cancellationToken);
                metrics.Escalated(nameof(EscalationCause.Danger));
                return await WaitAsync(dc, new EscalationReason(EscalationCause.Danger, danger.Kind), cancellationToken);
            }

            return EndOfTurn;
        }

        var choices = speech.Choices("choice.place", "choice.cancel_waiting");
        var choice = _choices.Recognize(
            utterance.Text, [new ChoiceWords(choices[0], PlaceWords), new ChoiceWords(choices[1], CancelWords)], allowPlace: false)?.Index;
        if (choice == 1 || utterance.Demands(ActCodes.GoBack))
        {
            await desk.LeaveAsync(dc.Context, cancellationToken);
            await dc.Context.SendActivityAsync(speech.Say("handover.cancelled"), cancellationToken);
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        if (choice is null && !utterance.Demands(ActCodes.TalkToHuman))
        {
            await dc.Context.SendActivityAsync(speech.Say("handover.note_kept", choices: choices), cancellationToken);
            return EndOfTurn;
        }

        var place = await queue.FindPlaceAsync(id, cancellationToken);
        await dc.Context.SendActivityAsync(
            place is null ? speech.Say("handover.offered") : speech.Say("handover.place", new { place.Ahead, Wait = Wait(place) }, choices),
            cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> RateAsync(DialogContext dc, Utterance utterance, bool isAsked, CancellationToken cancellationToken)
    {
        if (utterance.Meaning.Danger is not null || utterance.Demands(ActCodes.TalkToHuman))
        {
            await state.Handover.DeleteAsync(dc.Context, cancellationToken);
            return await BeginDialogAsync(dc, Reason(dc.Context), cancellationToken);
        }

        // What was written before the talk was known to be over was for the agent, who can read it, unless it plainly asks something.
        if (!isAsked && !(utterance.Meaning is { IsSure: true, Act: ActCodes.Consult }))
        {
            return EndOfTurn;
        }

        if (isAsked && _choices.Recognize(utterance.Text, [.. Ratings().Select(text => new ChoiceWords(text))]) is { } found)
        {
            await records.RateAsync(ConversationKey.Of(dc.Context.Activity).ToString(), found.Index + 1, cancellationToken);
            await dc.Context.SendActivityAsync(speech.Say("rating.thanks"), cancellationToken);
            return await EndAsync(dc, new DialogEnd.Done(), cancellationToken);
        }

        // No rating, but something else: that is answered rather than insisting.
        return await EndAsync(dc, new DialogEnd.NotMine(), cancellationToken);
    }

    private static EscalationReason Reason(ITurnContext context) =>
        Utterance.Of(context)?.Meaning.Danger is { } danger
            ? new EscalationReason(EscalationCause.Danger, danger.Kind)
            : new EscalationReason(EscalationCause.Asked, null);

    /// <summary>A person has talked with the caller: what the program had asked before is not asked again.</summary>
    private async Task<DialogTurnResult> EndAsync(DialogContext dc, DialogEnd end, CancellationToken cancellationToken)
    {
        await state.Handover.DeleteAsync(dc.Context, cancellationToken);
        dc.Stack.RemoveAll(below => below != dc.ActiveDialog);
        return await dc.EndDialogAsync(end, cancellationToken);
    }

    private static string Announcement(Seat seat, string occasion) => seat.Announcements.GetValueOrDefault(occasion, $"queue.{occasion}");

    private IReadOnlyList<string> Ratings() => speech.Choices("rating.satisfied", "rating.fair", "rating.unsatisfied");

    private string? Wait(Place? place) => place?.ExpectedWait switch
    {
        null => null,
        { Longest: var longest } when longest < TimeSpan.FromMinutes(1) => speech.Text("wait.soon"),
        { } range => speech.Text(
            "wait.minutes", new { Low = Math.Max(1, (int)range.Shortest.TotalMinutes), High = (int)Math.Ceiling(range.Longest.TotalMinutes) }),
    };
}

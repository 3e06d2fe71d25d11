using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Handover;

/// <summary>Takes a caller's ticket: chooses the seat, says what the agent should know, and keeps the ticket in the records, too.</summary>
public sealed class HandoverDesk(
    HotlineState state, TicketQueue queue, SeatPlan seats, HandoverContexts contexts, FirstWords firstWords, ConsultationContent content, ConsultationRecords records, TimeProvider time)
{
    private const string Language = "zh-CN";
    private const int LongestWords = 500;

    private static readonly string[] TraitFacts =
        ["migrant_worker", "minor", "elderly", "disabled", "military_family", "violence_victim"];

    /// <summary>Puts the conversation into line. A turn that runs twice takes the same ticket.</summary>
    public async Task<TakenTicket> TakeTicketAsync(ITurnContext context, EscalationReason reason, CancellationToken cancellationToken)
    {
        var caller = await state.Caller.GetAsync(context, () => CallerState.New, cancellationToken);
        await state.Caller.SetAsync(context, caller with { Tickets = caller.Tickets + 1 }, cancellationToken);

        var conversation = ConversationKey.Of(context.Activity).ToString();
        var consultation = await state.Consultation.GetAsync(context, cancellationToken);
        var matter = Matter.Find(consultation?.Matter) ?? Matter.Find(Guess(context)) ?? Matter.Other;
        var facts = consultation?.Facts ?? FactSheet.Empty;
        var traits = Traits(facts);
        var heard = (await firstWords.FindAsync(context, cancellationToken))?.Masked(facts);
        var seat = seats.Choose(matter.Code, traits, time.GetUtcNow());
        var ticket = new NewTicket(
            TicketIds.Of(conversation, caller.Tickets + 1),
            conversation,
            context.Activity.ChannelId!,
            seat.Id,
            reason.Cause == EscalationCause.Danger ? Urgency.Urgent : Urgency.Normal,
            Group(traits),
            matter.Code,
            Language,
            contexts.Write(new HandoverContext(reason.Cause.ToString(), reason.Danger, Summary(context, consultation), traits, heard)));

        var result = await queue.EnqueueAsync(ticket, cancellationToken);
        if (result is EnqueueResult.SeatFull)
        {
            return new TakenTicket(null, seat, null);
        }

        var (id, place) = result switch
        {
            EnqueueResult.Waiting waiting => (ticket.Id, waiting.Place),
            EnqueueResult.AlreadyInLine already => (already.Ticket, already.Place),
            _ => throw new InvalidOperationException($"The seat plan chose a seat that the queue does not take: {result}."),
        };
        await records.SaveTicketAsync(
            new OpenTicket
            {
                TicketId = id.Value,
                ConversationId = conversation,
                Channel = ticket.Channel,
                Seat = seat.Id.Value,
                Matter = matter.Code,
                EnqueuedAt = time.GetUtcNow(),
                State = "waiting",
                Context = ticket.Context,
            },
            cancellationToken);
        await records.SetOutcomeAsync(conversation, "handed_over", cancellationToken);
        return new TakenTicket(id, seat, place);
    }

    /// <summary>The caller has gone: the ticket leaves the line, or the agent is told that the conversation is over.</summary>
    public async Task LeaveAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await state.Handover.GetAsync(context, cancellationToken) is not { } handover)
        {
            return;
        }

        var ticket = new TicketId(handover.TicketId);
        if (handover.Phase == HandoverPhase.Connected)
        {
            await queue.WrapUpAsync(ticket, cancellationToken);
        }
        else
        {
            await queue.AbandonAsync(ticket, cancellationToken);
        }

        await records.CloseTicketAsync(handover.TicketId, cancellationToken);
        await state.Handover.DeleteAsync(context, cancellationToken);
    }

    private static string? Guess(ITurnContext context) =>
        Utterance.Of(context)?.Meaning is { IsSure: true } meaning ? meaning.Matters[0].Matter : null;

    private static IReadOnlyList<string> Traits(FactSheet facts) => [.. TraitFacts.Where(fact => facts.YesNo(fact) == true)];

    private static PriorityGroup Group(IReadOnlyList<string> traits) =>
        traits.Contains("minor") ? PriorityGroup.Minor
        : traits.Contains("disabled") ? PriorityGroup.Disabled
        : traits.Contains("elderly") ? PriorityGroup.Elderly
        : traits.Contains("military_family") ? PriorityGroup.Military
        : traits.Contains("migrant_worker") ? PriorityGroup.Rural
        : PriorityGroup.None;

    private string Summary(ITurnContext context, ConsultationState? consultation)
    {
        var words = consultation?.Words ?? Utterance.Of(context)?.Text ?? string.Empty;
        words = words.Length > LongestWords ? words[..LongestWords] : words;
        if (consultation is null)
        {
            return words;
        }

        var summary = content.Interviews[Matter.Parse(consultation.Matter)].Summary(consultation.Facts).Trim();
        return string.IsNullOrEmpty(summary) ? words : $"{summary}\n{words}";
    }
}

/// <summary>A ticket that was taken; the id is null when the line is full.</summary>
public sealed record TakenTicket(TicketId? Id, Seat Seat, Queue.Waits.Place? Place);

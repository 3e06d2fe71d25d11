using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Desk.Accounts;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Records;
using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Events;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Desk.Sessions;

/// <summary>One open desk: the agent's state, tickets and conversation. The queue and the records hold everything; this shows it.</summary>
public sealed class DeskSession(
    TicketQueue queue, DeskPresence presence, HandoverContexts contexts, MatterCatalogue matters, ConsultationRecords records, CorrectionRecords corrections,
    TranscriptNews news,
    IncomingActivities incoming, TimeProvider time, ILogger<DeskSession> logger) : IAsyncDisposable
{
    private const string Language = "zh-CN";
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _closing = new();
    private readonly List<Task> _loops = [];
    private AgentProfile? _profile;
    private IAsyncDisposable? _listening;

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    /// <summary>The agent as the queue sees them; null when signed out of the queue.</summary>
    public Agent? Agent { get; private set; }

    /// <summary>Offers, talks and wrap-ups of this agent.</summary>
    public IReadOnlyList<DeskTicket> Tickets { get; private set; } = [];

    /// <summary>The ticket whose conversation is open.</summary>
    public DeskTicket? Selected { get; private set; }

    /// <summary>What was said in the open conversation.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript { get; private set; } = [];

    /// <summary>Opens the desk: signs the agent in and begins to listen.</summary>
    public async Task OpenAsync(AgentAccount account)
    {
        _profile = new AgentProfile
        {
            Id = new AgentId(account.UserName!),
            Name = account.DisplayName,
            Seats = SeatLevels.Parse(account.Seats),
            Languages = [Language],
            Capacity = new Dictionary<string, int> { [AgentProfile.AnyChannel] = account.Chats },
        };
        presence.Enter(_profile.Id);
        _listening = await news.ListenAsync(conversation =>
        {
            if (conversation == Selected?.Ticket.ConversationId)
            {
                _ = ReadTranscriptAsync();
            }
        });
        await SignInAsync();
        _loops.Add(BeatAsync());
        _loops.Add(FollowAsync());
        await LookAsync();
    }

    public Task SetStateAsync(AgentState state, string? reason) => ActAsync(() => queue.SetStateAsync(_profile!.Id, state, reason, _closing.Token));

    public async Task<AcceptResult> AcceptAsync(DeskTicket ticket)
    {
        var result = await queue.AcceptAsync(ticket.Ticket.Id, _profile!.Id, ticket.Ticket.Fence, _closing.Token);
        if (result is AcceptResult.Accepted accepted)
        {
            // The queue's own news may be lost; the inbox takes the same id once.
            await TellConversationAsync(accepted.Ticket, QueueEventKind.Connected);
        }

        await LookAsync();
        if (result is AcceptResult.Accepted)
        {
            await SelectAsync(Tickets.FirstOrDefault(mine => mine.Ticket.Id == ticket.Ticket.Id));
        }

        return result;
    }

    public Task DeclineAsync(DeskTicket ticket, string reason) =>
        ActAsync(() => queue.DeclineAsync(ticket.Ticket.Id, _profile!.Id, ticket.Ticket.Fence, reason, _closing.Token));

    public async Task SelectAsync(DeskTicket? ticket)
    {
        Selected = ticket;
        Transcript = [];
        await ReadTranscriptAsync();
    }

    /// <summary>Says something to the caller of the open conversation.</summary>
    public Task SayAsync(string text) =>
        Selected is not { Ticket.State: TicketState.Connected } open ? Task.CompletedTask
        : incoming.PostEventAsync(
            ConversationKey.Parse(open.Ticket.ConversationId), $"agent:{Guid.NewGuid():N}", HandoverEvents.AgentMessage,
            new AgentMessage(open.Ticket.Id.Value, _profile!.Name, text), _closing.Token);

    /// <summary>Ends the talk; the ticket is written up next.</summary>
    public Task EndAsync(DeskTicket ticket) => ActAsync(async () =>
    {
        await queue.WrapUpAsync(ticket.Ticket.Id, _closing.Token);
        await TellConversationAsync(ticket.Ticket, QueueEventKind.WrapUpBegun);
    });

    /// <summary>Closes the ticket with a code, a note and the matter as the agent sees it.</summary>
    public Task CloseAsync(DeskTicket ticket, string code, string note, Matter matter) => ActAsync(async () =>
    {
        await records.WrapUpAsync(ticket.Ticket.ConversationId, _profile!.Id.Value, code, note, matter.Code, _closing.Token);
        await NoteCorrectionAsync(ticket, matter.Code);
        await queue.CloseAsync(ticket.Ticket.Id, _profile.Id, new WrapUp(code, note), _closing.Token);
        Selected = null;
        Transcript = [];
    });

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_loops);
        if (_listening is not null)
        {
            await _listening.DisposeAsync();
        }

        if (_profile is not null)
        {
            _ = presence.LeaveAsync(_profile.Id);
        }

        _closing.Dispose();
    }

    // Who leaves the matter as the program has it corrects nothing; nor does who chooses what the model had said to begin with.
    private Task NoteCorrectionAsync(DeskTicket ticket, string matter) =>
        ticket.Context.Heard is { } heard && matter != ticket.Ticket.Matter && matter != heard.Matter
            ? corrections.KeepAsync(
                new NewCorrection(
                    ticket.Ticket.Id.Value, ticket.Ticket.ConversationId, heard.Words, heard.Matter, heard.Confidence, heard.Model, matter,
                    _profile!.Id.Value),
                _closing.Token)
            : corrections.WithdrawAsync(ticket.Ticket.Id.Value, _closing.Token);

    private async Task ActAsync(Func<Task> act)
    {
        await act();
        await LookAsync();
    }

    private async Task SignInAsync()
    {
        if (await queue.FindAgentAsync(_profile!.Id, _closing.Token) is null)
        {
            await queue.SignInAsync(_profile, _closing.Token);
        }
    }

    private async Task LookAsync()
    {
        Agent = await queue.FindAgentAsync(_profile!.Id, _closing.Token);
        var tickets = await queue.FindByAgentAsync(_profile.Id, _closing.Token);
        Tickets = [.. tickets.Select(ticket => new DeskTicket(ticket, matters[Matter.Find(ticket.Matter) ?? Matter.Other].Name, contexts.Read(ticket.Context)))];
        Selected = Selected is { } open ? Tickets.FirstOrDefault(ticket => ticket.Ticket.Id == open.Ticket.Id) : null;
        Changed?.Invoke();
    }

    private async Task ReadTranscriptAsync()
    {
        if (Selected is { } open)
        {
            Transcript = await records.FindTranscriptAsync(open.Ticket.ConversationId, _profile!.Id.Value, _closing.Token);
        }

        Changed?.Invoke();
    }

    private Task TellConversationAsync(Ticket ticket, QueueEventKind kind) =>
        incoming.PostEventAsync(
            ConversationKey.Parse(ticket.ConversationId), QueueWatch.EventId(ticket.Id, ticket.Fence, kind), HandoverEvents.TicketChanged, null, _closing.Token);

    private Task BeatAsync() => RepeatAsync(async () =>
    {
        await Task.Delay(HeartbeatEvery, time, _closing.Token);
        if (await queue.HeartbeatAsync(_profile!.Id, _closing.Token) is AgentResult.NotSignedIn)
        {
            await SignInAsync();
        }

        await LookAsync();
    });

    private Task FollowAsync() => RepeatAsync(async () =>
    {
        await foreach (var happened in queue.EventsAsync(_closing.Token))
        {
            if (happened.Agent == _profile!.Id || Tickets.Any(ticket => ticket.Ticket.Id == happened.Ticket))
            {
                await LookAsync();
            }
        }
    });

    private async Task RepeatAsync(Func<Task> work)
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "The desk of {Agent} lost touch; it looks again.", _profile!.Id);
                await Task.Delay(RetryAfter, time, CancellationToken.None);
            }
        }
    }
}

using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Tickets;

public sealed class TicketLifeTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task A_ticket_waits_is_offered_connected_written_up_and_closed()
    {
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        Assert.That(await StateAsync(ticket), Is.EqualTo(TicketState.Waiting));

        var offer = await OfferAsync();
        Assert.Multiple(() =>
        {
            Assert.That(offer.Agent, Is.EqualTo(agent));
            Assert.That(offer.Ticket.Context, Is.EqualTo("context of a"));
            Assert.That(offer.Ticket.State, Is.EqualTo(TicketState.Offered));
            Assert.That(offer.LeaseEndsAt - offer.Ticket.EnqueuedAt, Is.GreaterThanOrEqualTo(Long));
        });

        var accepted = (AcceptResult.Accepted)await Queue.AcceptAsync(ticket, agent, offer.Fence, Ct);
        Assert.That(accepted.Ticket.State, Is.EqualTo(TicketState.Connected));
        Assert.That((await Queue.FindAgentAsync(agent, Ct))!.State, Is.EqualTo(AgentState.Busy));

        Assert.That(await Queue.WrapUpAsync(ticket, Ct), Is.InstanceOf<WrapUpResult.InWrapUp>());
        Assert.That((await Queue.FindAgentAsync(agent, Ct))!.State, Is.EqualTo(AgentState.WrapUp));

        Assert.That(await Queue.CloseAsync(ticket, agent, new WrapUp("advised", "note"), Ct), Is.InstanceOf<CloseResult.Closed>());
        var closed = await Queue.FindAsync(ticket, Ct);
        Assert.Multiple(() =>
        {
            Assert.That(closed!.State, Is.EqualTo(TicketState.Closed));
            Assert.That(closed.WrapUp, Is.EqualTo(new WrapUp("advised", "note")));
            Assert.That(closed.EndedAt!.Value, Is.GreaterThanOrEqualTo(closed.ConnectedAt!.Value));
            Assert.That(closed.Agent, Is.EqualTo(agent));
        });
        Assert.That((await Queue.FindAgentAsync(agent, Ct))!.State, Is.EqualTo(AgentState.Available));
        Assert.That(await Queue.FindByAgentAsync(agent, Ct), Is.Empty);
    }

    [Test]
    public async Task What_is_done_twice_is_done_once_and_says_so()
    {
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        var offer = await ConnectAsync();
        Assert.That(await Queue.AcceptAsync(ticket, agent, offer.Fence, Ct), Is.InstanceOf<AcceptResult.Accepted>());
        Assert.That(await Queue.CloseAsync(ticket, agent, new WrapUp("x", ""), Ct), Is.EqualTo(new CloseResult.NotInWrapUp(TicketState.Connected)));

        var first = await Queue.WrapUpAsync(ticket, Ct);
        Assert.That(await Queue.WrapUpAsync(ticket, Ct), Is.EqualTo(first));
        await Queue.CloseAsync(ticket, agent, new WrapUp("advised", ""), Ct);
        Assert.That(await Queue.CloseAsync(ticket, agent, new WrapUp("other", ""), Ct), Is.EqualTo(new CloseResult.AlreadyEnded(TicketState.Closed)));
        Assert.That((await Queue.FindAsync(ticket, Ct))!.WrapUp!.Code, Is.EqualTo("advised"));
        Assert.That(await Queue.AcceptAsync(ticket, agent, offer.Fence, Ct), Is.EqualTo(new AcceptResult.Ended(TicketState.Closed)));
    }

    [Test]
    public async Task A_conversation_stands_in_line_once()
    {
        var ticket = await EnqueueAsync("a");
        await EnqueueAsync("b");
        var again = (EnqueueResult.AlreadyInLine)await Queue.EnqueueAsync(New("a"), Ct);
        var sameConversation = (EnqueueResult.AlreadyInLine)await Queue.EnqueueAsync(New("z") with { ConversationId = "c-a" }, Ct);
        Assert.Multiple(() =>
        {
            Assert.That(again.Ticket, Is.EqualTo(ticket));
            Assert.That(again.Place!.Position, Is.EqualTo(1));
            Assert.That(sameConversation.Ticket, Is.EqualTo(ticket));
        });
        Assert.That(await Queue.FindAsync(new TicketId("z"), Ct), Is.Null);
    }

    [Test]
    public async Task A_conversation_may_come_again_after_its_ticket_has_ended()
    {
        var ticket = await EnqueueAsync("a");
        await Queue.AbandonAsync(ticket, Ct);
        Assert.That(await Queue.EnqueueAsync(New("a2") with { ConversationId = "c-a" }, Ct), Is.InstanceOf<EnqueueResult.Waiting>());
        Assert.That(await Queue.EnqueueAsync(New("a"), Ct), Is.InstanceOf<EnqueueResult.AlreadyInLine>());
    }

    [Test]
    public async Task An_unknown_seat_is_an_answer()
    {
        var seat = new SeatId("nowhere");
        Assert.That(await Queue.EnqueueAsync(New("a", seat), Ct), Is.EqualTo(new EnqueueResult.UnknownSeat(seat)));
    }

    [Test]
    public async Task A_full_line_takes_urgent_tickets_only()
    {
        Use(new QueueOptions { Plan = Plan(capacity: 2) });
        await EnqueueAsync("a");
        await EnqueueAsync("b");
        Assert.That(await Queue.EnqueueAsync(New("c"), Ct), Is.EqualTo(new EnqueueResult.SeatFull(General, 2)));
        Assert.That(await PositionAsync(await EnqueueAsync(New("d", urgency: Urgency.Urgent))), Is.EqualTo(1));
    }

    [Test]
    public async Task A_caller_who_hangs_up_leaves_the_line()
    {
        var first = await EnqueueAsync("a");
        var second = await EnqueueAsync("b");
        Assert.That(await Queue.AbandonAsync(first, Ct), Is.InstanceOf<AbandonResult.Abandoned>());
        Assert.That(await Queue.AbandonAsync(first, Ct), Is.InstanceOf<AbandonResult.Abandoned>());
        Assert.That(await PositionAsync(first), Is.Null);
        Assert.That(await PositionAsync(second), Is.EqualTo(1));
        Assert.That(await StateAsync(first), Is.EqualTo(TicketState.Abandoned));
    }

    [Test]
    public async Task A_caller_who_hangs_up_during_an_offer_cannot_be_accepted()
    {
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        var offer = await OfferAsync();
        await Queue.AbandonAsync(ticket, Ct);
        Assert.That(await Queue.AcceptAsync(ticket, agent, offer.Fence, Ct), Is.EqualTo(new AcceptResult.Ended(TicketState.Abandoned)));
        Assert.That((await Queue.FindAgentAsync(agent, Ct))!.Tickets, Is.Empty);
    }

    [Test]
    public async Task A_caller_who_hangs_up_while_connected_has_not_abandoned()
    {
        var ticket = await EnqueueAsync("a");
        await SignInAsync("1001");
        await ConnectAsync();
        Assert.That(await Queue.AbandonAsync(ticket, Ct), Is.EqualTo(new AbandonResult.NotInLine(TicketState.Connected)));
    }

    [Test]
    public async Task A_callback_keeps_its_place_and_outlives_the_call()
    {
        await EnqueueAsync("a");
        var ticket = await EnqueueAsync("b");
        await EnqueueAsync("c");
        var promised = (CallbackResult.Promised)await Queue.RequestCallbackAsync(ticket, Ct);
        Assert.That(promised.Place!.Position, Is.EqualTo(2));
        Assert.That(await Queue.AbandonAsync(ticket, Ct), Is.InstanceOf<AbandonResult.KeptForCallback>());
        Assert.That(await StateAsync(ticket), Is.EqualTo(TicketState.Callback));

        await SignInAsync("1001");
        await SignInAsync("1002");
        var offers = await Queue.MatchAsync(Ct);
        Assert.That(offers.Select(offer => offer.Ticket.Id.Value), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(offers[1].Ticket.IsCallback, Is.True);
        await Queue.DeclineAsync(ticket, offers[1].Agent, offers[1].Fence, "busy", Ct);
        Assert.That(await StateAsync(ticket), Is.EqualTo(TicketState.Callback));
        Assert.That(await PositionAsync(ticket), Is.EqualTo(1));
    }

    [Test]
    public async Task A_connected_ticket_goes_back_to_its_old_place()
    {
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        await ConnectAsync();
        await EnqueueAsync("b");
        Assert.That(await Queue.ReturnAsync(ticket, new AgentId("other"), Ct), Is.EqualTo(new ReturnResult.TakenBy(agent)));
        var returned = (ReturnResult.Returned)await Queue.ReturnAsync(ticket, agent, Ct);
        Assert.That(returned.Place.Position, Is.EqualTo(1));
        Assert.That(await Queue.ReturnAsync(ticket, agent, Ct), Is.EqualTo(new ReturnResult.NotConnected(TicketState.Waiting)));
    }

    [Test]
    public async Task What_is_not_known_is_an_answer_everywhere()
    {
        var ticket = new TicketId("nothing");
        var agent = new AgentId("nobody");
        Assert.That(await Queue.FindAsync(ticket, Ct), Is.Null);
        Assert.That(await Queue.FindPlaceAsync(ticket, Ct), Is.Null);
        Assert.That(await Queue.AbandonAsync(ticket, Ct), Is.InstanceOf<AbandonResult.UnknownTicket>());
        Assert.That(await Queue.RequestCallbackAsync(ticket, Ct), Is.InstanceOf<CallbackResult.UnknownTicket>());
        Assert.That(await Queue.AcceptAsync(ticket, agent, 1, Ct), Is.InstanceOf<AcceptResult.UnknownTicket>());
        Assert.That(await Queue.DeclineAsync(ticket, agent, 1, "x", Ct), Is.InstanceOf<DeclineResult.UnknownTicket>());
        Assert.That(await Queue.ReturnAsync(ticket, agent, Ct), Is.InstanceOf<ReturnResult.UnknownTicket>());
        Assert.That(await Queue.WrapUpAsync(ticket, Ct), Is.InstanceOf<WrapUpResult.UnknownTicket>());
        Assert.That(await Queue.CloseAsync(ticket, agent, new WrapUp("x", ""), Ct), Is.InstanceOf<CloseResult.UnknownTicket>());
        Assert.That(await Queue.FindAgentAsync(agent, Ct), Is.Null);
        Assert.That(await Queue.HeartbeatAsync(agent, Ct), Is.InstanceOf<AgentResult.NotSignedIn>());
        Assert.That(await Queue.SetStateAsync(agent, AgentState.Break, null, Ct), Is.InstanceOf<AgentResult.NotSignedIn>());
        Assert.That(await Queue.SignOutAsync(agent, Ct), Is.InstanceOf<AgentResult.SignedOut>());
        Assert.That(await Queue.FindByAgentAsync(agent, Ct), Is.Empty);
        Assert.That(await Queue.MatchAsync(Ct), Is.Empty);
    }
}

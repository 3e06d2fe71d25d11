using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Agents;

public sealed class AgentTests(string kind) : QueueFixture(kind)
{
    [TestCase("directline", 3, 1, 3)]
    [TestCase("voice", 3, 1, 1)]
    public async Task An_agent_has_as_many_tickets_as_the_channel_allows(string channel, int chats, int calls, int expected)
    {
        await SignInAsync(Profile("1001", chats: chats, calls: calls));
        for (var i = 0; i < 5; i++)
        {
            await EnqueueAsync(New($"a{i}", channel: channel));
        }

        Assert.That(await Queue.MatchAsync(Ct), Has.Count.EqualTo(expected));
        Assert.That(await Queue.MatchAsync(Ct), Is.Empty);
    }

    [Test]
    public async Task During_a_call_there_is_no_chat_and_a_channel_that_is_not_served_is_never_offered()
    {
        await SignInAsync(Profile("1001", chats: 3, calls: 1));
        await EnqueueAsync(New("letter", channel: "letter"));
        await EnqueueAsync(New("call", channel: "voice"));
        await EnqueueAsync(New("chat"));
        Assert.That((await OfferAsync()).Ticket.Id.Value, Is.EqualTo("call"));
    }

    [Test]
    public async Task Any_channel_is_served_by_the_star()
    {
        await SignInAsync(Profile("1001") with { Capacity = new Dictionary<string, int> { [AgentProfile.AnyChannel] = 2 } });
        await EnqueueAsync(New("letter", channel: "letter"));
        await EnqueueAsync(New("chat"));
        Assert.That(await Queue.MatchAsync(Ct), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Who_is_on_break_or_busy_gets_no_offers_and_keeps_what_is_connected()
    {
        var agent = await SignInAsync(Profile("1001", chats: 3));
        var ticket = await EnqueueAsync("a");
        await ConnectAsync();
        await EnqueueAsync("b");
        foreach (var state in new[] { AgentState.Break, AgentState.Busy, AgentState.WrapUp })
        {
            var done = (AgentResult.Done)await Queue.SetStateAsync(agent, state, "lunch", Ct);
            Assert.That((done.Agent.State, done.Agent.Reason), Is.EqualTo((state, "lunch")));
            Assert.That(await Queue.MatchAsync(Ct), Is.Empty);
        }

        Assert.That(await StateAsync(ticket), Is.EqualTo(TicketState.Connected));
    }

    [Test]
    public async Task Signing_out_gives_back_offers_and_talks_and_closes_what_is_written_up()
    {
        var agent = await SignInAsync(Profile("1001", chats: 3));
        var written = await EnqueueAsync("a");
        var connected = await EnqueueAsync("b");
        var offered = await EnqueueAsync("c");
        var offers = await Queue.MatchAsync(Ct);
        foreach (var offer in offers.Take(2))
        {
            await Queue.AcceptAsync(offer.Ticket.Id, agent, offer.Fence, Ct);
        }

        await Queue.WrapUpAsync(written, Ct);
        Assert.That((await Queue.FindByAgentAsync(agent, Ct)).Select(ticket => ticket.State), Is.EqualTo(new[] { TicketState.WrapUp, TicketState.Connected, TicketState.Offered }));

        await EnqueueAsync("d");
        Assert.That(await Queue.SetStateAsync(agent, AgentState.Offline, null, Ct), Is.InstanceOf<AgentResult.SignedOut>());
        Assert.Multiple(async () =>
        {
            Assert.That((await Queue.FindAsync(written, Ct))!.WrapUp!.Code, Is.EqualTo(WrapUp.NotGiven));
            Assert.That(await PositionAsync(connected), Is.EqualTo(1));
            Assert.That(await PositionAsync(offered), Is.EqualTo(2));
            Assert.That(await Queue.FindAgentAsync(agent, Ct), Is.Null);
        });
        Assert.That(await Queue.AcceptAsync(offered, agent, offers[2].Fence, Ct), Is.InstanceOf<AcceptResult.Expired>());
    }

    [Test]
    public async Task Signing_in_again_keeps_state_and_tickets()
    {
        var agent = await SignInAsync("1001");
        await EnqueueAsync("a");
        await ConnectAsync();
        await Queue.SetStateAsync(agent, AgentState.Break, "lunch", Ct);
        var again = (AgentResult.Done)await Queue.SignInAsync(Profile("1001", chats: 2), Ct);
        Assert.That(again.Agent.State, Is.EqualTo(AgentState.Break));
        Assert.That(again.Agent.Tickets, Has.Count.EqualTo(1));
        Assert.That(again.Agent.Profile.Capacity["directline"], Is.EqualTo(2));
    }

    [Test]
    public async Task An_unknown_seat_in_a_profile_is_an_answer_and_a_wrong_profile_names_what_is_wrong()
    {
        var seat = new SeatId("nowhere");
        Assert.That(await Queue.SignInAsync(Profile("1001", Level(seat, 1)), Ct), Is.EqualTo(new AgentResult.UnknownSeat(seat)));
        Assert.That(() => Queue.SignInAsync(Profile("1001", Level(General, 9)), Ct), Throws.ArgumentException.With.Message.Contains("1 to 5"));
    }
}

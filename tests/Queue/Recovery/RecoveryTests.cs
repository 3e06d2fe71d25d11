using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Recovery;

public sealed class RecoveryTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task What_a_vanished_agent_had_stands_at_its_old_place()
    {
        Use(new QueueOptions { Plan = Plan(), AgentTimeout = TimeSpan.FromMilliseconds(300) });
        var agent = await SignInAsync(Profile("1001", chats: 2));
        var connected = await EnqueueAsync("a");
        var offer = await ConnectAsync();
        var offered = await EnqueueAsync("b");
        await OfferAsync();
        var behind = await EnqueueAsync("c");

        var report = await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.LostAgents == 1);
        Assert.That(report.ReturnedTickets, Is.EqualTo(2));
        Assert.That(
            new[] { await PositionAsync(connected), await PositionAsync(offered), await PositionAsync(behind) },
            Is.EqualTo(new int?[] { 1, 2, 3 }));
        Assert.That(await Queue.HeartbeatAsync(agent, Ct), Is.InstanceOf<AgentResult.NotSignedIn>());
        Assert.That(await Queue.AcceptAsync(connected, agent, offer.Fence, Ct), Is.InstanceOf<AcceptResult.Expired>());
    }

    [Test]
    public async Task Heartbeats_keep_an_agent()
    {
        Use(new QueueOptions { Plan = Plan(), AgentTimeout = TimeSpan.FromSeconds(2) });
        var agent = await SignInAsync("1001");
        var start = TimeProvider.System.GetTimestamp();
        await UntilAsync(
            async () =>
            {
                Assert.That(await Queue.HeartbeatAsync(agent, Ct), Is.InstanceOf<AgentResult.Done>());
                return await Queue.RecoverAsync(Ct);
            },
            _ => TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(2.5));
        Assert.That(await Queue.FindAgentAsync(agent, Ct), Is.Not.Null);
    }

    [Test]
    public async Task A_wrap_up_that_takes_too_long_is_closed_without_a_code()
    {
        Use(new QueueOptions { Plan = Plan(wrapUp: Soon) });
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        await ConnectAsync();
        await Queue.WrapUpAsync(ticket, Ct);
        await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.ClosedWrapUps == 1);
        Assert.That((await Queue.FindAsync(ticket, Ct))!.WrapUp!.Code, Is.EqualTo(WrapUp.NotGiven));
        Assert.That((await Queue.FindAgentAsync(agent, Ct))!.State, Is.EqualTo(AgentState.Available));
    }

    [Test]
    public async Task Who_waits_too_long_stands_in_the_general_line_too_in_the_order_of_arrival()
    {
        Use(new QueueOptions { Plan = Plan(overflowAfter: Soon) });
        var migrant = await EnqueueAsync(New("m", Migrant));
        var general = await EnqueueAsync(New("g"));
        await SignInAsync(Profile("1001", chats: 2));
        await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.Overflowed == 1);
        Assert.That((await Queue.FindAsync(migrant, Ct))!.OverflowSeat, Is.EqualTo(General));
        Assert.That(await PositionAsync(general), Is.EqualTo(2));
        var offers = await Queue.MatchAsync(Ct);
        Assert.That(offers.Select(offer => offer.Ticket.Id), Is.EqualTo(new[] { migrant, general }));
        await Queue.DeclineAsync(migrant, offers[0].Agent, offers[0].Fence, "x", Ct);
        var lines = await Queue.LinesAsync(Ct);
        Assert.That((lines[0].Seat, lines[0].Waiting, lines[0].Overflowing), Is.EqualTo((Migrant, 1, 1)));
    }

    [Test]
    public async Task Nodes_that_recover_at_once_mend_everything_once()
    {
        Use(new QueueOptions { Plan = Plan(lease: Soon) });
        await SignInAsync(Profile("1001", chats: 20));
        for (var i = 0; i < 20; i++)
        {
            await EnqueueAsync($"a{i}");
        }

        Assert.That(await Queue.MatchAsync(Ct), Has.Count.EqualTo(20));
        var nodes = Enumerable.Range(0, 4).Select(_ => Build(Queue.Options)).ToArray();
        var expired = 0;
        await UntilAsync(
            async () => expired += (await Task.WhenAll(nodes.Select(node => node.RecoverAsync(Ct)))).Sum(report => report.ExpiredOffers),
            total => total >= 20);
        Assert.That(expired, Is.EqualTo(20));
    }

    [Test]
    public async Task Ended_tickets_are_forgotten_after_a_while()
    {
        Use(new QueueOptions { Plan = Plan(), KeepEnded = Soon });
        var ticket = await EnqueueAsync("a");
        await Queue.AbandonAsync(ticket, Ct);
        await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.Forgotten == 1);
        Assert.That(await Queue.FindAsync(ticket, Ct), Is.Null);
    }

    [Test]
    public async Task Indexes_that_a_crash_has_cut_off_are_mended_at_the_first_recovery()
    {
        var agent = await SignInAsync(Profile("1001", chats: 3));
        var connected = await EnqueueAsync("a");
        await ConnectAsync();
        var waiting = await EnqueueAsync("b");
        var database = Redis.GetDatabase();
        var prefix = $"{{{Queue.Options.Tenant}}}:queue:";
        await database.KeyDeleteAsync([$"{prefix}line:general", $"{prefix}conversations", $"{prefix}ready"]);
        await database.HashDeleteAsync($"{prefix}agents", agent.Value);

        var report = await Build(Queue.Options).RecoverAsync(Ct);
        Assert.That(report.Mended, Is.GreaterThan(0));
        Assert.That(new[] { await PositionAsync(connected), await PositionAsync(waiting) }, Is.EqualTo(new int?[] { 1, 2 }));
        Assert.That(await Queue.EnqueueAsync(New("z") with { ConversationId = "c-b" }, Ct), Is.InstanceOf<EnqueueResult.AlreadyInLine>());
        Assert.That((await Build(Queue.Options).RecoverAsync(Ct)).Mended, Is.Zero);
    }

    [Test]
    public async Task A_healthy_queue_needs_no_mending()
    {
        await SignInAsync(Profile("1001", chats: 3));
        for (var i = 0; i < 5; i++)
        {
            await EnqueueAsync(New($"a{i}", i % 2 == 0 ? Migrant : General, i == 3 ? Urgency.Urgent : Urgency.Normal));
        }

        var offers = await Queue.MatchAsync(Ct);
        await Queue.AcceptAsync(offers[0].Ticket.Id, offers[0].Agent, offers[0].Fence, Ct);
        await Queue.WrapUpAsync(offers[0].Ticket.Id, Ct);
        Assert.That((await Queue.RecoverAsync(Ct)).Mended, Is.Zero);
    }
}

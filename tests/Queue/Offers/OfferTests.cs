using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Offers;

public sealed class OfferTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task A_late_accept_fails_once_the_lease_has_ended()
    {
        Use(new QueueOptions { Plan = Plan(lease: Soon) });
        var ticket = await EnqueueAsync("a");
        var agent = await SignInAsync("1001");
        var offer = await OfferAsync();
        await UntilAsync(() => Queue.DeclineAsync(ticket, new AgentId("other"), 0, "", Ct), _ => TimeProvider.System.GetUtcNow() > offer.LeaseEndsAt + Soon);
        Assert.That(await Queue.AcceptAsync(ticket, agent, offer.Fence, Ct), Is.InstanceOf<AcceptResult.Expired>());
        Assert.That(await Queue.DeclineAsync(ticket, agent, offer.Fence, "x", Ct), Is.InstanceOf<DeclineResult.Expired>());
    }

    [Test]
    public async Task An_expired_offer_goes_to_somebody_else_under_a_higher_number_and_the_first_cannot_take_it_back()
    {
        Use(new QueueOptions { Plan = Plan(lease: Soon) });
        var ticket = await EnqueueAsync("a");
        await SignInAsync("1001");
        var first = await OfferAsync();
        await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.ExpiredOffers == 1);
        await SignInAsync("1002");
        var second = await OfferAsync();
        Assert.Multiple(() =>
        {
            Assert.That(second.Agent.Value, Is.EqualTo("1002"));
            Assert.That(second.Fence, Is.GreaterThan(first.Fence));
        });
        Assert.That(await Queue.AcceptAsync(ticket, first.Agent, first.Fence, Ct), Is.InstanceOf<AcceptResult.Expired>());
        Assert.That(await Queue.AcceptAsync(ticket, first.Agent, second.Fence, Ct), Is.InstanceOf<AcceptResult.Expired>());
        Assert.That(await Queue.AcceptAsync(ticket, second.Agent, second.Fence, Ct), Is.InstanceOf<AcceptResult.Accepted>());
        Assert.That(await Queue.AcceptAsync(ticket, first.Agent, first.Fence, Ct), Is.EqualTo(new AcceptResult.TakenBy(second.Agent)));
    }

    [Test]
    public async Task Of_many_who_accept_at_once_exactly_one_wins()
    {
        var agents = await Task.WhenAll(Enumerable.Range(1001, 8).Select(number => SignInAsync($"{number}")));
        for (var round = 0; round < 20; round++)
        {
            var ticket = await EnqueueAsync($"a{round}");
            var offer = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Queue.MatchAsync(Ct)))).SelectMany(offers => offers).Single();
            var answers = await Task.WhenAll(agents.Select(agent => Queue.AcceptAsync(ticket, agent, offer.Fence, Ct)));
            Assert.That(answers.OfType<AcceptResult.Accepted>().ToList(), Has.Count.EqualTo(1));
            Assert.That(await Queue.FindAsync(ticket, Ct), Has.Property("Agent").EqualTo(offer.Agent));
            await Queue.WrapUpAsync(ticket, Ct);
            await Queue.CloseAsync(ticket, offer.Agent, new WrapUp("advised", ""), Ct);
        }
    }

    [Test]
    public async Task A_declined_ticket_goes_to_another_first_and_keeps_its_place()
    {
        var expert = await SignInAsync(Profile("1001", Level(General, 5)));
        var learner = await SignInAsync(Profile("1002", Level(General, 1)));
        var ticket = await EnqueueAsync("a");
        var first = await OfferAsync();
        Assert.That(first.Agent, Is.EqualTo(expert));
        Assert.That(await Queue.DeclineAsync(ticket, expert, first.Fence, "conflict", Ct), Is.InstanceOf<DeclineResult.Declined>());
        await EnqueueAsync("b");
        Assert.That(await PositionAsync(ticket), Is.EqualTo(1));

        var offers = await Queue.MatchAsync(Ct);
        Assert.That(offers.Select(offer => (offer.Ticket.Id.Value, offer.Agent)), Is.EqualTo(new[] { ("a", learner), ("b", expert) }));
    }

    [Test]
    public async Task Who_declined_is_asked_again_after_a_rest_when_nobody_else_is_there()
    {
        Use(new QueueOptions { Plan = Plan(), DeclineRest = Soon });
        var ticket = await EnqueueAsync("a");
        await SignInAsync("1001");
        var offer = await OfferAsync();
        await Queue.DeclineAsync(ticket, offer.Agent, offer.Fence, "later", Ct);
        var again = await UntilAsync(() => Queue.MatchAsync(Ct), offers => offers.Count == 1);
        Assert.That(again[0].Fence, Is.GreaterThan(offer.Fence));
    }

    [Test]
    public async Task The_best_agent_has_the_highest_level_then_the_longest_idle_time()
    {
        await SignInAsync(Profile("1001", Level(General, 2)));
        await SignInAsync(Profile("1002", Level(General, 4)));
        await SignInAsync(Profile("1003", Level(General, 4)));
        await EnqueueAsync("a");
        var first = await ConnectAsync();
        await Queue.WrapUpAsync(first.Ticket.Id, Ct);
        await Queue.CloseAsync(first.Ticket.Id, first.Agent, new WrapUp("advised", ""), Ct);
        await EnqueueAsync("b");
        var second = await ConnectAsync();
        await EnqueueAsync("c");
        var third = await ConnectAsync();
        Assert.That(
            new[] { first.Agent.Value, second.Agent.Value, third.Agent.Value },
            Is.EqualTo(new[] { "1002", "1003", "1002" }));
    }

    [Test]
    public async Task A_ticket_that_nobody_can_take_does_not_hold_up_those_behind_it()
    {
        Use(new QueueOptions { Plan = Plan(), LanguagePatience = Long });
        await EnqueueAsync(New("mongolian", language: "mn"));
        for (var i = 0; i < 70; i++)
        {
            await EnqueueAsync(New($"cantonese{i}", language: "yue"));
        }

        var ticket = await EnqueueAsync("a");
        await SignInAsync("1001");
        Assert.That((await OfferAsync()).Ticket.Id, Is.EqualTo(ticket));
    }

    [Test]
    public async Task A_speaker_of_the_language_comes_first_and_after_some_patience_anybody_does()
    {
        Use(new QueueOptions { Plan = Plan(), LanguagePatience = Soon });
        await SignInAsync(Profile("1001", Level(General, 5)));
        var ticket = await EnqueueAsync(New("a", language: "yue"));
        Assert.That((await UntilAsync(() => Queue.MatchAsync(Ct), offers => offers.Count == 1))[0].Agent.Value, Is.EqualTo("1001"));
        await Queue.SignOutAsync(new AgentId("1001"), Ct);
        await SignInAsync(Profile("1001", Level(General, 5)));
        await SignInAsync(Profile("1002", Level(General, 1), languages: "yue"));
        var offer = await OfferAsync();
        Assert.That((offer.Ticket.Id, offer.Agent.Value), Is.EqualTo((ticket, "1002")));
    }

    [Test]
    public async Task An_urgent_ticket_goes_to_any_seat()
    {
        await SignInAsync(Profile("1001", Level(General, 1)));
        await EnqueueAsync(New("normal", Migrant));
        Assert.That(await Queue.MatchAsync(Ct), Is.Empty);
        await EnqueueAsync(New("urgent", Migrant, Urgency.Urgent));
        Assert.That((await OfferAsync()).Ticket.Id.Value, Is.EqualTo("urgent"));
    }

    [Test]
    public async Task One_who_misses_offers_in_a_row_is_put_on_break()
    {
        Use(new QueueOptions { Plan = Plan(lease: Soon), MissedOffersUntilBreak = 2, DeclineRest = TimeSpan.Zero });
        var agent = await SignInAsync("1001");
        await EnqueueAsync("a");
        for (var i = 0; i < 2; i++)
        {
            await OfferAsync();
            await UntilAsync(() => Queue.RecoverAsync(Ct), report => report.ExpiredOffers == 1);
        }

        Assert.That(await Queue.MatchAsync(Ct), Is.Empty);
        var found = await Queue.FindAgentAsync(agent, Ct);
        Assert.That((found!.State, found.Reason), Is.EqualTo((AgentState.Break, "missed_offers")));
        await Queue.SetStateAsync(agent, AgentState.Available, null, Ct);
        Assert.That(await Queue.MatchAsync(Ct), Has.Count.EqualTo(1));
    }
}

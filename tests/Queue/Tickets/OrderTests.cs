using CsCheck;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Tickets;

public sealed class OrderTests(string kind) : QueueFixture(kind)
{
    private static readonly Gen<(Urgency Urgency, PriorityGroup Group)[]> Arrivals =
        Gen.Select(Gen.Enum<Urgency>(), Gen.Enum<PriorityGroup>()).Array[1, 15];

    [Test]
    public Task Urgent_goes_first_then_priority_groups_then_who_came_first() => Arrivals.SampleAsync(
        async arrivals =>
        {
            Use(new QueueOptions { Plan = Plan() });
            await EnqueueAllAsync(arrivals);
            var expected = arrivals
                .Select((arrival, index) => (arrival, index))
                .OrderByDescending(item => item.arrival.Urgency)
                .ThenByDescending(item => item.arrival.Urgency == Urgency.Urgent || item.arrival.Group != PriorityGroup.None)
                .ThenBy(item => item.index)
                .Select(item => $"a{item.index}");
            Assert.That(await ServedAsync(), Is.EqualTo(expected));
        },
        iter: 25,
        threads: 1);

    [Test]
    public Task Nobody_who_has_waited_longer_than_the_head_start_is_overtaken() => Arrivals.SampleAsync(
        async arrivals =>
        {
            var headStart = TimeSpan.FromMilliseconds(4);
            Use(new QueueOptions { Plan = Plan(), UrgentHeadStart = headStart, GroupHeadStart = headStart / 2 });
            await EnqueueAllAsync(arrivals);
            var tickets = await Task.WhenAll(arrivals.Select((_, index) => Queue.FindAsync(new TicketId($"a{index}"), Ct)));
            var served = await ServedAsync();
            var order = tickets.ToDictionary(ticket => ticket!.Id, ticket => served.IndexOf(ticket!.Id.Value));
            Assert.Multiple(() =>
            {
                foreach (var earlier in tickets)
                {
                    // One millisecond more, because times are told in whole milliseconds.
                    foreach (var later in tickets.Where(other => other!.EnqueuedAt > earlier!.EnqueuedAt + headStart + TimeSpan.FromMilliseconds(1)))
                    {
                        Assert.That(order[earlier!.Id], Is.LessThan(order[later!.Id]));
                    }
                }
            });
        },
        iter: 25,
        threads: 1);

    [Test]
    public async Task An_ordinary_caller_who_waited_long_goes_before_urgent_ones_who_have_just_come()
    {
        Use(new QueueOptions { Plan = Plan(), UrgentHeadStart = Soon, GroupHeadStart = TimeSpan.Zero });
        var patient = await EnqueueAsync("patient");
        var enqueued = (await Queue.FindAsync(patient, Ct))!.EnqueuedAt;
        await UntilAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow()), now => now > enqueued + Soon + Soon);
        await EnqueueAsync(New("urgent", urgency: Urgency.Urgent));
        Assert.That(await PositionAsync(patient), Is.EqualTo(1));
    }

    [Test]
    public async Task Places_count_from_one_without_gaps()
    {
        for (var i = 1; i <= 20; i++)
        {
            Assert.That(await PositionAsync(await EnqueueAsync($"a{i}")), Is.EqualTo(i));
        }
    }

    [Test]
    public async Task The_wallboard_counts_who_waits_and_who_serves()
    {
        await SignInAsync(Profile("1001"));
        await SignInAsync(Profile("1002", Level(Migrant, 1)));
        await Queue.SetStateAsync(await SignInAsync(Profile("1003", Level(Migrant, 1))), AgentState.Break, null, Ct);
        await EnqueueAsync(New("a"));
        await ConnectAsync();
        await EnqueueAsync(New("b"));
        await Queue.RequestCallbackAsync(await EnqueueAsync(New("c")), Ct);
        var lines = await Queue.LinesAsync(Ct);
        var (migrant, general) = (lines[0], lines[1]);
        Assert.Multiple(() =>
        {
            Assert.That((general.Name, general.Waiting, general.Callbacks, general.Connected), Is.EqualTo(("综合坐席", 2, 1, 1)));
            Assert.That(general.LongestWait, Is.GreaterThanOrEqualTo(TimeSpan.Zero));
            Assert.That((general.AgentsAvailable, general.AgentsBusy, general.AgentsOnBreak), Is.EqualTo((0, 1, 0)));
            Assert.That((migrant.Waiting, migrant.LongestWait), Is.EqualTo((0, (TimeSpan?)null)));
            Assert.That((migrant.AgentsAvailable, migrant.AgentsBusy, migrant.AgentsOnBreak), Is.EqualTo((1, 0, 1)));
        });
    }

    private async Task EnqueueAllAsync((Urgency Urgency, PriorityGroup Group)[] arrivals)
    {
        for (var i = 0; i < arrivals.Length; i++)
        {
            await EnqueueAsync(New($"a{i}", urgency: arrivals[i].Urgency, group: arrivals[i].Group));
        }
    }

    private async Task<List<string>> ServedAsync()
    {
        await SignInAsync(Profile("1001", chats: 20));
        return [.. (await Queue.MatchAsync(Ct)).Select(offer => offer.Ticket.Id.Value)];
    }
}

using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Waits;

public sealed class PlaceTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task The_expected_wait_is_told_once_enough_callers_were_served()
    {
        var agent = await SignInAsync("1001");
        await EnqueueAsync("first");
        var waiting = await EnqueueAsync("waiting");
        Assert.That((await Queue.FindPlaceAsync(waiting, Ct))!.ExpectedWait, Is.Null);
        await Queue.AbandonAsync(waiting, Ct);
        for (var i = 0; i < 12; i++)
        {
            if (i > 0)
            {
                await EnqueueAsync($"a{i}");
            }

            var offer = await ConnectAsync();
            await Queue.WrapUpAsync(offer.Ticket.Id, Ct);
            await Queue.CloseAsync(offer.Ticket.Id, agent, new WrapUp("advised", ""), Ct);
        }

        var place = await UntilAsync(
            async () => (await Queue.FindPlaceAsync(await EnqueueAsync(New(TicketId.New().Value)), Ct))!,
            place => place.ExpectedWait is not null);
        Assert.That(place.ExpectedWait!.Longest, Is.LessThan(TimeSpan.FromMinutes(1)));
    }
}

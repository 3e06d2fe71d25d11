using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using NUnit.Framework;

namespace LegalAid.Queue.Tests;

[TestFixture]
public sealed class QueueOptionsTests
{
    private static readonly QueueOptions Good = new()
    {
        Plan = new SeatPlan(
            [
                new Seat(
                    SeatId.General, "综合坐席", [], ["zh-CN"], OpeningHours.Always, 1, null, TimeSpan.Zero,
                    TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), new Dictionary<string, string>()),
            ],
            TimeZoneInfo.Utc),
    };

    [Test]
    public void Defaults_are_valid() => Assert.That(Good.Validate, Throws.Nothing);

    [Test]
    public void Every_mistake_is_told_at_once_with_the_setting_s_name()
    {
        var bad = Good with { Tenant = "a b", GroupHeadStart = TimeSpan.FromDays(1), AgentTimeout = TimeSpan.Zero, MissedOffersUntilBreak = 0, OffersAtOnce = 0 };
        Assert.That(bad.Validate, Throws.ArgumentException
            .With.Message.Contains("Queue:Tenant").And.Message.Contains("Queue:GroupHeadStart").And.Message.Contains("Queue:AgentTimeout")
            .And.Message.Contains("Queue:MissedOffersUntilBreak").And.Message.Contains("Queue:OffersAtOnce"));
    }

    [TestCase("")]
    [TestCase("a b")]
    [TestCase("中文")]
    public void An_id_has_visible_characters_only(string id) => Assert.That(() => new TicketId(id), Throws.ArgumentException);
}

using CsCheck;
using LegalAid.Queue.Waits;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Waits;

[TestFixture]
public sealed class WaitEstimateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_steady_line_gives_a_range_around_turns_times_the_mean_gap()
    {
        var wait = WaitEstimate.From(3, Every(TimeSpan.FromMinutes(1), 10), Now)!;
        Assert.That((wait.Shortest, wait.Longest), Is.EqualTo((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(6))));
    }

    [Test]
    public void Too_few_samples_say_nothing() => Assert.That(WaitEstimate.From(0, Every(TimeSpan.FromMinutes(1), 4), Now), Is.Null);

    [Test]
    public void Old_samples_say_nothing() =>
        Assert.That(WaitEstimate.From(0, Every(TimeSpan.FromMinutes(1), 10), Now + TimeSpan.FromMinutes(40)), Is.Null);

    [Test]
    public void Samples_that_scatter_say_nothing()
    {
        DateTimeOffset[] burst = [Now - TimeSpan.FromMinutes(25), .. Every(TimeSpan.FromMilliseconds(100), 15)];
        Assert.That(WaitEstimate.From(0, burst, Now), Is.Null);
    }

    [Test]
    public void A_line_that_has_stopped_does_not_look_quick()
    {
        var quick = WaitEstimate.From(5, Every(TimeSpan.FromSeconds(20), 20), Now)!;
        var stopped = WaitEstimate.From(5, Every(TimeSpan.FromSeconds(20), 20), Now + TimeSpan.FromMinutes(2))!;
        Assert.That(stopped.Longest, Is.GreaterThan(quick.Longest));
    }

    [Test]
    public void More_ahead_never_means_less_to_wait() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[1, 60_000].Array[5, 50]).Sample((ahead, gaps) =>
        {
            var taken = gaps.Select((_, i) => Now - TimeSpan.FromMilliseconds(gaps.Skip(i).Sum())).ToArray();
            var near = WaitEstimate.From(ahead, taken, Now);
            var far = WaitEstimate.From(ahead + 1, taken, Now);
            Assert.That(near is null, Is.EqualTo(far is null));
            if (near is not null && far is not null)
            {
                Assert.That(far.Longest, Is.GreaterThan(near.Longest));
                Assert.That(far.Shortest, Is.GreaterThanOrEqualTo(near.Shortest));
            }
        });

    private static DateTimeOffset[] Every(TimeSpan gap, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Now - (gap * (count - 1 - i)))];
}

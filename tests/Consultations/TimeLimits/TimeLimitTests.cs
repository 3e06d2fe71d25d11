using LegalAid.Consultations.Facts;
using LegalAid.Consultations.TimeLimits;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.TimeLimits;

[TestFixture]
public sealed class TimeLimitTests
{
    private static readonly TimeLimitPeriod.Calendar OneYear = new(1, 0, 0);

    [TestCase("2024-03-05", 1, 0, 0, "2025-03-05", TestName = "A_year_ends_on_the_day_of_the_same_number")]
    [TestCase("2024-02-29", 1, 0, 0, "2025-02-28", TestName = "Without_such_a_day_it_ends_with_the_month")]
    [TestCase("2024-10-31", 0, 4, 0, "2025-02-28", TestName = "Months_are_added_at_once_and_not_one_by_one")]
    [TestCase("2025-06-02", 0, 0, 15, "2025-06-17", TestName = "The_day_of_start_does_not_count")]
    [TestCase("2025-06-06", 0, 0, 15, "2025-06-23", TestName = "A_last_day_on_a_Saturday_becomes_Monday")]
    [TestCase("2025-06-07", 0, 0, 15, "2025-06-23", TestName = "A_last_day_on_a_Sunday_becomes_Monday")]
    public void Periods_are_counted_as_the_Civil_Code_says(string start, int years, int months, int days, string lastDay)
    {
        Assert.That(Ends(new TimeLimitPeriod.Calendar(years, months, days), start, start)?.LastDay, Is.EqualTo(DateOnly.Parse(lastDay)));
    }

    [Test]
    public void A_last_day_in_the_holidays_becomes_the_day_after_them_and_a_working_weekend_is_no_holiday()
    {
        var calendar = new WorkCalendar(
            [new(2025, 10, 1), new(2025, 10, 2), new(2025, 10, 3), new(2025, 10, 6), new(2025, 10, 7), new(2025, 10, 8)], [new(2025, 9, 28)]);

        Assert.That(Ends(OneYear, "2024-10-02", "2025-09-01", calendar)?.LastDay, Is.EqualTo(new DateOnly(2025, 10, 9)));
        Assert.That(Ends(OneYear, "2024-09-28", "2025-09-01", calendar)?.LastDay, Is.EqualTo(new DateOnly(2025, 9, 28)));
    }

    [Test]
    public void Working_days_leave_out_weekends()
    {
        Assert.That(Ends(new TimeLimitPeriod.WorkingDays(5), "2025-06-05", "2025-06-05")?.LastDay, Is.EqualTo(new DateOnly(2025, 6, 12)));
    }

    [Test]
    public void Hours_are_rounded_down_to_days_and_weekends_do_not_help()
    {
        Assert.That(Ends(new TimeLimitPeriod.Hours(48), "2025-06-05", "2025-06-05")?.LastDay, Is.EqualTo(new DateOnly(2025, 6, 7)));
    }

    [TestCase("2025-03-04", 1, false, true)]
    [TestCase("2025-03-05", 0, false, true)]
    [TestCase("2025-03-06", -1, true, false)]
    [TestCase("2025-02-26", 7, false, true)]
    [TestCase("2025-02-25", 8, false, false)]
    public void It_is_urgent_in_the_last_seven_days_and_expired_after_the_last(string today, int left, bool expired, bool urgent)
    {
        var end = Ends(OneYear, "2024-03-05", today)!;

        Assert.That((end.DaysLeft, end.IsExpired, end.IsUrgent), Is.EqualTo((left, expired, urgent)));
    }

    [Test]
    public void There_is_no_end_without_a_day_from_which_the_limit_runs()
    {
        var today = new DateOnly(2025, 3, 5);
        var unknown = FactSheet.Empty.With("harm_known_on", new FactValue.Unknown(false), FactSource.Asked);

        Assert.That(Limit(OneYear).Ends(FactSheet.Empty, today, WorkCalendar.Weekdays), Is.Null);
        Assert.That(Limit(OneYear).Ends(unknown, today, WorkCalendar.Weekdays), Is.Null);
        Assert.That(Ends(OneYear, "2025-03-06", "2025-03-05"), Is.Null, "it does not run yet");
        Assert.That(Ends(new TimeLimitPeriod.Never(), "2020-03-06", "2025-03-05"), Is.Null);
    }

    private static TimeLimitEnd? Ends(TimeLimitPeriod period, string start, string today, WorkCalendar? calendar = null) => Limit(period).Ends(
        FactSheet.Empty.With("harm_known_on", new FactValue.Day(DateOnly.Parse(start)), FactSource.Asked),
        DateOnly.Parse(today),
        calendar ?? WorkCalendar.Weekdays);

    private static TimeLimit Limit(TimeLimitPeriod period) =>
        new("trial", "投诉", period, "知道那天", "harm_known_on", TimeLimitKind.Fixed, "要快。", null, []);
}

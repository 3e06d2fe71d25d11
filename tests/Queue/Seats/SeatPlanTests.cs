using LegalAid.Queue.Seats;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Seats;

[TestFixture]
public sealed class SeatPlanTests
{
    private static readonly SeatPlan Plan = SeatPlan.Load(Path.Combine(Repository(), "dialogs", "seats.yaml"));
    private static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset SundayNight = new(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(8));

    [TestCase("wage_arrears", "", "migrant_worker")]
    [TestCase("wage_arrears", "migrant_worker,female", "migrant_worker")]
    [TestCase("work_injury", "migrant_worker", "migrant_worker")]
    [TestCase("work_injury", "", "general")]
    [TestCase("domestic_violence", "", "women_and_family")]
    [TestCase("debt", "violence_victim", "women_and_family")]
    [TestCase("domestic_violence", "minor", "minors")]
    [TestCase("debt", "elderly", "elderly_and_disabled")]
    [TestCase("debt", "disabled", "elderly_and_disabled")]
    [TestCase("housing", "military_family", "military")]
    [TestCase("debt", "", "general")]
    [TestCase(null, "", "general")]
    public void A_caller_comes_to_the_seat_of_matter_and_traits(string? matter, string traits, string seat) =>
        Assert.That(Plan.Choose(matter, traits.Split(',', StringSplitOptions.RemoveEmptyEntries), MondayMorning).Id.Value, Is.EqualTo(seat));

    [TestCase("wage_arrears", "migrant_worker")]
    [TestCase("domestic_violence", "minor")]
    [TestCase("debt", "elderly")]
    public void At_night_everybody_comes_to_the_general_seat(string matter, string trait) =>
        Assert.That(Plan.Choose(matter, [trait], SundayNight), Is.EqualTo(Plan.General));

    [Test]
    public void Opening_hours_are_those_of_the_plan_s_time_zone()
    {
        var migrant = Plan.Find(new SeatId("migrant_worker"))!;
        var eight = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(Plan.IsOpen(migrant, eight), Is.True);
            Assert.That(Plan.IsOpen(migrant, eight.AddMinutes(-1)), Is.False);
            Assert.That(Plan.IsOpen(migrant, eight.AddHours(14)), Is.False);
            Assert.That(Plan.IsOpen(Plan.General, SundayNight), Is.True);
        });
    }

    [TestCase("  - id: general", "  - id: General Seat", 3, "lower-case letters")]
    [TestCase("    name: 综合坐席", "    title: 综合坐席", 4, "'title' is not a field")]
    [TestCase("    hours: always", "    hours: { days: [sunnyday], opens: '08:00', closes: '18:00' }", 6, "'sunnyday' is not a weekday")]
    [TestCase("    hours: always", "    hours: { days: [1], opens: '08:00', closes: '18:00' }", 6, "'1' is not a weekday")]
    [TestCase("    hours: always", "    hours: { days: [monday], opens: '18:00', closes: '08:00' }", 6, "later than opening time")]
    [TestCase("    hours: always", "    hours: { days: [monday], opens: 8, closes: '18:00' }", 6, "opens must be a time")]
    [TestCase("    hours: always", "    hours: { days: [monday], opens: '08:00', closes: '18:00' }", 3, "open always")]
    [TestCase("    capacity: 10", "    capacity: many", 7, "whole number from 1")]
    [TestCase("    lease_seconds: 20", "    lease_seconds: 0", 8, "whole number from 1")]
    [TestCase("    languages: [zh-CN]", "    languages: []", 5, "list with at least one entry")]
    [TestCase("time_zone: Asia/Shanghai", "time_zone: Asia/Nowhere", 1, "Asia/Nowhere")]
    [TestCase("  - id: general", "  - id: special", 3, "no seat 'general'")]
    [TestCase("    capacity: 10", "    capacity: 10\n    leads_here: [{}]", 8, "neither matters nor traits")]
    [TestCase("    capacity: 10", "    capacity: [10", 7, "not valid YAML")]
    public void A_mistake_is_told_with_file_and_line(string right, string wrong, int line, string what)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"seats-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, """
            time_zone: Asia/Shanghai
            seats:
              - id: general
                name: 综合坐席
                languages: [zh-CN]
                hours: always
                capacity: 10
                lease_seconds: 20
                wrap_up_seconds: 60
            """.Replace(right, wrong, StringComparison.Ordinal));
        try
        {
            Assert.That(() => SeatPlan.Load(file), Throws.TypeOf<SeatPlanException>().With.Message.Contains($"{file}:{line}:").And.Message.Contains(what));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void A_missing_file_is_told_by_name() =>
        Assert.That(() => SeatPlan.Load("/nowhere/seats.yaml"), Throws.TypeOf<SeatPlanException>().With.Message.Contains("/nowhere/seats.yaml"));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "dialogs")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds dialogs/.");
        }

        return folder.FullName;
    }
}

using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

/// <summary>The doors that find all of a kind, with their positions.</summary>
[TestFixture]
public sealed class RecognizeAllTests
{
    private static readonly DateOnly Today = new(2026, 3, 18);

    [Test]
    public void All_amounts_are_found_with_their_positions()
    {
        const string Text = "工资四千块，欠了三个月，一共一万二，押金500元";

        Assert.That(
            new MoneyRecognizer().RecognizeAll(Text).Select(money => (money.Amount, Text[money.Start..money.End])),
            Is.EqualTo(new[] { (4000m, "四千块"), (12000m, "一万二"), (500m, "500元") }));
    }

    [TestCase("三万一直没给", 30000, "三万")]
    [TestCase("三万一分没给", 30000, "三万")]
    [TestCase("三万一共欠着", 30000, "三万")]
    [TestCase("三万一", 31000, "三万一")]
    [TestCase("三万一块", 31000, "三万一块")]
    public void A_word_that_begins_with_one_does_not_belong_to_the_number_before_it(string text, int amount, string said)
    {
        var money = new MoneyRecognizer().RecognizeAll(text)[0];

        Assert.That((money.Amount, text[money.Start..money.End]), Is.EqualTo(((decimal)amount, said)));
    }

    [Test]
    public void All_periods_are_found_with_their_positions()
    {
        const string Text = "干了两年零三个月，欠了半年，拖了20天，又拖了仨月";

        Assert.That(
            new PeriodRecognizer().RecognizeAll(Text).Select(period => (period.Years, period.Months, period.Days, Text[period.Start..period.End])),
            Is.EqualTo(new[] { (2, 3, 0, "两年零三个月"), (0, 6, 0, "半年"), (0, 0, 20, "20天"), (0, 3, 0, "仨月") }));
    }

    [Test]
    public void All_dates_are_found_and_none_overlaps_another()
    {
        const string Text = "去年五月进厂，2025年9月3号受伤，前天出院，2月30日不算";

        Assert.That(
            new DateRecognizer().RecognizeAll(Text, Today).Select(date => (date.First, Text[date.Start..date.End])),
            Is.EqualTo(new[]
            {
                (new DateOnly(2025, 5, 1), "去年五月"), (new DateOnly(2025, 9, 3), "2025年9月3号"), (new DateOnly(2026, 3, 16), "前天"),
            }));
    }

    [Test]
    public void All_counts_of_people_are_found_with_their_positions()
    {
        const string Text = "我们俩和三十多个人，还有七八名工友，拖了三个月";

        Assert.That(
            new PeopleRecognizer().RecognizeAll(Text).Select(people => (people.Count, people.UpTo, Text[people.Start..people.End])),
            Is.EqualTo(new (int, int?, string)[] { (2, null, "俩"), (30, null, "三十多个人"), (7, 8, "七八名") }));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("\ud800\0")]
    public void Nothing_is_found_in_nothing(string? text) =>
        Assert.Multiple(() =>
        {
            Assert.That(new MoneyRecognizer().RecognizeAll(text), Is.Empty);
            Assert.That(new PeriodRecognizer().RecognizeAll(text), Is.Empty);
            Assert.That(new DateRecognizer().RecognizeAll(text, Today), Is.Empty);
            Assert.That(new PeopleRecognizer().RecognizeAll(text), Is.Empty);
        });
}

using LegalAid.Consultations.Applications;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

public class CitizenNumberTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [TestCase("11010519491231002X", ExpectedResult = true)]
    [TestCase("440524188001010014", Description = "the standard's own example, but its bearer would be over 130", ExpectedResult = false)]
    [TestCase("370101190102039973", ExpectedResult = true)]
    [TestCase("34052419800101001X", ExpectedResult = true)]
    [TestCase("810000199408230021", ExpectedResult = true)]
    [TestCase("110105 19491231 002x", ExpectedResult = true)]
    [TestCase("１１０１０５１９４９１２３１００２Ｘ", ExpectedResult = true)]
    [TestCase("一一零一零五一九四九一二三一零零二叉", ExpectedResult = true)]
    [TestCase("11010519491231002*", ExpectedResult = true)]
    [TestCase("身份证号是11010519491231002X", ExpectedResult = true)]
    [TestCase("110105194912310021", ExpectedResult = false)]
    [TestCase("11010519490231002X", ExpectedResult = false)]
    [TestCase("010105194912310021", ExpectedResult = false)]
    [TestCase("1101051949123100X2", ExpectedResult = false)]
    [TestCase("130503670401001", Description = "numbers of fifteen digits are void", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool A_number_must_fit_its_check_digit_and_its_day_of_birth(string? text) => CitizenNumber.TryParse(text, Today, out _);

    [Test]
    public void The_day_of_birth_is_in_the_number()
    {
        CitizenNumber.TryParse("11010519491231002X", Today, out var number);

        Assert.That(number!.Born, Is.EqualTo(new DateOnly(1949, 12, 31)));
        Assert.That(number.AgeOn(new DateOnly(2009, 12, 30)), Is.EqualTo(59));
        Assert.That(number.AgeOn(new DateOnly(2009, 12, 31)), Is.EqualTo(60));
    }

    [Test]
    public void Nobody_is_born_tomorrow() => Assert.That(CitizenNumber.TryParse("11010519491231002X", new DateOnly(1949, 12, 30), out _), Is.False);

    [Test]
    public void A_number_in_a_log_is_hidden()
    {
        CitizenNumber.TryParse("11010519491231002X", Today, out var number);

        Assert.That($"{number}", Is.EqualTo("**************002X"));
        Assert.That(number!.Grouped, Is.EqualTo("110105 1949 1231 002X"));
    }
}

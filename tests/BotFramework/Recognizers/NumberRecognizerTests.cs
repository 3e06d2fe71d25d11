using CsCheck;
using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class NumberRecognizerTests
{
    private readonly NumberRecognizer _recognizer = new();

    [TestCase("一百二十", 120)]
    [TestCase("3千5", 3500)]
    [TestCase("三千五", 3500)]
    [TestCase("3千50", 3050)]
    [TestCase("三千零五", 3005)]
    [TestCase("三千零五十", 3050)]
    [TestCase("1.2万", 12000)]
    [TestCase("两万三", 23000)]
    [TestCase("1万零500", 10500)]
    [TestCase("1万2千", 12000)]
    [TestCase("一百零五", 105)]
    [TestCase("一百一十五", 115)]
    [TestCase("一百一", 110)]
    [TestCase("十二", 12)]
    [TestCase("二十", 20)]
    [TestCase("零", 0)]
    [TestCase("5k", 5000)]
    [TestCase("5K", 5000)]
    [TestCase("3w", 30000)]
    [TestCase("3，500.50", 3500.50)]
    [TestCase("1,234,567", 1234567)]
    [TestCase("３５００", 3500)]
    [TestCase("三点五", 3.5)]
    [TestCase("一点二万", 12000)]
    [TestCase("二〇二三", 2023)]
    [TestCase("一亿两千万", 120000000)]
    [TestCase("壹万贰仟叁佰", 12300)]
    [TestCase("-5", -5)]
    [TestCase("负三", -3)]
    [TestCase("我一共干了八年", 8)]
    [TestCase("在四川，有三个人", 3)]
    [TestCase("第一次，欠了五千", 5000)]
    [TestCase("周三走了两个", 2)]
    [TestCase("万一有6个呢", 6)]
    public void Numbers_are_understood_as_they_are_said(string utterance, double value) =>
        Assert.That(_recognizer.Recognize(utterance)?.Value, Is.EqualTo((decimal)value));

    [TestCase("三到五千", 3000, 5000)]
    [TestCase("三千到五千", 3000, 5000)]
    [TestCase("3-5万", 30000, 50000)]
    [TestCase("3000~5000", 3000, 5000)]
    [TestCase("七八个", 7, 8)]
    [TestCase("三四百", 300, 400)]
    [TestCase("两三万", 20000, 30000)]
    [TestCase("三五百", 300, 500)]
    [TestCase("十五六个", 15, 16)]
    [TestCase("一千二三", 1200, 1300)]
    public void Of_a_range_the_lower_end_is_the_value(string utterance, double low, double high)
    {
        var number = _recognizer.Recognize(utterance);
        Assert.That((number?.Value, number?.UpTo), Is.EqualTo(((decimal?)(decimal)low, (decimal?)(decimal)high)));
    }

    [TestCase("三十多", 30)]
    [TestCase("十几万", 100000)]
    [TestCase("二十多万", 200000)]
    [TestCase("大概五千", 5000)]
    [TestCase("5000左右", 5000)]
    public void About_is_heard(string utterance, double value)
    {
        var number = _recognizer.Recognize(utterance);
        Assert.That((number?.Value, number?.IsApproximate), Is.EqualTo(((decimal?)(decimal)value, (bool?)true)));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("没有")]
    [TestCase("几千")]
    [TestCase("一起去了四川")]
    [TestCase("第二")]
    [TestCase("百分之三十")]
    [TestCase("三分之一")]
    [TestCase("11010119900101123499")]
    public void What_is_no_number_is_none(string? utterance) => Assert.That(_recognizer.Recognize(utterance), Is.Null);

    [Test]
    public void A_number_says_where_it_stands()
    {
        var number = _recognizer.Recognize("欠我三千五呢");
        Assert.That((number?.Start, number?.End), Is.EqualTo(((int?)2, (int?)5)));
    }

    [Test]
    public void Chinese_numerals_come_back_as_the_number_they_spell() =>
        Gen.Int[0, 99_999_999].Sample(number => _recognizer.Recognize(ChineseNumerals.Spell(number))?.Value == number, iter: 5_000);

    [Test]
    public void Chinese_numerals_inside_a_sentence_come_back_too() =>
        Gen.Int[0, 9_999_999].Sample(number => _recognizer.Recognize($"他说是{ChineseNumerals.Spell(number)}，没错")?.Value == number, iter: 5_000);

    [Test]
    public void Arabic_figures_come_back_in_every_width() =>
        Gen.Int[0, 99_999_999].Sample(number =>
            _recognizer.Recognize($"{number}")?.Value == number && _recognizer.Recognize($"{number:N0}")?.Value == number
            && _recognizer.Recognize(string.Concat($"{number}".Select(c => (char)(c - '0' + '０'))))?.Value == number);
}

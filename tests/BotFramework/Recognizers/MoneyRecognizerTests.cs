using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class MoneyRecognizerTests
{
    private readonly MoneyRecognizer _recognizer = new();

    [TestCase("一百二十块", 120)]
    [TestCase("3千5", 3500)]
    [TestCase("两万三", 23000)]
    [TestCase("1.2万元", 12000)]
    [TestCase("¥3,500.50", 3500.50)]
    [TestCase("￥３５００", 3500)]
    [TestCase("人民币五万元", 50000)]
    [TestCase("三块五", 3.5)]
    [TestCase("三块半", 3.5)]
    [TestCase("三块五毛", 3.5)]
    [TestCase("三块五毛二", 3.52)]
    [TestCase("5元3角2分", 5.32)]
    [TestCase("十块零五毛", 10.5)]
    [TestCase("五毛钱", 0.5)]
    [TestCase("一块钱", 1)]
    [TestCase("8千块", 8000)]
    [TestCase("8 千 块", 8000)]
    [TestCase("3500 元", 3500)]
    [TestCase("两个月工资共八千", 8000)]
    [TestCase("每个月3000块，三个月一共9千", 9000)]
    [TestCase("欠了我两个月，8000", 8000)]
    [TestCase("从2023年5月欠我8000", 8000)]
    [TestCase("我们30个人，每人5000元", 5000)]
    [TestCase("一天200块，干了30天", 200)]
    [TestCase("5000", 5000)]
    [TestCase("一百块钱五天", 100)]
    [TestCase("一百块三天", 100)]
    [TestCase("2023-05-06欠的3万", 30000)]
    [TestCase("一万两千五百块钱", 12500)]
    [TestCase("一百五一天", 150)]
    [TestCase("八千五三个月", 8500)]
    public void Amounts_are_understood_in_yuan(string utterance, double amount) =>
        Assert.That(_recognizer.Recognize(utterance)?.Amount, Is.EqualTo((decimal)amount));

    [TestCase("三四千块", 3000, 4000)]
    [TestCase("三千到五千块", 3000, 5000)]
    public void Of_a_range_the_lower_end_is_the_amount(string utterance, double low, double high)
    {
        var money = _recognizer.Recognize(utterance);
        Assert.That((money?.Amount, money?.UpTo), Is.EqualTo(((decimal?)(decimal)low, (decimal?)(decimal)high)));
    }

    [TestCase("两千多块", 2000)]
    [TestCase("一万来块", 10000)]
    [TestCase("差不多三万", 30000)]
    [TestCase("大概有个七八千", 7000)]
    [TestCase("不到一万", 10000)]
    [TestCase("二十几万", 200000)]
    public void About_is_heard(string utterance, double amount)
    {
        var money = _recognizer.Recognize(utterance);
        Assert.That((money?.Amount, money?.IsApproximate), Is.EqualTo(((decimal?)(decimal)amount, (bool?)true)));
    }

    [TestCase("三个月")]
    [TestCase("2023年5月")]
    [TestCase("13800138000")]
    [TestCase("一块地")]
    [TestCase("没有")]
    [TestCase("几百块")]
    [TestCase("一毛钱都没有")]
    [TestCase("30多天")]
    [TestCase("")]
    public void What_is_no_money_is_none(string utterance) => Assert.That(_recognizer.Recognize(utterance), Is.Null);

    [Test]
    public void A_bare_number_has_no_currency() =>
        Assert.That((_recognizer.Recognize("5000")?.HasCurrency, _recognizer.Recognize("5000块")?.HasCurrency), Is.EqualTo(((bool?)false, (bool?)true)));
}

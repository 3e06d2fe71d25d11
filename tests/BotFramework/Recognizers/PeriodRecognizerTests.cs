using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class PeriodRecognizerTests
{
    private readonly PeriodRecognizer _recognizer = new();

    [TestCase("三个月", 0, 3, 0)]
    [TestCase("半年", 0, 6, 0)]
    [TestCase("一年半", 1, 6, 0)]
    [TestCase("两年零三个月", 2, 3, 0)]
    [TestCase("一年三个月", 1, 3, 0)]
    [TestCase("三个半月", 0, 3, 15)]
    [TestCase("半个月", 0, 0, 15)]
    [TestCase("两个半星期", 0, 0, 17)]
    [TestCase("20天", 0, 0, 20)]
    [TestCase("两周", 0, 0, 14)]
    [TestCase("两个星期", 0, 0, 14)]
    [TestCase("6个月", 0, 6, 0)]
    [TestCase("18个月", 0, 18, 0)]
    [TestCase("十二年", 12, 0, 0)]
    [TestCase("干了三年", 3, 0, 0)]
    [TestCase("拖欠了3 个月工资", 0, 3, 0)]
    [TestCase("2023年到现在有两年", 2, 0, 0)]
    public void Lengths_are_understood(string utterance, int years, int months, int days)
    {
        var period = _recognizer.Recognize(utterance);
        Assert.That((period?.Years, period?.Months, period?.Days), Is.EqualTo(((int?)years, (int?)months, (int?)days)));
    }

    [TestCase("一个多月", 1)]
    [TestCase("三四个月", 3)]
    [TestCase("大概五个月", 5)]
    [TestCase("大半年", 6)]
    public void About_is_heard(string utterance, int months)
    {
        var period = _recognizer.Recognize(utterance);
        Assert.That((period?.Months, period?.IsApproximate), Is.EqualTo(((int?)months, (bool?)true)));
    }

    [TestCase("2023年")]
    [TestCase("5月")]
    [TestCase("3号")]
    [TestCase("一年级")]
    [TestCase("上半年")]
    [TestCase("三个人")]
    [TestCase("")]
    public void What_is_no_length_is_none(string utterance) => Assert.That(_recognizer.Recognize(utterance), Is.Null);

    [Test]
    public void A_length_counts_back_from_a_day() =>
        Assert.That(_recognizer.Recognize("一年半")!.Before(new DateOnly(2026, 11, 25)), Is.EqualTo(new DateOnly(2025, 5, 25)));
}

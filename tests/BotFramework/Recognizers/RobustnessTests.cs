using System.Diagnostics;
using CsCheck;
using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

/// <summary>What holds for every recognizer on any text.</summary>
public sealed class RobustnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ChoiceWords[] Choices = [new("公司", ["老板"]), new("个人", ["私人"])];

    private static readonly string[] Pieces =
    [
        "一", "二", "两", "三", "十", "百", "千", "万", "亿", "零", "〇", "几", "多", "来", "半", "点", "块", "元", "毛", "分", "个", "年", "月", "日", "号", "天", "周",
        "星期", "前", "后", "上", "下", "去年", "今年", "初", "底", "国庆", "农历", "腊月", "1", "23", "2023", "99999999999999999999", ".", ",", "，", "-", "/", " ", "不", "没", "是", "有", "的",
        "对", "不是不", "第", "倒数", "最后一", "公司", "k", "w", "￥", "\uD83D", "\uDE00", "\0", "人", "到", "负", "分之", "3,500", "公司不是个人", "前年", "后天",
    ];

    private static readonly Gen<string> Mixed = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat),
        Gen.String[0, 60],
        Gen.Char['\u4E00', '\u9FFF'].Array[0, 40].Select(c => new string(c)));

    [Test]
    public void No_recognizer_throws_on_any_text() => Mixed.Sample(Run, iter: 10_000);

    [Test]
    public void No_recognizer_throws_on_any_day() =>
        Gen.Select(Mixed, Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber]).Sample(
            (text, day) =>
            {
                _ = new DateRecognizer().Recognize(text, DateOnly.FromDayNumber(day));
                _ = new DateRecognizer().Recognize(text, DateOnly.FromDayNumber(day), DatePreference.Future);
            },
            iter: 5_000);

    [Test]
    public void A_found_date_has_its_first_day_before_its_last_and_lies_within_the_text() =>
        Mixed.Sample(
            text => new DateRecognizer().Recognize(text, Today) is not { } date || (date.First <= date.Last && date.Start >= 0 && date.End <= text.Length && date.Start < date.End),
            iter: 5_000);

    [TestCase("一")]
    [TestCase("1")]
    [TestCase("三千")]
    [TestCase("2月30日")]
    [TestCase("半年前后")]
    [TestCase("2023年")]
    [TestCase("1-")]
    [TestCase("不是")]
    [TestCase("对，")]
    [TestCase("1,")]
    [TestCase("几个")]
    [TestCase("第")]
    [TestCase("零")]
    [TestCase("三块五毛")]
    [TestCase("一二三四年")]
    [TestCase("公司不是")]
    [TestCase("大概")]
    [TestCase("一百个")]
    public void A_hundred_thousand_characters_are_read_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Run(piece);
        var time = Stopwatch.StartNew();
        Run(text);
        Assert.That(time.ElapsedMilliseconds, Is.LessThan(10_000), "ten times that and more, were it quadratic");
    }

    private static void Run(string text)
    {
        _ = new NumberRecognizer().Recognize(text);
        _ = new NumberRecognizer().RecognizeAll(text);
        _ = new MoneyRecognizer().Recognize(text);
        _ = new YesNoRecognizer().Recognize(text);
        _ = new PeriodRecognizer().Recognize(text);
        _ = new PeopleRecognizer().Recognize(text);
        _ = new OrdinalRecognizer().Recognize(text, 5);
        _ = new ChoiceRecognizer().Recognize(text, Choices);
        _ = new DateRecognizer().Recognize(text, Today);
    }
}

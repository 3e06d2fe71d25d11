using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class DateRecognizerTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 11, 25);

    private readonly DateRecognizer _recognizer = new();

    [TestCase("今天", "2026-11-25")]
    [TestCase("昨天下午", "2026-11-24")]
    [TestCase("前天", "2026-11-23")]
    [TestCase("大前天", "2026-11-22")]
    [TestCase("昨晚", "2026-11-24")]
    [TestCase("明天", "2026-11-26")]
    [TestCase("后天", "2026-11-27")]
    [TestCase("上个月15号", "2026-10-15")]
    [TestCase("今年3月2号", "2026-03-02")]
    [TestCase("2023年5月6日", "2023-05-06")]
    [TestCase("2023 年 5 月 6 日", "2023-05-06")]
    [TestCase("２０２３年５月６号", "2023-05-06")]
    [TestCase("二〇二三年五月六号", "2023-05-06")]
    [TestCase("23年5月6号", "2023-05-06")]
    [TestCase("98年5月6号", "1998-05-06")]
    [TestCase("2023-05-06", "2023-05-06")]
    [TestCase("2023/5/6", "2023-05-06")]
    [TestCase("2023.5.6", "2023-05-06")]
    [TestCase("20230506", "2023-05-06")]
    [TestCase("我是2023-05-06被辞退的", "2023-05-06")]
    [TestCase("5/6", "2026-05-06")]
    [TestCase("5月6号", "2026-05-06")]
    [TestCase("5月6", "2026-05-06")]
    [TestCase("十二月二十五号", "2025-12-25")]
    [TestCase("12月1日", "2025-12-01")]
    [TestCase("去年五月二十一号", "2025-05-21")]
    [TestCase("前年10月1日", "2024-10-01")]
    [TestCase("15号", "2026-11-15")]
    [TestCase("28号", "2026-10-28")]
    [TestCase("三十一号", "2026-10-31")]
    [TestCase("二十五号", "2026-11-25")]
    [TestCase("上周三", "2026-11-18")]
    [TestCase("上个星期天", "2026-11-22")]
    [TestCase("这周一", "2026-11-23")]
    [TestCase("周三", "2026-11-25")]
    [TestCase("星期四", "2026-11-19")]
    [TestCase("下周五", "2026-12-04")]
    [TestCase("十天前", "2026-11-15")]
    [TestCase("3天之前", "2026-11-22")]
    [TestCase("两天后", "2026-11-27")]
    [TestCase("2月29号", "2024-02-29")]
    [TestCase("三年前的5月6号", "2023-05-06")]
    [TestCase("国庆节", "2026-10-01")]
    [TestCase("去年元旦", "2025-01-01")]
    [TestCase("今年中秋", "2026-09-25")]
    [TestCase("大年初一", "2026-02-17")]
    [TestCase("去年腊月二十三", "2026-02-10")]
    [TestCase("农历八月十五", "2026-09-25")]
    [TestCase("八月初三", "2026-09-13")]
    [TestCase("八月十五", "2026-09-25")]
    [TestCase("三月十五", "2026-03-15")]
    [TestCase("十一月二十", "2026-11-20")]
    [TestCase("23.10.1", "2023-10-01")]
    public void Days_are_understood(string utterance, string day)
    {
        var date = _recognizer.Recognize(utterance, Today);
        Assert.That((date?.Day, date?.Precision), Is.EqualTo(((DateOnly?)DateOnly.Parse(day), (DatePrecision?)DatePrecision.Day)));
    }

    [TestCase("去年五月", "2025-05-01", "2025-05-31", DatePrecision.Month)]
    [TestCase("去年5月份的时候", "2025-05-01", "2025-05-31", DatePrecision.Month)]
    [TestCase("2023年5月", "2023-05-01", "2023-05-31", DatePrecision.Month)]
    [TestCase("2023-05", "2023-05-01", "2023-05-31", DatePrecision.Month)]
    [TestCase("2026年2月", "2026-02-01", "2026-02-28", DatePrecision.Month)]
    [TestCase("上个月", "2026-10-01", "2026-10-31", DatePrecision.Month)]
    [TestCase("五月", "2026-05-01", "2026-05-31", DatePrecision.Month)]
    [TestCase("十二月份", "2025-12-01", "2025-12-31", DatePrecision.Month)]
    [TestCase("三个月前", "2026-08-01", "2026-08-31", DatePrecision.Month)]
    [TestCase("半年前", "2026-05-01", "2026-05-31", DatePrecision.Month)]
    [TestCase("一年半以前", "2025-05-01", "2025-05-31", DatePrecision.Month)]
    [TestCase("去年年底", "2025-12-01", "2025-12-31", DatePrecision.Month)]
    [TestCase("去年底", "2025-12-01", "2025-12-31", DatePrecision.Month)]
    [TestCase("2024年初", "2024-01-01", "2024-01-31", DatePrecision.Month)]
    [TestCase("年初", "2026-01-01", "2026-01-31", DatePrecision.Month)]
    [TestCase("正月里", "2026-02-17", "2026-03-18", DatePrecision.Month)]
    [TestCase("前年", "2024-01-01", "2024-12-31", DatePrecision.Year)]
    [TestCase("2023年", "2023-01-01", "2023-12-31", DatePrecision.Year)]
    [TestCase("98年", "1998-01-01", "1998-12-31", DatePrecision.Year)]
    [TestCase("08年", "2008-01-01", "2008-12-31", DatePrecision.Year)]
    [TestCase("零八年", "2008-01-01", "2008-12-31", DatePrecision.Year)]
    [TestCase("24年", "2024-01-01", "2024-12-31", DatePrecision.Year)]
    [TestCase("一五年的时候", "2015-01-01", "2015-12-31", DatePrecision.Year)]
    [TestCase("2015", "2015-01-01", "2015-12-31", DatePrecision.Year)]
    [TestCase("六七月份", "2026-06-01", "2026-07-31", DatePrecision.Year)]
    [TestCase("去年6、7月", "2025-06-01", "2025-07-31", DatePrecision.Year)]
    [TestCase("有三个月了", "2026-08-01", "2026-08-31", DatePrecision.Month)]
    [TestCase("前几天", "2026-11-18", "2026-11-24", DatePrecision.Week)]
    [TestCase("今年过完年", "2026-02-18", "2026-02-24", DatePrecision.Week)]
    [TestCase("端午节前后", "2026-06-12", "2026-06-26", DatePrecision.Week)]
    [TestCase("两年前", "2024-01-01", "2024-12-31", DatePrecision.Year)]
    [TestCase("今年上半年", "2026-01-01", "2026-06-30", DatePrecision.Year)]
    [TestCase("去年夏天", "2025-06-01", "2025-08-31", DatePrecision.Year)]
    [TestCase("上周", "2026-11-16", "2026-11-22", DatePrecision.Week)]
    [TestCase("两个星期前", "2026-11-09", "2026-11-15", DatePrecision.Week)]
    [TestCase("五月底", "2026-05-21", "2026-05-31", DatePrecision.Week)]
    [TestCase("上个月底", "2026-10-21", "2026-10-31", DatePrecision.Week)]
    [TestCase("去年5月中旬", "2025-05-11", "2025-05-20", DatePrecision.Week)]
    [TestCase("月初", "2026-11-01", "2026-11-10", DatePrecision.Week)]
    [TestCase("国庆节前", "2026-09-24", "2026-09-30", DatePrecision.Week)]
    [TestCase("去年国庆后", "2025-10-02", "2025-10-08", DatePrecision.Week)]
    [TestCase("十一前", "2026-09-24", "2026-09-30", DatePrecision.Week)]
    [TestCase("去年过年的时候", "2025-01-29", "2025-02-04", DatePrecision.Week)]
    public void Stretches_of_days_keep_how_exactly_they_were_named(string utterance, string first, string last, DatePrecision precision)
    {
        var date = _recognizer.Recognize(utterance, Today);
        Assert.That(
            (date?.First, date?.Last, date?.Precision),
            Is.EqualTo(((DateOnly?)DateOnly.Parse(first), (DateOnly?)DateOnly.Parse(last), (DatePrecision?)precision)));
    }

    [TestCase("5月6号", "2027-05-06")]
    [TestCase("28号", "2026-11-28")]
    [TestCase("周三", "2026-11-25")]
    [TestCase("周二", "2026-12-01")]
    [TestCase("元旦", "2027-01-01")]
    [TestCase("2月29号", "2028-02-29")]
    public void The_future_can_be_preferred(string utterance, string day) =>
        Assert.That(_recognizer.Recognize(utterance, Today, DatePreference.Future)?.Day, Is.EqualTo(DateOnly.Parse(day)));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("不知道")]
    [TestCase("2月30日")]
    [TestCase("2023年2月29日")]
    [TestCase("2023-13-01")]
    [TestCase("13月5号")]
    [TestCase("4月31号")]
    [TestCase("32号")]
    [TestCase("三个月")]
    [TestCase("两年")]
    [TestCase("10年")]
    [TestCase("在那干了20年")]
    [TestCase("二三年")]
    [TestCase("一周三次")]
    [TestCase("2号楼")]
    [TestCase("三千块")]
    [TestCase("13800138000")]
    public void What_is_no_date_is_none(string? utterance) => Assert.That(_recognizer.Recognize(utterance, Today), Is.Null);

    [TestCase("去年五月左右")]
    [TestCase("大概去年五月")]
    [TestCase("2020年以前")]
    public void About_is_heard(string utterance) => Assert.That(_recognizer.Recognize(utterance, Today)?.IsApproximate, Is.True);

    [Test]
    public void A_date_after_something_that_is_none_is_still_found() =>
        Assert.That(_recognizer.Recognize("不是2月30日，是3月1日", Today)?.Day, Is.EqualTo(new DateOnly(2026, 3, 1)));
}

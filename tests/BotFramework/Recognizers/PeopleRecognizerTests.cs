using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class PeopleRecognizerTests
{
    private readonly PeopleRecognizer _recognizer = new();

    [TestCase("三十多个人", 30)]
    [TestCase("我们五个", 5)]
    [TestCase("七八个工友", 7)]
    [TestCase("十几个人", 10)]
    [TestCase("三十人", 30)]
    [TestCase("12名工人", 12)]
    [TestCase("一家三口", 3)]
    [TestCase("家里五口人", 5)]
    [TestCase("就我一个", 1)]
    [TestCase("只有我自己", 1)]
    [TestCase("我们俩", 2)]
    [TestCase("4", 4)]
    [TestCase("100多号人", 100)]
    [TestCase("10几个人", 10)]
    [TestCase("四个", 4)]
    [TestCase("干了3个月，有20多个人", 20)]
    [TestCase("一共6个人，我和老婆还有四个孩子", 6)]
    public void People_are_counted(string utterance, int count) => Assert.That(_recognizer.Recognize(utterance)?.Count, Is.EqualTo(count));

    [TestCase("三个月")]
    [TestCase("两个小时")]
    [TestCase("两口子带一个孩子")]
    [TestCase("我和老婆还有两个孩子")]
    [TestCase("5000块")]
    [TestCase("")]
    public void What_counts_no_people_is_none(string utterance) => Assert.That(_recognizer.Recognize(utterance), Is.Null);

    [Test]
    public void Of_a_range_both_ends_are_kept()
    {
        var people = _recognizer.Recognize("七八个人");
        Assert.That((people?.Count, people?.UpTo), Is.EqualTo(((int?)7, (int?)8)));
    }
}

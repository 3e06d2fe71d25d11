using LegalAid.BotFramework.Recognizers;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Recognizers;

public sealed class ChoiceRecognizerTests
{
    private static readonly ChoiceWords[] Choices =
    [
        new("公司或单位", ["公司", "厂里", "老板"]),
        new("包工头", ["工头", "带班"]),
        new("个人", ["私人", "雇主"]),
    ];

    private readonly ChoiceRecognizer _recognizer = new();

    [TestCase("公司或单位", 0)]
    [TestCase("公司", 0)]
    [TestCase("是厂里欠的", 0)]
    [TestCase("包工头", 1)]
    [TestCase("工头", 1)]
    [TestCase("就是那个包工头", 1)]
    [TestCase("第二个", 1)]
    [TestCase("第2个", 1)]
    [TestCase("选2", 1)]
    [TestCase("我选择2号", 1)]
    [TestCase("2", 1)]
    [TestCase("２", 1)]
    [TestCase("二", 1)]
    [TestCase("B", 1)]
    [TestCase("②", 1)]
    [TestCase("2.", 1)]
    [TestCase("最后一个", 2)]
    [TestCase("倒数第二个", 1)]
    [TestCase("头一个", 0)]
    [TestCase("中间那个", 1)]
    [TestCase("不是公司，是个人", 2)]
    [TestCase("个人，不是公司", 2)]
    [TestCase("单位", 0)]
    public void A_choice_is_understood_by_words_or_place(string utterance, int index) =>
        Assert.That(_recognizer.Recognize(utterance, Choices)?.Index, Is.EqualTo(index));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("4")]
    [TestCase("0")]
    [TestCase("第九个")]
    [TestCase("2个月")]
    [TestCase("两个都是")]
    [TestCase("公司和包工头")]
    [TestCase("不知道")]
    [TestCase("前一个")]
    [TestCase("不是公司")]
    public void What_names_none_or_two_is_no_choice(string? utterance) => Assert.That(_recognizer.Recognize(utterance, Choices), Is.Null);

    [TestCase("前一个", 0)]
    [TestCase("后面那个", 1)]
    public void Of_two_choices_the_former_and_the_latter_are_known(string utterance, int index) =>
        Assert.That(_recognizer.Recognize(utterance, Choices[..2])?.Index, Is.EqualTo(index));

    [Test]
    public void The_longer_name_wins_over_a_name_inside_it() =>
        Assert.That(_recognizer.Recognize("我在建筑工地上干活", [new ChoiceWords("工地"), new ChoiceWords("建筑工地")])?.Index, Is.EqualTo(1));

    [Test]
    public void Places_can_be_switched_off() => Assert.That(_recognizer.Recognize("2", Choices, allowPlace: false), Is.Null);
}

using CsCheck;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Tests.Text;

public sealed class UtteranceTextTests
{
    // Besides any text, text from what the rules look at: marks, digits, spaces, openings, combining and traditional characters.
    private static readonly string[] Parts =
    [
        "你好", "请问", "您好", "，", "。。", "?", "！", " ", "１２", "3", "45678", "離婚", "Ａｂ", "哈哈哈", "\u0301", "か", "゛", "\ud83d", "ﬁ", "İ", "工资",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Int[0, Parts.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(pick => Parts[pick]))));

    [Test]
    public void Cleaning_twice_changes_nothing_more() =>
        AnyText.Sample(text => UtteranceText.Clean(UtteranceText.Clean(text)) == UtteranceText.Clean(text), iter: 5_000);

    [Test]
    public void Normalising_twice_changes_nothing_more() =>
        AnyText.Sample(text => UtteranceText.Normalize(UtteranceText.Normalize(text)) == UtteranceText.Normalize(text), iter: 5_000);

    [Test]
    public void Normalising_does_not_depend_on_cleaning_before() =>
        AnyText.Sample(text => UtteranceText.Normalize(UtteranceText.Clean(text)) == UtteranceText.Normalize(text), iter: 5_000);

    [TestCase("Ａｂｃ１２３", "abc123")]
    [TestCase("老闆欠薪，離婚財產", "老板欠薪,离婚财产")]
    [TestCase("怎么办？？？！！！", "怎么办?")]
    [TestCase("急！！！", "急!")]
    [TestCase("我  要   离婚", "我要离婚")]
    [TestCase("iphone 15 pro", "iphone 15 pro")]
    [TestCase("啊啊啊啊啊", "啊啊")]
    [TestCase("，，，工资", "工资")]
    [TestCase("", "")]
    [TestCase("\ud83d", "")]
    [TestCase("著作权", "著作权")]
    public void Clean_text_has_one_form(string text, string expected) => Assert.That(UtteranceText.Clean(text), Is.EqualTo(expected));

    [TestCase("你好，请问工伤怎么赔", "工伤怎么赔")]
    [TestCase("你好", "你好")]
    [TestCase("您好！", "您好!")]
    [TestCase("2023年5月12日电话13800000000", "000年0月00日电话000000")]
    [TestCase("欠我3500元", "欠我000元")]
    public void Normal_text_has_no_opening_and_digit_classes(string text, string expected) =>
        Assert.That(UtteranceText.Normalize(text), Is.EqualTo(expected));

    [Test]
    public void No_text_becomes_longer_than_the_limit() =>
        Gen.Char.Array[0, 5_000].Select(characters => new string(characters))
            .Sample(text => UtteranceText.Normalize(text).Length <= UtteranceText.MaxLength, iter: 100);
}

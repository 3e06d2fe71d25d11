using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.Tests.Content;
using LegalAid.Consultations.Texts;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Texts;

[TestFixture]
public sealed class TextLibraryTests
{
    private ContentDirectory _content = null!;

    [SetUp]
    public void SetUp() => _content = new ContentDirectory();

    [TearDown]
    public void TearDown() => _content.Dispose();

    [Test]
    public void The_model_is_filled_in_by_snake_case_names()
    {
        Assert.That(Render("编号{{ case_number }}", new { CaseNumber = "A7" }).Text, Is.EqualTo("编号A7"));
        Assert.That(Render("编号{{ number }}", new Dictionary<string, object?> { ["number"] = 7 }).Text, Is.EqualTo("编号7"));
        Assert.That(Render("编号{{ number }}", null).Text, Is.EqualTo("编号"));
    }

    [Test]
    public void What_is_heard_may_differ_from_what_is_read()
    {
        _content.Write("texts/bot.yaml", "both: { text: 请打12348, speak: 请打一二三四八 }\none: 您好");
        var texts = _content.Load().Texts;

        Assert.That(texts.Render("both"), Is.EqualTo(new SpokenText("请打12348", "请打一二三四八")));
        Assert.That(texts.Render("one").Speak, Is.EqualTo("您好"));
    }

    [Test]
    public void A_missing_key_is_named()
    {
        Assert.That(() => _content.Load().Texts.Render("farewell"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("farewell"));
    }

    [TestCase(3500, "3500元")]
    [TestCase(1234.5, "1234.50元")]
    [TestCase(12000, "1.2万元")]
    [TestCase(12345, "12345元")]
    [TestCase(1000000, "100万元")]
    public void Money_is_written_as_people_say_it(decimal amount, string written)
    {
        Assert.That(Render("{{ amount | money }}", new { amount }).Text, Is.EqualTo(written));
    }

    [Test]
    public void A_day_is_written_in_Chinese_with_and_without_its_filter()
    {
        Assert.That(Render("{{ day }}", new { day = new DateOnly(2026, 3, 1) }).Text, Is.EqualTo("2026年3月1日"));
        Assert.That(Render("{{ day | day }}", new { day = new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.FromHours(8)) }).Text, Is.EqualTo("2026年3月1日"));
    }

    [Test]
    public void Articles_are_written_as_citations()
    {
        var articles = new[] { ArticleReference.Parse("劳动法50"), ArticleReference.Parse("劳动法91") };

        Assert.That(Render("{{ articles | article }}", new { articles }).Text, Is.EqualTo("《劳动法》第五十条、第九十一条"));
        Assert.That(Render("{{ '劳动法50' | article }}", null).Text, Is.EqualTo("《劳动法》第五十条"));
    }

    [Test]
    public void Facts_read_as_what_they_hold_and_the_unknown_as_nothing()
    {
        var facts = new Dictionary<string, object?>
        {
            ["yes"] = new FactValue.YesNo(true),
            ["no"] = new FactValue.YesNo(false),
            ["sum"] = new FactValue.Number(3500.00m),
            ["unknown"] = new FactValue.Unknown(true),
        };

        Assert.That(Render("{% if yes == true %}甲{% endif %}{% if no == false %}乙{% endif %}{{ sum }}", facts).Text, Is.EqualTo("甲乙3500"));
        Assert.That(Render("{% if unknown == false or unknown %}甲{% endif %}乙{{ unknown }}", facts).Text, Is.EqualTo("乙"));
    }

    private SpokenText Render(string text, object? model)
    {
        _content.Write("texts/bot.yaml", $"trial: \"{text}\"");
        return _content.Load().Texts.Render("trial", model);
    }
}

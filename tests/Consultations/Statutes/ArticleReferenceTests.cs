using System.Text.Json;
using CsCheck;
using LegalAid.Consultations.Statutes;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Statutes;

[TestFixture]
public sealed class ArticleReferenceTests
{
    [TestCase("劳动合同法30", "《劳动合同法》第三十条")]
    [TestCase("法律援助法42", "《法律援助法》第四十二条")]
    [TestCase("劳动争议调解仲裁法27(4)", "《劳动争议调解仲裁法》第二十七条第四款")]
    [TestCase("法律援助法31(九)", "《法律援助法》第三十一条第九项")]
    [TestCase("道路交通安全法76(1)(二)", "《道路交通安全法》第七十六条第一款第二项")]
    [TestCase("道路交通安全法76（1）（二）", "《道路交通安全法》第七十六条第一款第二项")]
    [TestCase("刑法276之一", "《刑法》第二百七十六条之一")]
    [TestCase("民法典1001", "《民法典》第一千零一条")]
    [TestCase("民法典1110", "《民法典》第一千一百一十条")]
    [TestCase("民法典10", "《民法典》第十条")]
    [TestCase("民法典19", "《民法典》第十九条")]
    [TestCase("劳动争议解释(一)15", "《劳动争议解释(一)》第十五条")]
    public void A_reference_is_cited_in_Chinese_numerals(string written, string cited)
    {
        Assert.That(StatuteBook.Cite(ArticleReference.Parse(written)), Is.EqualTo(cited));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("劳动法")]
    [TestCase("50")]
    [TestCase("劳动法0")]
    [TestCase("劳动法50(0)")]
    [TestCase("劳动法第五十条")]
    [TestCase("劳动法50(二十百)")]
    public void Without_law_or_number_there_is_no_reference(string? written)
    {
        Assert.That(ArticleReference.TryParse(written, out _), Is.False);
    }

    [Test]
    public void A_reference_cannot_be_built_without_law_and_number()
    {
        Assert.That(() => new ArticleReference(" ", 1), Throws.ArgumentException);
        Assert.That(() => new ArticleReference("劳动法", 0), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new ArticleReference("劳动法", 1, item: 0), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void What_is_written_is_read_back()
    {
        var numbers = Gen.Int[1, 99].Nullable();
        Gen.Select(Gen.Int[1, 9999], numbers, numbers, numbers).Sample((article, insertion, paragraph, item) =>
        {
            var reference = new ArticleReference("民法典", article, insertion, paragraph, item);
            return ArticleReference.Parse(reference.ToString()) == reference
                && JsonSerializer.Deserialize<ArticleReference>(JsonSerializer.Serialize(reference)) == reference;
        });
    }

    [Test]
    public void Articles_of_one_law_are_cited_together()
    {
        var references = new[] { "劳动法50", "劳动合同法30", "劳动法91" }.Select(ArticleReference.Parse);

        Assert.That(StatuteBook.Cite(references), Is.EqualTo("《劳动法》第五十条、第九十一条，《劳动合同法》第三十条"));
    }

    [Test]
    public void The_book_finds_the_article_of_a_paragraph_and_nothing_that_it_does_not_hold()
    {
        var book = new StatuteBook(
        [
            new Statute("中华人民共和国劳动法", "劳动法", "2018-12-29 修正", ["labor-law-2018"], new Dictionary<string, string> { ["50"] = "工资按月发。" }),
        ]);

        var article = book.Find(ArticleReference.Parse("劳动法50(2)"))!;

        Assert.That(article.Gist, Is.EqualTo("工资按月发。"));
        Assert.That(article.Law, Is.EqualTo("中华人民共和国劳动法"));
        Assert.That(article.Citation, Is.EqualTo("《劳动法》第五十条第二款"));
        Assert.That(book.Find(ArticleReference.Parse("劳动法51")), Is.Null);
        Assert.That(book.Find(ArticleReference.Parse("刑法50")), Is.Null);
    }
}

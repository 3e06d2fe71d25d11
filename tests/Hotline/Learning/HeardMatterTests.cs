using LegalAid.Consultations.Facts;
using LegalAid.Hotline.Learning;

namespace LegalAid.Hotline.Tests.Learning;

[TestFixture]
public sealed class HeardMatterTests
{
    [TestCase("房东不退押金，打我电话13812345678", "房东不退押金,打我电话*")]
    [TestCase("房东不退押金 138 1234 5678", "房东不退押金 *")]
    [TestCase("房东不退押金１３８１２３４５６７８", "房东不退押金*")]
    [TestCase("房东不退押金，一三八一二三四五六七八", "房东不退押金,*")]
    [TestCase("房东不退押金，幺三八，一二三四，五六七八", "房东不退押金,*")]
    [TestCase("房东不退押金(0371)6666 8888", "房东不退押金(*")]
    [TestCase("房东不退押金，身份证11010519491231002X", "房东不退押金,身份证*")]
    [TestCase("房东不退押金，老身份证110105491231002", "房东不退押金,老身份证*")]
    [TestCase("房东不退押金，卡号6222 0212 3456 7890 123", "房东不退押金,卡号*")]
    [TestCase("房东不退押金，账号1234567", "房东不退押金,账号*")]
    public void No_number_of_somebody_is_kept(string words, string masked) => Assert.That(Masked(words, FactSheet.Empty), Is.EqualTo(masked));

    [TestCase("欠了20000元，三个月，从2月开始，打过12348和110")]
    [TestCase("二零二四年三月的事,押金三千五")]
    public void What_tells_of_the_matter_stays(string words) => Assert.That(Masked(words, FactSheet.Empty), Is.EqualTo(words.Normalize(System.Text.NormalizationForm.FormKC)));

    [Test]
    public void Names_and_addresses_that_the_form_asked_for_are_not_kept()
    {
        var facts = FactSheet.Empty
            .With("applicant_name", new FactValue.Words("王小明"), FactSource.Asked)
            .With("beneficiary_name", new FactValue.Words("王大明"), FactSource.Asked)
            .With("opponent", new FactValue.Words("ABC公司"), FactSource.Asked)
            .With("address", new FactValue.Words("金水区花园路1号"), FactSource.Asked);

        Assert.That(
            Masked("我是王小明，替王大明问，住金水区花园路1号，abc公司不退押金", facts), Is.EqualTo("我是*,替*问,住*,*不退押金"));
    }

    [Test]
    public void The_words_are_one_line_without_tabs() => Assert.That(Masked(" 房东不退\t押金\n怎么办 ", FactSheet.Empty), Is.EqualTo("房东不退 押金 怎么办"));

    [TestCase("13812345678")]
    [TestCase("hello")]
    public void Where_nothing_is_left_to_learn_from_nothing_is_kept(string words) => Assert.That(Masked(words, FactSheet.Empty), Is.Null);

    private static string? Masked(string words, FactSheet facts) => new HeardMatter(words, "housing", 0.5, "0123456789abcdef").Masked(facts)?.Words;
}

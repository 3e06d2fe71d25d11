using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Eligibility;

public class ProvinceListTests
{
    [TestCase("河南省郑州市金水区", "河南省")]
    [TestCase("在河南郑州干的活", "河南省")]
    [TestCase("内蒙古包头", "内蒙古自治区")]
    [TestCase("110000", "北京市")]
    [TestCase("吉林省吉林市", "吉林省")]
    [TestCase("上海市南京东路北京银行", "上海市")]
    public void A_province_is_found_in_the_words_for_a_place(string place, string name) =>
        Assert.That(Rules.Shipped.Provinces.Find(place)?.Name, Is.EqualTo(name));

    [TestCase("我们村里")]
    [TestCase("不是河北，是河南")]
    [TestCase("")]
    [TestCase(null)]
    public void A_place_that_names_none_or_two_is_no_province(string? place) => Assert.That(Rules.Shipped.Provinces.Find(place), Is.Null);

    [Test]
    public void A_standard_without_a_source_is_unknown() =>
        Assert.That(Rules.Shipped.Provinces.All.Where(province => province.Standard is { Articles.Count: 0 }), Is.Empty);
}

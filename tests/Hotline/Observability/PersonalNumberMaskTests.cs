using System.Globalization;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Tests.Hosting;
using Serilog;

namespace LegalAid.Hotline.Tests.Observability;

[TestFixture]
public sealed class PersonalNumberMaskTests
{
    [TestCase("我的电话是13812345678，打给我", "我的电话是138***78，打给我")]
    [TestCase("+8613812345678", "+861***78")]
    [TestCase("sms/%2B8613812345678", "sms/%2B861***78")]
    [TestCase("tel%3A008613812345678", "tel%3A008***78")]
    [TestCase("138 1234 5678", "138***78")]
    [TestCase("138-1234-5678", "138***78")]
    [TestCase("身份证11010519491231002X", "身份证110***2X")]
    [TestCase("身份证11010519491231002x。", "身份证110***2x。")]
    [TestCase("卡号6222021234567890123", "卡号622***23")]
    [TestCase("卡号6222 0212 3456 7890 123", "卡号622***23")]
    public void Numbers_of_people_lose_their_middle(string text, string masked) => Assert.That(PersonalNumberMask.Mask(text), Is.EqualTo(masked));

    [TestCase("欠了20000元，2026-06-15")]
    [TestCase("12348和110")]
    [TestCase("a8f5f167f44f4964e6c998dee827110c")]
    [TestCase("2026-16817-86053")]
    public void Other_numbers_stay(string text) => Assert.That(PersonalNumberMask.Mask(text), Is.SameAs(text));

    [Test]
    public void Numbers_are_masked_wherever_they_stand_in_a_log_event()
    {
        var captured = new CapturedLog();
        using (var logger = new LoggerConfiguration().Masked().WriteTo.Sink(captured).CreateLogger())
        {
            logger.Information("Called {Phone}, then {Phones} and {@Form}", "13812345678", new[] { "13912345678" }, new { Id = "11010519491231002X" });
        }

        Assert.That(captured.Lines.Single(), Does.Not.Contain("1234567").And.Not.Contain("19491231").And.Contain("138***78"));
    }

    [Test]
    public void A_number_that_is_no_text_is_masked_as_well()
    {
        var captured = new CapturedLog();
        using (var logger = new LoggerConfiguration().Masked().WriteTo.Sink(captured).CreateLogger())
        {
            logger.Information("Called {Phone}", long.Parse("13812345678", CultureInfo.InvariantCulture));
        }

        Assert.That(captured.Lines.Single(), Does.Not.Contain("12345678"));
    }
}

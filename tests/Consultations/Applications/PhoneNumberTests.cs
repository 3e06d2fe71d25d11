using LegalAid.Consultations.Applications;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

public class PhoneNumberTests
{
    [TestCase("13800138000", "13800138000")]
    [TestCase("+86 138-0013-8000", "13800138000")]
    [TestCase("0086 13800138000", "13800138000")]
    [TestCase("幺三八零零幺三八零零零", "13800138000")]
    [TestCase("１３８００１３８０００", "13800138000")]
    [TestCase("我的手机是13800138000，晚上再打", "13800138000")]
    [TestCase("010-62345678", "01062345678")]
    [TestCase("0371 6234567", "03716234567")]
    [TestCase("（0371）62345678", "037162345678")]
    public void A_number_is_understood_however_it_is_written_or_said(string text, string digits) =>
        Assert.That(PhoneNumber.TryParse(text, out var number) ? number.Digits : null, Is.EqualTo(digits));

    [TestCase("12348")]
    [TestCase("110")]
    [TestCase("4008001234")]
    [TestCase("12800138000")]
    [TestCase("1380013800")]
    [TestCase("138001380001")]
    [TestCase("62345678", Description = "without an area code nobody can call from elsewhere")]
    [TestCase("没有电话")]
    [TestCase("")]
    [TestCase(null)]
    public void What_is_nobodys_own_number_is_refused(string? text) => Assert.That(PhoneNumber.TryParse(text, out _), Is.False);

    [Test]
    public void A_number_in_a_log_is_hidden()
    {
        PhoneNumber.TryParse("13800138000", out var number);

        Assert.That($"{number}", Is.EqualTo("138****8000"));
    }
}

using CsCheck;
using LegalAid.Consultations.Applications;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

public class ApplicationNumberTests
{
    [Test]
    public void A_number_reads_back_as_itself()
    {
        var number = ApplicationNumber.New(2026);

        Assert.That(ApplicationNumber.Parse(number.ToString()), Is.EqualTo(number));
        Assert.That(number.ToString(), Does.Match("^2026-[0-9]{5}-[0-9]{5}$"));
    }

    [Test]
    public void A_number_is_understood_however_it_is_written_or_said()
    {
        var number = ApplicationNumber.New(2026);
        var said = string.Concat(number.Digits.Select(digit => "零幺二三四五六七八九"[digit - '0']));
        var wide = string.Concat(number.Digits.Select(digit => (char)(digit - '0' + '０')));

        Assert.That(ApplicationNumber.TryParse(said, out var heard) ? heard : null, Is.EqualTo(number));
        Assert.That(ApplicationNumber.TryParse(wide, out var typed) ? typed : null, Is.EqualTo(number));
        Assert.That(ApplicationNumber.TryParse($" {number.Digits[..4]} {number.Digits[4..]} ", out var spaced) ? spaced : null, Is.EqualTo(number));
    }

    [Test]
    public void A_number_is_found_among_words()
    {
        var number = ApplicationNumber.New(2026);

        Assert.That(ApplicationNumber.TryParse($"查申请 {number}，谢谢", out var found) ? found : null, Is.EqualTo(number));
    }

    [Test]
    public void Every_single_wrong_digit_is_found() =>
        Gen.Select(Gen.Int[0, 13], Gen.Int[1, 9]).Sample((place, shift) =>
        {
            var digits = ApplicationNumber.New(2026).Digits.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
            return !ApplicationNumber.TryParse(new string(digits), out _);
        });

    [Test]
    public void Two_neighbours_that_changed_places_are_found() =>
        Gen.Int[0, 12].Sample(place =>
        {
            var digits = ApplicationNumber.New(2026).Digits.ToCharArray();
            (digits[place], digits[place + 1]) = (digits[place + 1], digits[place]);
            return digits[place] == digits[place + 1] || !ApplicationNumber.TryParse(new string(digits), out _);
        });

    [TestCase("")]
    [TestCase(null)]
    [TestCase("2026")]
    [TestCase("不知道")]
    [TestCase("20263847592164999")]
    public void What_is_no_number_is_refused(string? text) => Assert.That(ApplicationNumber.TryParse(text, out _), Is.False);
}

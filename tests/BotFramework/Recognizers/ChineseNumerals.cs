using System.Text;

namespace LegalAid.BotFramework.Tests.Recognizers;

/// <summary>Spells numbers as they are read aloud, for round trips.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Spell(int number)
    {
        if (number == 0)
        {
            return "零";
        }

        var high = number / 10_000;
        var low = number % 10_000;
        var text = new StringBuilder();
        if (high > 0)
        {
            text.Append(Section(high)).Append('万');
            if (low is > 0 and < 1000)
            {
                text.Append('零');
            }
        }

        return text.Append(Section(low)).ToString();
    }

    private static string Section(int number)
    {
        var text = new StringBuilder();
        var zero = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            if (zero)
            {
                text.Append('零');
                zero = false;
            }

            if (!(unit == 10 && digit == 1 && text.Length == 0))
            {
                text.Append(Digits[digit]);
            }

            text.Append(name);
        }

        return text.ToString();
    }
}

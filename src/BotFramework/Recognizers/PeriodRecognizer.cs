namespace LegalAid.BotFramework.Recognizers;

/// <summary>Finds a length of time: 三个月, 半年, 一年半, 两年零三个月, 三个半月, 20天, 两个星期.</summary>
/// <remarks>
/// The first one counts. Calendar years (2023年), months of a year (5月) and days of a month (3号) are no lengths; hours and minutes are not
/// understood. Lengths over 200 years are passed over. Safe for concurrent use; never throws; time grows linearly with the text.
/// </remarks>
public sealed class PeriodRecognizer
{
    private const int LongestYears = 200;

    private enum Unit
    {
        Year,
        Month,
        Week,
        Day,
    }

    /// <summary>The first length of time in the utterance, or null when there is none.</summary>
    public RecognizedPeriod? Recognize(string? utterance) => Find(Spelling.Normalize(utterance));

    /// <summary>Every length of time in the utterance, in order.</summary>
    /// <param name="utterance">What the caller said.</param>
    public IReadOnlyList<RecognizedPeriod> RecognizeAll(string? utterance) => [.. Scan(Spelling.Normalize(utterance))];

    /// <summary>The first length of time in a text that is normalised already.</summary>
    internal static RecognizedPeriod? Find(string text) => Scan(text).FirstOrDefault();

    private static IEnumerable<RecognizedPeriod> Scan(string text)
    {
        var at = 0;
        foreach (var span in Amounts(text))
        {
            if (span.Start < at)
            {
                continue;
            }

            var period = Read(text, span);
            if (period is not null)
            {
                yield return period;
            }

            at = period?.End ?? span.End;
        }
    }

    // Numbers, 半 where it stands for half a year or half a month, and 俩 and 仨 for two and three of something.
    private static IEnumerable<NumberSpan> Amounts(string text)
    {
        var from = 0;
        foreach (var span in NumberScanner.Scan(text))
        {
            foreach (var word in Words(text, from, span.Start))
            {
                yield return word;
            }

            yield return span;
            from = span.End;
        }

        foreach (var word in Words(text, from, text.Length))
        {
            yield return word;
        }
    }

    private static IEnumerable<NumberSpan> Words(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            switch (text[i])
            {
                case '俩' or '仨':
                    var count = text[i] == '俩' ? 2 : 3;
                    yield return new NumberSpan(count, count, false, 1, i, i + 1);
                    break;
                case '半' when i == 0 || (text[i - 1] is not ('上' or '下' or '前' or '后' or '多') && (text[i - 1] != '大' || NumberScanner.StartsAt(text, i + 1, "年"))):
                    yield return new NumberSpan(0.5m, 0.5m, i > 0 && text[i - 1] is '大' or '小', 1, i, i + 1);
                    break;
                default:
                    break;
            }
        }
    }

    private static RecognizedPeriod? Read(string text, NumberSpan first)
    {
        int years = 0, months = 0, days = 0;
        var about = false;
        var last = -1;
        var end = -1;
        NumberSpan? next = first;
        while (next is { } span)
        {
            about |= span.IsApproximate || span.IsRange;
            if (ReadUnit(text, span, ref about, out var unit, out var half, out var after) is not { } count || (int)unit <= last)
            {
                break;
            }

            var amount = count + (half ? 0.5m : 0);
            if (!Add(unit, amount, ref years, ref months, ref days))
            {
                break;
            }

            last = (int)unit;
            end = after;
            after = after < text.Length && text[after] is '零' or '又' or '加' ? after + 1 : NumberScanner.SkipSpaces(text, after);
            next = after < text.Length ? NumberScanner.Read(text, after, out _) : null;
        }

        if (end < 0)
        {
            return null;
        }

        about |= NumberScanner.StartsAt(text, end, "多") || NumberScanner.StartsAt(text, end, "左右") || NumberScanner.StartsAt(text, end, "上下");
        return new RecognizedPeriod(years, months, days, about, first.Start, end);
    }

    private static decimal? ReadUnit(string text, NumberSpan span, ref bool about, out Unit unit, out bool half, out int end)
    {
        unit = default;
        half = false;
        end = span.End;
        if (span.Low <= 0)
        {
            return null;
        }

        var at = NumberScanner.SkipSpaces(text, span.End);
        var counted = text[span.Start] is '俩' or '仨';
        for (var more = true; more && at < text.Length;)
        {
            switch (text[at])
            {
                case '个':
                    counted = true;
                    at++;
                    break;
                case '多' or '几' or '来':
                    about = true;
                    at++;
                    break;
                case '半' when counted && !half:
                    half = true;
                    at++;
                    break;
                default:
                    more = false;
                    break;
            }
        }

        int length;
        if (NumberScanner.StartsAt(text, at, "年") || NumberScanner.StartsAt(text, at, "周年"))
        {
            length = text[at] == '周' ? 2 : 1;
            unit = Unit.Year;

            // 2023年 and 98年 are calendar years.
            if (span.Low >= 60 || (text[span.Start] is '零') || NumberScanner.StartsAt(text, at + length, "级") || NumberScanner.StartsAt(text, at, "年级"))
            {
                return null;
            }
        }
        else if (NumberScanner.StartsAt(text, at, "月") && (counted || span.Low == 0.5m))
        {
            length = 1;
            unit = Unit.Month;
        }
        else if (NumberScanner.StartsAt(text, at, "星期") || NumberScanner.StartsAt(text, at, "礼拜"))
        {
            length = 2;
            unit = Unit.Week;
        }
        else if (NumberScanner.StartsAt(text, at, "周") && !NumberScanner.StartsAt(text, at, "周岁"))
        {
            length = 1;
            unit = Unit.Week;
        }
        else if (NumberScanner.StartsAt(text, at, "天") || (NumberScanner.StartsAt(text, at, "日") && counted))
        {
            length = 1;
            unit = Unit.Day;
        }
        else
        {
            return null;
        }

        end = at + length;
        if (unit is Unit.Year && NumberScanner.StartsAt(text, end, "多"))
        {
            about = true;
            end++;
        }

        if (end < text.Length && text[end] == '半' && !half && unit is Unit.Year or Unit.Month)
        {
            half = true;
            end++;
        }

        return span.Low;
    }

    private static bool Add(Unit unit, decimal amount, ref int years, ref int months, ref int days)
    {
        if (amount > LongestYears * 366)
        {
            return false;
        }

        switch (unit)
        {
            case Unit.Year when amount <= LongestYears:
                years += (int)amount;
                months += (int)((amount - decimal.Truncate(amount)) * 12);
                return true;
            case Unit.Month when amount <= LongestYears * 12:
                months += (int)amount;
                days += (int)((amount - decimal.Truncate(amount)) * 30);
                (years, months) = months >= 12 && years > 0 ? (years + (months / 12), months % 12) : (years, months);
                return true;
            case Unit.Week:
                days += (int)(amount * 7);
                return true;
            case Unit.Day when amount >= 1:
                days += (int)amount;
                return true;
            default:
                return false;
        }
    }
}

namespace LegalAid.BotFramework.Recognizers;

/// <summary>Finds the numbers of a normalised utterance from left to right, each character looked at a bounded number of times.</summary>
internal static class NumberScanner
{
    private const int MaxFigures = 15;
    private const string Digits = "零一二三四五六七八九";
    private const string BeforeFew = "十百千万亿";
    private const string CountersAfterApproximation = "个块元人岁天年名万亿次斤里口平家位户米公";

    /// <summary>Words that begin with a numeral and mean no number.</summary>
    private static readonly HashSet<string> Words =
    [
        "一共", "一下", "一样", "一直", "一起", "一定", "一般", "一些", "一旦", "一切", "一边", "一会", "一方", "一阵", "一半", "一向",
        "一律", "一致", "一道", "一块", "一同", "一带", "一时", "一再", "一股", "一辈", "十分", "二手", "三方", "三轮", "三无", "四川", "四处", "四周",
        "三亚", "九江", "六安", "三明", "七夕", "五金", "五险", "一金", "五一", "六一", "十一", "八一", "三八", "双十", "两边", "两口", "两地", "三七",
    ];

    /// <summary>The numbers in their order; ranges said with 到, 至, 或 or a dash are one span.</summary>
    public static IEnumerable<NumberSpan> Scan(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!CanStart(text, i))
            {
                i++;
                continue;
            }

            if (WordLength(text, i) is > 0 and var length)
            {
                i += length;
                continue;
            }

            var found = Read(text, i, out var next);
            if (found is not { } first)
            {
                i = next;
                continue;
            }

            if (StartsAt(text, i - 2, "分之"))
            {
                i = first.End;
                continue;
            }

            if (StartsAt(text, first.End, "分之"))
            {
                _ = Read(text, first.End + 2, out i);
                i = Math.Max(i, first.End + 2);
                continue;
            }

            var span = JoinRange(text, first);
            yield return AboutOrExact(text, span);
            i = span.End;
        }
    }

    /// <summary>Reads the number that begins exactly at <paramref name="start"/>.</summary>
    /// <param name="text">A normalised utterance.</param>
    /// <param name="start">Where the number must begin.</param>
    /// <param name="next">Where reading ended; at least one further than the start.</param>
    public static NumberSpan? Read(string text, int start, out int next)
    {
        decimal total = 0, section = 0;
        (decimal Low, decimal High)? pending = null;
        bool pendingIsFigure = false, zero = false, about = false, hasAny = false;
        decimal lastUnit = 0, sectionUnit = 10_000, scale = 1, bigUnit = decimal.MaxValue;
        decimal rangeWidth = 0;
        var hasHundredMillion = false;
        var negative = false;
        var i = start;
        if (i < text.Length && (text[i] == '-' || text[i] == '负') && i + 1 < text.Length && IsDigit(text[i + 1])
            && (i == 0 || !IsDigit(text[i - 1])))
        {
            negative = true;
            i++;
        }

        while (i < text.Length)
        {
            var c = text[i];
            if (c == ' ' && pending is not null && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && UnitOf(text, i + 1) >= 10)
            {
                i++;
                continue;
            }

            if (char.IsAsciiDigit(c))
            {
                if (pending is not null || about)
                {
                    break;
                }

                var literal = ReadLiteral(text, i, out var end);
                if (literal is null)
                {
                    next = Math.Max(end, start + 1);
                    return null;
                }

                pending = (literal.Value, literal.Value);
                pendingIsFigure = literal.Value >= 10 || literal.Value != decimal.Truncate(literal.Value) || end - i > 1;
                hasAny = true;
                i = end;
                continue;
            }

            if (c == '零' && lastUnit > 0 && pending is null)
            {
                zero = true;
                i++;
                continue;
            }

            if (ChineseDigit(c) >= 0)
            {
                if (pending is not null || about || (lastUnit > 0 && c == '一' && BeginsWord(text, i)))
                {
                    break;
                }

                var run = ReadRun(text, i, lastUnit >= 100, out var end, out var figure);
                if (run is null)
                {
                    next = Math.Max(end, start + 1);
                    return null;
                }

                pending = run;
                pendingIsFigure = figure;
                hasAny = true;
                i = end;
                continue;
            }

            if (c == '几' && !zero && !about && ((lastUnit > 0 && pending is null) || (pending is { Low: >= 10 } tens && tens.Low % 10 == 0 && text[i - 1] == '0')))
            {
                about = true;
                i++;
                continue;
            }

            if (c is '多' or '余' or '来' && !about && (pending is not null || lastUnit > 0) && IsApproximation(text, i, pending is null, c))
            {
                about = true;
                i++;
                continue;
            }

            var unit = UnitOf(text, i);
            if (unit < 10)
            {
                break;
            }

            if (unit < 10_000)
            {
                if (unit >= sectionUnit || (pending is null && (unit > 10 || (about && lastUnit > 0)))
                    || (pendingIsFigure && (section > 0 || unit == 10)))
                {
                    break;
                }

                var (low, high) = pending ?? (1, 1);
                if (!hasAny || (total == 0 && section == 0))
                {
                    scale = unit;
                }

                section += low * unit;
                rangeWidth = (high - low) * unit;
                sectionUnit = unit;
            }
            else if (unit == 10_000)
            {
                var v = section + (pending?.Low ?? 0);
                if (v == 0 || unit >= bigUnit)
                {
                    break;
                }

                if (section == 0 && total == 0)
                {
                    scale = unit;
                }

                rangeWidth = (rangeWidth + ((pending?.High ?? 0) - (pending?.Low ?? 0))) * unit;
                total += v * unit;
                section = 0;
                sectionUnit = 10_000;
                bigUnit = unit;
            }
            else
            {
                var v = total + section + (pending?.Low ?? 0);
                if (v == 0 || hasHundredMillion || v > 1_000_000_000_000m)
                {
                    break;
                }

                scale = section == 0 && total == 0 ? unit : scale;
                rangeWidth = (rangeWidth + ((pending?.High ?? 0) - (pending?.Low ?? 0))) * unit;
                total = v * unit;
                section = 0;
                sectionUnit = 10_000;
                bigUnit = decimal.MaxValue;
                hasHundredMillion = true;
            }

            hasAny = true;
            lastUnit = unit;
            pending = null;
            pendingIsFigure = false;
            zero = false;
            i++;
        }

        if (!hasAny)
        {
            next = start + 1;
            return null;
        }

        var lowest = total + section;
        var width = rangeWidth;
        if (pending is { } rest)
        {
            // 三千五 is 3500 and 3千5 too, but 三千零五 is 3005 and 3千50 is 3050.
            var step = lastUnit >= 10 && !zero && !pendingIsFigure ? lastUnit / 10 : 1;
            lowest += rest.Low * step;
            width += (rest.High - rest.Low) * step;
        }

        // A zero that belongs to what follows (十块零五毛 is read by the caller) is never swallowed at the end.
        var stop = i;
        while (stop > start + 1 && text[stop - 1] == ' ')
        {
            stop--;
        }

        if (zero && pending is null && text[stop - 1] == '零')
        {
            stop--;
        }

        next = stop;
        return new NumberSpan(negative ? -(lowest + width) : lowest, negative ? -lowest : lowest + width, about, scale, start, stop);
    }

    public static bool StartsAt(string text, int index, string value) =>
        index >= 0 && index <= text.Length - value.Length && string.CompareOrdinal(text, index, value, 0, value.Length) == 0;

    public static int SkipSpaces(string text, int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        return index;
    }

    /// <summary>The value of a Chinese digit, or -1.</summary>
    public static int ChineseDigit(char c) => c switch
    {
        '两' => 2,
        '陆' => 6,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || ChineseDigit(c) >= 0;

    private static bool CanStart(string text, int i)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c))
        {
            return true;
        }

        if (c is '-' or '负')
        {
            return i + 1 < text.Length && IsDigit(text[i + 1]) && (i == 0 || !IsDigit(text[i - 1]));
        }

        if (c == '十')
        {
            return i == 0 || text[i - 1] is not ('几' or '第' or '数');
        }

        if (c == '陆')
        {
            return i + 1 < text.Length && (UnitOf(text, i + 1) >= 10 || text[i + 1] == '元');
        }

        return c == '拾' ? i + 1 < text.Length && text[i + 1] is '万' or '元' : ChineseDigit(c) >= 0;
    }

    private static int WordLength(string text, int i)
    {
        if (i > 0 && text[i - 1] == '第')
        {
            _ = Read(text, i, out var end);
            return end - i;
        }

        if (i > 0 && (text[i - 1] is '周' or '期' or '拜' || (text[i] == '一' && text[i - 1] is '万' or '统' or '唯' or '之' or '专' or '单' or '逐'))
            && !char.IsAsciiDigit(text[i]))
        {
            return 1;
        }

        if (i + 1 >= text.Length || char.IsAsciiDigit(text[i]))
        {
            return 0;
        }

        var word = text.Substring(i, 2);
        if (!Words.Contains(word))
        {
            return 0;
        }

        // 一块钱, 一块五, 十一个, 一半: the word ends where a counter shows that it was a number after all.
        var third = i + 2 < text.Length ? text[i + 2] : '\0';
        return word switch
        {
            "十一" => third is '假' or '节' or '国' or '长' ? 2 : 0,
            "五一" or "六一" or "八一" or "三八" or "双十" or "三七" => 2,
            "一块" => third is '去' or '来' or '干' or '儿' or '做' or '上' or '走' ? 2 : 0,
            "十分" => third is '钟' or '之' or '钱' ? 0 : 2,
            "两口" => 0,
            "两边" or "两地" => 2,
            _ => 2,
        };
    }

    // After a unit, 一 begins a word of its own in 三万一直没给 and 三万一分没给.
    private static bool BeginsWord(string text, int i) =>
        i + 2 < text.Length && (text[i + 1] == '分' ? text[i + 2] is '没' or '都' or '也' or '钱' : text[i + 1] is not ('块' or '半') && Words.Contains(text.Substring(i, 2)));

    private static bool IsApproximation(string text, int i, bool afterUnit, char c)
    {
        var after = i + 1 < text.Length ? text[i + 1] : '\0';
        if (c == '来')
        {
            return afterUnit && CountersAfterApproximation.Contains(after, StringComparison.Ordinal);
        }

        // 一个多月 and 三块多 are read by who knows the counter; 5多 is said, 五多 is not.
        return afterUnit || (i > 0 && char.IsAsciiDigit(text[i - 1]));
    }

    private static decimal UnitOf(string text, int i) => text[i] switch
    {
        '十' or '拾' => 10,
        '百' => 100,
        '千' => 1000,
        'k' when AfterFigure(text, i) => 1000,
        '万' => 10_000,
        'w' when AfterFigure(text, i) => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private static bool AfterFigure(string text, int i)
    {
        var before = i - 1;
        while (before >= 0 && text[before] == ' ' && before > i - 3)
        {
            before--;
        }

        return before >= 0 && char.IsAsciiDigit(text[before]) && (i + 1 >= text.Length || !char.IsAsciiLetter(text[i + 1]));
    }

    private static decimal? ReadLiteral(string text, int start, out int end)
    {
        decimal value = 0;
        var figures = 0;
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            if (++figures <= MaxFigures)
            {
                value = (value * 10) + (text[i] - '0');
            }

            i++;
        }

        if (figures <= 3)
        {
            while (i + 3 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
                && char.IsAsciiDigit(text[i + 3]) && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4])))
            {
                figures += 3;
                if (figures <= MaxFigures)
                {
                    value = (value * 1000) + ((text[i + 1] - '0') * 100) + ((text[i + 2] - '0') * 10) + (text[i + 3] - '0');
                }

                i += 4;
            }
        }

        // A second point makes it a date or a version, which is not a number.
        if (i + 1 < text.Length && text[i] is '.' or '点' && char.IsAsciiDigit(text[i + 1]))
        {
            decimal place = 1;
            var j = i + 1;
            while (j < text.Length && char.IsAsciiDigit(text[j]))
            {
                if (place > 0.0000000001m)
                {
                    place /= 10;
                    value += (text[j] - '0') * place;
                }

                j++;
            }

            i = j;
        }

        end = i;
        return figures > MaxFigures ? null : value;
    }

    /// <summary>Reads Chinese digits that stand side by side: 五, 二零二三, 三四 (a range), 三点五.</summary>
    private static (decimal Low, decimal High)? ReadRun(string text, int start, bool afterUnit, out int end, out bool isFigure)
    {
        decimal value = 0;
        var i = start;
        while (i < text.Length && ChineseDigit(text[i]) is >= 0 and var digit)
        {
            if (i - start < MaxFigures)
            {
                value = (value * 10) + digit;
            }

            i++;
        }

        var length = i - start;
        isFigure = length > 1;
        end = i;
        if (length > MaxFigures)
        {
            return null;
        }

        if (length == 2 && ChineseDigit(text[start]) is >= 1 and var low && ChineseDigit(text[start + 1]) is var high
            && (high == low + 1 || (low == 3 && high == 5)))
        {
            isFigure = false;
            return (low, high);
        }

        // In 一百五一天 a new number begins after the first digit.
        if (afterUnit && length > 1)
        {
            isFigure = false;
            end = start + 1;
            return (ChineseDigit(text[start]), ChineseDigit(text[start]));
        }

        if (i + 1 < text.Length && text[i] == '点' && IsDigit(text[i + 1]))
        {
            decimal place = 1;
            var j = i + 1;
            while (j < text.Length && IsDigit(text[j]))
            {
                if (place > 0.0000000001m)
                {
                    place /= 10;
                    value += (char.IsAsciiDigit(text[j]) ? text[j] - '0' : ChineseDigit(text[j])) * place;
                }

                j++;
            }

            // 三点十分 and 三点五十分 are times of day.
            if (j >= text.Length || text[j] is not ('十' or '分' or '半'))
            {
                isFigure = true;
                end = j;
                return (value, value);
            }

            value = decimal.Truncate(value);
        }

        return (value, value);
    }

    private static NumberSpan JoinRange(string text, NumberSpan first)
    {
        var at = SkipSpaces(text, first.End);
        var length = StartsAt(text, at, "或者") ? 2 : at < text.Length && text[at] is '到' or '至' or '-' or '~' or '或' ? 1 : 0;
        if (length == 0 || first.IsRange)
        {
            return first;
        }

        at = SkipSpaces(text, at + length);
        if (at >= text.Length || text[at] == '-' || !CanStart(text, at) || Read(text, at, out _) is not { } second)
        {
            return first;
        }

        // In 三到五千 the unit of the second end counts for the first one, too.
        var low = first.Scale == 1 && second.Scale >= 100 && first.Low < second.High / second.Scale ? first.Low * second.Scale : first.Low;
        return second.High > low
            ? new NumberSpan(low, second.High, first.IsApproximate || second.IsApproximate, second.Scale, first.Start, second.End)
            : first;
    }

    private static NumberSpan AboutOrExact(string text, NumberSpan span)
    {
        if (span.IsApproximate)
        {
            return span;
        }

        var before = text.AsSpan(Math.Max(0, span.Start - 5), span.Start - Math.Max(0, span.Start - 5)).TrimEnd();
        var after = text.AsSpan(span.End, Math.Min(5, text.Length - span.End));
        var about = before.Contains("大概", StringComparison.Ordinal) || before.Contains("大约", StringComparison.Ordinal)
            || before.Contains("差不多", StringComparison.Ordinal) || before.EndsWith("约") || before.EndsWith("近") || before.EndsWith("不到") || before.EndsWith("快")
            || before.EndsWith("至少") || before.EndsWith("最多") || before.EndsWith("好像") || before.EndsWith("可能")
            || after.Contains("左右", StringComparison.Ordinal) || after.Contains("上下", StringComparison.Ordinal);
        return about ? span with { IsApproximate = true } : span;
    }
}

namespace LegalAid.BotFramework.Recognizers;

/// <summary>Finds an amount of money in yuan: 一百二十块, 三块五, 两万三, 1.2万元, 两个月工资共八千.</summary>
/// <remarks>
/// Numbers that count something else (两个月, 30天, 5月, 三个人) are passed over. Of several amounts the one that is said to be the
/// total (共, 一共, 合计) counts, then the first with a currency, then the first with 百, 千 or 万, then the first. Of a range the lower end counts.
/// Safe for concurrent use; never throws; time grows linearly with the text.
/// </remarks>
public sealed class MoneyRecognizer
{
    private const string OtherCounters = "个月年天日号人岁次家名位周星礼小点层平亩度秒套间份张条件楼室户倍%折米公里斤克吨期级届路栋座台辆代辈口孩时分种样篇页页班盒瓶箱袋双棵根";

    private static readonly string[] Totals = ["共", "总共", "合计", "总计", "加起来", "总额", "总数", "共计", "共是", "总的", "共有", "共欠", "加一起"];

    /// <summary>The amount that was said, or null when there is none.</summary>
    public RecognizedMoney? Recognize(string? utterance)
    {
        var text = Spelling.Normalize(utterance);
        RecognizedMoney? best = null;
        var bestRank = -1;
        foreach (var (money, scale) in Scan(text))
        {
            var rank = (IsTotal(text, money.Start) ? 4 : 0) + (money.HasCurrency ? 2 : 0) + (scale >= 100 ? 1 : 0);
            if (rank > bestRank)
            {
                (best, bestRank) = (money, rank);
            }
        }

        return best;
    }

    /// <summary>
    /// Every amount of the utterance, in order. A bare number that counts nothing else is one of them: who asks must know from its words whether
    /// it is money (<see cref="RecognizedMoney.HasCurrency"/>).
    /// </summary>
    /// <param name="utterance">What the caller said.</param>
    public IReadOnlyList<RecognizedMoney> RecognizeAll(string? utterance) =>
        [.. Scan(Spelling.Normalize(utterance)).Select(found => found.Money)];

    private static IEnumerable<(RecognizedMoney Money, decimal Scale)> Scan(string text)
    {
        var spans = NumberScanner.Scan(text).ToList();
        for (var i = 0; i < spans.Count; i++)
        {
            if (Read(text, spans, ref i, out var scale) is { } money)
            {
                yield return (money, scale);
            }
        }
    }

    private static RecognizedMoney? Read(string text, List<NumberSpan> spans, ref int i, out decimal scale)
    {
        var span = spans[i];
        scale = span.Scale;
        if (span.Low < 0)
        {
            return null;
        }

        var end = NumberScanner.SkipSpaces(text, span.End);
        var about = span.IsApproximate;
        if (end < text.Length && text[end] is '多' or '来' && Yuan(text, end + 1) > 0)
        {
            about = true;
            end++;
        }

        decimal part = 0;
        var yuan = Yuan(text, end);
        var jiao = yuan == 0 ? Jiao(text, end) : 0;
        if (yuan > 0)
        {
            end += yuan;
            if (end < text.Length && text[end] == '多')
            {
                about = true;
                end++;
            }
            else
            {
                part = Fraction(text, spans, ref i, ref end, wholeYuan: true);
            }
        }
        else if (jiao > 0)
        {
            end += jiao;
            part = Fraction(text, spans, ref i, ref end, wholeYuan: false);
            var after = End(text, end);
            if (after < text.Length - 1 && (text[after] == '没' || (text[after] is '都' or '也' && text[after + 1] is '没' or '不')))
            {
                // 一毛钱都没给 names no amount.
                return null;
            }

            return new RecognizedMoney((span.Low / 10) + part, span.IsRange ? (span.High / 10) + part : null, about, true, span.Start, End(text, end));
        }
        else if (!HasSign(text, span.Start) && !IsBareAmount(text, span, end))
        {
            return null;
        }

        var start = SignStart(text, span.Start);
        return new RecognizedMoney(span.Low + part, span.IsRange ? span.High + part : null, about, yuan > 0 || start < span.Start, start,
            yuan > 0 ? End(text, end) : span.End);
    }

    // What follows 块 (三块五, 三块五毛二, 十块零五毛, 三块半) or 毛 (五毛二), in yuan.
    private static decimal Fraction(string text, List<NumberSpan> spans, ref int i, ref int end, bool wholeYuan)
    {
        if (wholeYuan && end < text.Length && text[end] == '半')
        {
            end++;
            return 0.5m;
        }

        if (i + 1 >= spans.Count || NumberScanner.StartsAt(text, end - 1, "钱"))
        {
            return 0;
        }

        var next = spans[i + 1];
        var zero = end < text.Length && text[end] == '零' && next.Start == end && next.End > end ? 1 : 0;
        if (next.Start != end || next.IsRange || next.Low != decimal.Truncate(next.Low) || next.Low is < 0 or > 9 || next.End - next.Start - zero > 1)
        {
            return 0;
        }

        var after = next.End;
        var jiao = wholeYuan ? Jiao(text, after) : 0;
        if (jiao > 0)
        {
            i++;
            end = after + jiao;
            return (next.Low / 10) + Fraction(text, spans, ref i, ref end, wholeYuan: false);
        }

        if (NumberScanner.StartsAt(text, after, "分"))
        {
            i++;
            end = after + 1;
            return next.Low / 100;
        }

        if (zero > 0 || (after < text.Length && OtherCounters.Contains(text[after], StringComparison.Ordinal)))
        {
            return 0;
        }

        i++;
        end = after;
        return wholeYuan ? next.Low / 10 : next.Low / 100;
    }

    private static int End(string text, int end) => NumberScanner.StartsAt(text, end, "钱") ? end + 1 : end;

    private static int Yuan(string text, int at)
    {
        if (NumberScanner.StartsAt(text, at, "块"))
        {
            return at + 1 < text.Length && text[at + 1] is '地' or '砖' or '表' or '田' or '板' ? 0 : NumberScanner.StartsAt(text, at + 1, "钱") ? 2 : 1;
        }

        if (NumberScanner.StartsAt(text, at, "元"))
        {
            return at + 1 < text.Length && text[at + 1] is '旦' or '月' or '宵' ? 0 : NumberScanner.StartsAt(text, at + 1, "钱") ? 2 : 1;
        }

        return NumberScanner.StartsAt(text, at, "人民币") || NumberScanner.StartsAt(text, at, "rmb") ? 3 : NumberScanner.StartsAt(text, at, "大洋") ? 2 : 0;
    }

    private static int Jiao(string text, int at) =>
        NumberScanner.StartsAt(text, at, "毛") || (NumberScanner.StartsAt(text, at, "角") && !NumberScanner.StartsAt(text, at, "角度")) ? 1 : 0;

    private static bool HasSign(string text, int start) => SignStart(text, start) < start;

    private static int SignStart(string text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] == ' ' && start - at < 3)
        {
            at--;
        }

        return at > 0 && text[at - 1] == '¥' ? at - 1
            : NumberScanner.StartsAt(text, at - 3, "人民币") || NumberScanner.StartsAt(text, at - 3, "rmb") ? at - 3
            : start;
    }

    private static bool IsTotal(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 4), start - Math.Max(0, start - 4)).TrimEnd();
        foreach (var total in Totals)
        {
            if (before.EndsWith(total))
            {
                return true;
            }
        }

        return before.EndsWith("共是") || before.EndsWith("共大概") || before.EndsWith("共差不多");
    }

    private static bool IsBareAmount(string text, NumberSpan span, int end)
    {
        if (end < text.Length && (OtherCounters.Contains(text[end], StringComparison.Ordinal) || char.IsAsciiLetter(text[end])
            || text[end] is '块' or '元' || (text[end] is '多' or '来' or '半' or '几' && end + 1 < text.Length && OtherCounters.Contains(text[end + 1], StringComparison.Ordinal))))
        {
            return false;
        }

        var literal = true;
        for (var i = span.Start; i < span.End; i++)
        {
            literal &= char.IsAsciiDigit(text[i]);
        }

        // Eleven figures are a telephone number; figures joined by dashes, slashes or further points are a date.
        return !(literal && span.End - span.Start >= 11)
            && !(end + 1 < text.Length && text[end] is '-' or '/' or '.' && char.IsAsciiDigit(text[end + 1]))
            && !(span.Start > 1 && text[span.Start - 1] is '-' or '/' && char.IsAsciiDigit(text[span.Start - 2]))
            && !(span.Start > 0 && char.IsAsciiLetter(text[span.Start - 1]));
    }
}

using System.Text.RegularExpressions;

namespace LegalAid.BotFramework.Recognizers;

/// <summary>
/// Finds a day, month or year in what a caller says: 昨天, 上周三, 15号, 去年五月, 2023年5月6日, 2023-05-06, 三个月前, 去年年底, 国庆节前, 腊月初八.
/// </summary>
/// <remarks>
/// <para>The first date counts. What is no date in the calendar (2月30日) is passed over whole. Years from 1901 to 2100.</para>
/// <para>N天前 is a day (三个月了 counts as 三个月前), N个星期前 the week that holds that day, N个月前 the month, N年前 the year. 年初, 年底 are January and December; 年中 June
/// and July; 月初, 月中, 月底 the first, second and last ten days. Before or after a holiday are the seven days next to it.</para>
/// <para>Safe for concurrent use; never throws; time grows linearly with the text.</para>
/// </remarks>
public sealed partial class DateRecognizer
{
    private const string Digit = "[一二三四五六七八九]";
    private const string YearPart = @"(?:(?<y>(?<![0-9])[0-9]{4}|(?<![0-9])[0-9]{2}|[零一二三四五六七八九]{4}|[零一二三四五六七八九]{2})\s?年|(?<ry>大前年|前年|去年|上年|旧年|今年|本年|明年|后年))";
    private const string MonthNumber = @"(?<m>(?<![0-9])1[0-2]|(?<![0-9])0?[1-9]|(?<![0-9])[0-9]{2}|十[一二]|(?<![二三四五六七八九])十|(?<!十)" + Digit + ")";
    private const string EarlierMonth = "(?:(?<m0>(?<![0-9])(?:1[0-2]|[1-9]))[、,到至-]|(?<m0>(?<!十)" + Digit + ")[、,到至-]?)?";
    private const string MonthPart = "(?:" + EarlierMonth + MonthNumber + @"\s?月份?|(?<rm>上上个?月|上个?月|这个?月|本月|当月|下下个?月|下个?月)份?)";
    private const string DayNumber = "(?<d>(?<![0-9])[0-9]{1,2}|" + Digit + "十" + Digit + "?|十" + Digit + "?|" + Digit + ")";
    private const string DayPart = "(?:" + DayNumber + @"\s?(?:号|日)(?![楼线门店机院房路厂])|(?<d>(?<![0-9])[0-9]{1,2})(?![0-9.个天年月块元人万千百点:])|(?<d>[二三]?十" + Digit + "?)(?![个天年月块元人万千百多几来点]))";
    private const string LoneDay = DayNumber + @"\s?(?:号|日)(?![楼线门店机院房路厂本元子常])";
    private const string PartOfYear = "(?<py>年初|年中|年底|年末|年尾|上半年|下半年|初(?![一二三四五六七八九十中级])|底(?!下)|末|(?:春|夏|秋|冬)(?:天|季|里))";
    private const string PartOfMonth = "(?<pm>月初|月中|月底|月末|上旬|中旬|下旬|初(?![一二三四五六七八九十中级])|中(?![国间午心秋毒介])|底(?!下)|末)";
    private const string LonePart = "(?<py>年初|年中|年底|年末|年尾|上半年|下半年|(?:春|夏|秋|冬)(?:天|季))|(?<pm>月初|月中|月底|月末)";
    private const string HolidayName = "(?<h>元旦|过完年|八月十五(?![号日])|大年三十|除夕|大年初一|春节|过年|元宵节?|清明节?|劳动节|五一节?(?![月号日个二三四五六七八九零]*年)|儿童节|六一|妇女节|三八节?|八一|建军节|端午节?|中秋节?|重阳节?|国庆节?|十一(?=节|假|长假|黄金|期间|前|后|国庆|那))";
    private const string LunarDayPart = "(?:初(?<ld>[一二三四五六七八九十])|(?<ld>二十" + Digit + "?|廿" + Digit + "?|三十|十" + Digit + "?))(?:号|日)?";

    private static readonly Rule[] Rules =
    [
        new(Lunar, ResolveLunar),
        new(Holiday, ResolveHoliday),
        new(Ago, ResolveAgo),
        new(Figures, ResolveCalendar),
        new(FiguresAlone, ResolveCalendar),
        new(CalendarDate, ResolveCalendar),
        new(Week, ResolveWeek),
        new(DayWord, ResolveDayWord),
    ];

    private delegate Finding Resolve(Match match, string text, DateOnly today, DatePreference preference);

    /// <summary>The first date of the utterance, or null when there is none.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="today">The caller's day, from which relative words count.</param>
    /// <param name="preference">Where to look for a date whose year or month was left out.</param>
    public RecognizedDate? Recognize(string? utterance, DateOnly today, DatePreference preference = DatePreference.Past) =>
        Scan(Spelling.Normalize(utterance), today, preference).FirstOrDefault();

    /// <summary>Every date of the utterance, in order; none overlaps another.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="today">The caller's day, from which relative words count.</param>
    /// <param name="preference">Where to look for a date whose year or month was left out.</param>
    public IReadOnlyList<RecognizedDate> RecognizeAll(string? utterance, DateOnly today, DatePreference preference = DatePreference.Past) =>
        [.. Scan(Spelling.Normalize(utterance), today, preference)];

    private static IEnumerable<RecognizedDate> Scan(string text, DateOnly today, DatePreference preference)
    {
        var matches = new Match?[Rules.Length];
        for (var i = 0; i < Rules.Length; i++)
        {
            matches[i] = Rules[i].Pattern().Match(text);
        }

        while (true)
        {
            var best = -1;
            for (var i = 0; i < Rules.Length; i++)
            {
                if (matches[i] is { Success: true } match && (best < 0 || match.Index < matches[best]!.Index))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                yield break;
            }

            var candidate = matches[best]!;
            var finding = Rules[best].Resolve(candidate, text, today, preference);
            if (finding.Range is { } range)
            {
                var end = Math.Max(finding.End, candidate.Index + candidate.Length);
                yield return new RecognizedDate(range.First, range.Last, finding.Precision, finding.IsApproximate || IsAbout(text, candidate.Index, end), candidate.Index, end);
                for (var i = 0; i < Rules.Length; i++)
                {
                    if (matches[i] is { Success: true } match && match.Index < end)
                    {
                        matches[i] = Rules[i].Pattern().Match(text, end);
                    }
                }

                continue;
            }

            // Something that looks like a date and is none is passed over by every rule; otherwise the other rules may still claim it.
            var from = candidate.Index + candidate.Length;
            for (var i = 0; i < Rules.Length; i++)
            {
                if (i == best || (finding.IsNoDate && matches[i] is { Success: true } match && match.Index < from))
                {
                    matches[i] = Rules[i].Pattern().Match(text, finding.IsNoDate ? from : candidate.Index + 1);
                }
            }
        }
    }

    private static Finding ResolveCalendar(Match match, string text, DateOnly today, DatePreference preference)
    {
        var year = Year(match, today);
        if (year is { } named && named is < Calendar.FirstYear or > Calendar.LastYear)
        {
            return Finding.NoDate;
        }

        var yearOfTwoFigures = match.Groups["y"] is { Success: true, Length: 2 };
        var month = Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        if (match.Groups["rm"] is { Success: true, Value: var relative })
        {
            var offset = relative switch
            {
                _ when relative.StartsWith("上上", StringComparison.Ordinal) => -2,
                _ when relative.StartsWith('上') => -1,
                _ when relative.StartsWith("下下", StringComparison.Ordinal) => 2,
                _ when relative.StartsWith('下') => 1,
                _ => 0,
            };
            if (Calendar.AddMonths(today, offset) is not { } other)
            {
                return Finding.NoDate;
            }

            (year, month) = (other.Year, other.Month);
        }

        if (Number(match.Groups["m0"]) is { } earlier)
        {
            // 六七月 and 6、7月 are both months together.
            return month is { } later && earlier < later && day is null
                ? Finding.Of(InYear(year, today, preference, y => Calendar.Months(y, earlier, later)), DatePrecision.Year)
                : Finding.NoDate;
        }

        if (match.Groups["pm"] is { Success: true, Value: var partOfMonth })
        {
            var (from, to) = partOfMonth switch
            {
                "月初" or "上旬" or "初" => (1, 10),
                "月中" or "中旬" or "中" => (11, 20),
                _ => (21, 31),
            };
            return Finding.Of(
                month is { } m ? InYear(year, today, preference, y => Calendar.Month(y, m, from, to)) : InMonth(today, preference, (y, n) => Calendar.Month(y, n, from, to)),
                DatePrecision.Week);
        }

        if (day is { } d)
        {
            if (month is { } m)
            {
                return Finding.Of(InYear(year, today, preference, y => Single(Calendar.Day(y, m, d))), DatePrecision.Day);
            }

            return year is null ? Finding.Of(InMonth(today, preference, (y, n) => Single(Calendar.Day(y, n, d))), DatePrecision.Day) : Finding.Other;
        }

        if (month is { } only)
        {
            return Finding.Of(InYear(year, today, preference, y => Calendar.Month(y, only)), DatePrecision.Month);
        }

        if (match.Groups["py"] is { Success: true, Value: var partOfYear })
        {
            var (from, to) = partOfYear switch
            {
                "年初" or "初" => (1, 1),
                "年中" => (6, 7),
                "上半年" => (1, 6),
                "下半年" => (7, 12),
                _ when partOfYear[0] == '春' => (3, 5),
                _ when partOfYear[0] == '夏' => (6, 8),
                _ when partOfYear[0] == '秋' => (9, 11),
                _ when partOfYear[0] == '冬' => (12, 14),
                _ => (12, 12),
            };
            return Finding.Of(InYear(year, today, preference, y => Calendar.Months(y, from, to)), from == to ? DatePrecision.Month : DatePrecision.Year);
        }

        // 10年 and 二三年 are lengths; 98年 and 08年 are years, and 24年 is one when nothing else was said.
        return year is { } whole && (!yearOfTwoFigures || whole is >= 1960 and < 2000 || match.Groups["y"].Value[0] is '0' or '零' || (whole >= 2015 && whole <= today.Year && IsAlone(text, match) && !IsRange(match.Groups["y"].Value)))
            ? Finding.Of(Calendar.Months(whole, 1, 12), DatePrecision.Year)
            : Finding.Other;
    }

    private static bool IsAlone(string text, Match match) =>
        text.AsSpan(0, match.Index).Trim(" 是在从就").IsEmpty && text.AsSpan(match.Index + match.Length).Trim(" 的时候那年份开始吧啊。.,!").IsEmpty;

    private static bool IsRange(string figures) =>
        NumberScanner.ChineseDigit(figures[0]) is >= 0 and var first && NumberScanner.ChineseDigit(figures[1]) == first + 1;

    private static Finding ResolveLunar(Match match, string text, DateOnly today, DatePreference preference)
    {
        int? month = match.Groups["lm"] switch
        {
            { Success: true, Value: "正月" } => 1,
            { Success: true, Value: "冬月" } => 11,
            { Success: true } => 12,
            _ => Number(match.Groups["m"]),
        };
        if (month is not { } m)
        {
            return Finding.Other;
        }

        var year = Year(match, today);
        var day = match.Groups["ld"].Success ? Number(match.Groups["ld"]) : Number(match.Groups["d"]);
        return day is { } d
            ? Finding.Of(InYear(year, today, preference, y => Single(Calendar.LunarDay(y, m, d))), DatePrecision.Day)
            : Finding.Of(InYear(year, today, preference, y => Calendar.LunarMonth(y, m)), DatePrecision.Month);
    }

    private static Finding ResolveHoliday(Match match, string text, DateOnly today, DatePreference preference)
    {
        var (name, side) = match.Groups["h"].Value is "过完年" ? ("过年", "后") : (match.Groups["h"].Value, match.Groups["side"].Value);
        var year = Year(match, today);
        Func<int, (DateOnly First, DateOnly Last)?> days = y =>
        {
            if (HolidayIn(name, y) is not { } day)
            {
                return null;
            }

            return side switch
            {
                "前后" => Calendar.AddDays(day, -7) is { } first && Calendar.AddDays(day, 7) is { } last ? (first, last) : null,
                _ when side.EndsWith('前') => Calendar.AddDays(day, -7) is { } first && Calendar.AddDays(day, -1) is { } last ? (first, last) : null,
                _ when side.EndsWith('后') => Calendar.AddDays(day, 1) is { } first && Calendar.AddDays(day, 7) is { } last ? (first, last) : null,
                _ when side.Length > 0 || name == "过年" => Calendar.AddDays(day, 6) is { } last ? (day, last) : null,
                _ => (day, day),
            };
        };
        return Finding.Of(InYear(year, today, preference, days), side.Length > 0 || name == "过年" ? DatePrecision.Week : DatePrecision.Day, side.Length > 0);
    }

    private static DateOnly? HolidayIn(string name, int year) => name.TrimEnd('节') switch
    {
        "元旦" => Calendar.Day(year, 1, 1),
        "妇女" or "三八" => Calendar.Day(year, 3, 8),
        "清明" => Calendar.Day(year, 4, year % 4 is 0 or 1 ? 4 : 5),
        "劳动" or "五一" => Calendar.Day(year, 5, 1),
        "儿童" or "六一" => Calendar.Day(year, 6, 1),
        "八一" or "建军" => Calendar.Day(year, 8, 1),
        "国庆" or "十一" => Calendar.Day(year, 10, 1),
        "大年三十" or "除夕" => Calendar.LunarDay(year, 1, 1) is { } spring ? Calendar.AddDays(spring, -1) : null,
        "大年初一" or "春" or "过年" => Calendar.LunarDay(year, 1, 1),
        "元宵" => Calendar.LunarDay(year, 1, 15),
        "端午" => Calendar.LunarDay(year, 5, 5),
        "中秋" or "八月十五" => Calendar.LunarDay(year, 8, 15),
        "重阳" => Calendar.LunarDay(year, 9, 9),
        _ => null,
    };

    private static Finding ResolveAgo(Match match, string text, DateOnly today, DatePreference preference)
    {
        var length = match.Groups["length"].Value;
        if (PeriodRecognizer.Find(length) is not { Start: 0 } period || period.End < length.TrimEnd('多', ' ').Length)
        {
            return Finding.Other;
        }

        var way = match.Groups["way"].Value;
        var back = way == "后" ? 1 : -1;
        if (Calendar.AddMonths(today, back * period.TotalMonths) is not { } near || Calendar.AddDays(near, back * period.Days) is not { } day)
        {
            return Finding.NoDate;
        }

        // 三年前的五月 names a month of that year.
        var end = match.Index + match.Length;
        if (way != "了" && period is { Months: 0, Days: 0 } && MonthOfThatYear().Match(text, end) is { Success: true } rest)
        {
            var month = Number(rest.Groups["m"]) ?? 0;
            return Number(rest.Groups["d"]) is { } d
                ? Finding.Of(Single(Calendar.Day(day.Year, month, d)), DatePrecision.Day, end: rest.Index + rest.Length)
                : Finding.Of(Calendar.Month(day.Year, month), DatePrecision.Month, end: rest.Index + rest.Length);
        }

        return period switch
        {
            { Days: > 0 } when length.Contains('周') || length.Contains("星期", StringComparison.Ordinal) || length.Contains("礼拜", StringComparison.Ordinal)
                => Finding.Of(Calendar.Week(day), DatePrecision.Week, period.IsApproximate),
            { Days: > 0 } when length.Contains('天') => Finding.Of((day, day), DatePrecision.Day, period.IsApproximate),
            { Days: > 0 } => Finding.Of(Calendar.Week(day), DatePrecision.Week, period.IsApproximate),
            { Months: > 0 } => Finding.Of(Calendar.Month(day.Year, day.Month), DatePrecision.Month, period.IsApproximate),
            _ => Finding.Of(Calendar.Months(day.Year, 1, 12), DatePrecision.Year, period.IsApproximate),
        };
    }

    private static Finding ResolveWeek(Match match, string text, DateOnly today, DatePreference preference)
    {
        var which = match.Groups["w"].Value;
        var weekday = match.Groups["wd"].Value switch
        {
            ['天' or '末' or '7'] => 6,
            [>= '1' and <= '6' and var figure] => figure - '1',
            [var name] => "一二三四五六日".IndexOf(name),
            _ => -1,
        };
        if (which.Length == 0)
        {
            // 一周三次 counts weeks and times.
            if (weekday < 0 || (match.Index > 0 && (char.IsAsciiDigit(text[match.Index - 1]) || NumberScanner.ChineseDigit(text[match.Index - 1]) >= 0 || text[match.Index - 1] is '每' or '个')))
            {
                return Finding.Other;
            }

            var ahead = (weekday - (((int)today.DayOfWeek + 6) % 7) + 7) % 7;
            var near = Calendar.AddDays(today, preference == DatePreference.Future || ahead == 0 ? ahead : ahead - 7);
            return Finding.Of(Single(near), DatePrecision.Day);
        }

        var offset = which switch
        {
            "上上" => -14,
            "上" => -7,
            "下" => 7,
            "下下" => 14,
            _ => 0,
        };
        if (Calendar.AddDays(today, offset) is not { } other || Calendar.Week(other) is not { } week)
        {
            return Finding.NoDate;
        }

        return weekday < 0 ? Finding.Of(week, DatePrecision.Week) : Finding.Of(Single(week.First.AddDays(weekday)), DatePrecision.Day);
    }

    private static Finding ResolveDayWord(Match match, string text, DateOnly today, DatePreference preference)
    {
        if (match.Groups["few"].Success)
        {
            var (from, to) = match.Value[0] == '这' ? (-2, 0) : (-7, -1);
            return Finding.Of(Calendar.AddDays(today, from) is { } first && Calendar.AddDays(today, to) is { } last ? (first, last) : null, DatePrecision.Week, true);
        }

        var offset = match.Value switch
        {
            "大前天" or "大前日" => -3,
            "大后天" => 3,
            _ when match.Value[0] == '前' => -2,
            _ when match.Value[0] == '昨' => -1,
            _ when match.Value[0] == '明' => 1,
            _ when match.Value[0] == '后' => 2,
            _ => 0,
        };
        return Finding.Of(Single(Calendar.AddDays(today, offset)), DatePrecision.Day);
    }

    private static (DateOnly First, DateOnly Last)? InYear(int? year, DateOnly today, DatePreference preference, Func<int, (DateOnly First, DateOnly Last)?> days)
    {
        if (year is { } named)
        {
            return days(named);
        }

        // Nine years hold every day that exists, even 29 February.
        for (var i = -1; i <= 9; i++)
        {
            var found = days(preference == DatePreference.Past ? today.Year - i : today.Year + i);
            if (found is { } range && (preference == DatePreference.Past ? range.First <= today : range.Last >= today))
            {
                return range;
            }
        }

        return null;
    }

    private static (DateOnly First, DateOnly Last)? InMonth(DateOnly today, DatePreference preference, Func<int, int, (DateOnly First, DateOnly Last)?> days)
    {
        for (var i = 0; i <= 12; i++)
        {
            if (Calendar.AddMonths(new DateOnly(today.Year, today.Month, 1), preference == DatePreference.Past ? -i : i) is { } month
                && days(month.Year, month.Month) is { } range
                && (preference == DatePreference.Past ? range.First <= today : range.Last >= today))
            {
                return range;
            }
        }

        return null;
    }

    private static (DateOnly First, DateOnly Last)? Single(DateOnly? day) => day is { } d ? (d, d) : null;

    private static int? Year(Match match, DateOnly today)
    {
        if (match.Groups["ry"] is { Success: true, Value: var relative })
        {
            return today.Year + relative switch
            {
                "大前年" => -3,
                "前年" => -2,
                "去年" or "上年" or "旧年" => -1,
                "明年" => 1,
                "后年" => 2,
                _ => 0,
            };
        }

        if (match.Groups["y"] is not { Success: true, Value: var figures })
        {
            return null;
        }

        var year = 0;
        foreach (var c in figures)
        {
            year = (year * 10) + (char.IsAsciiDigit(c) ? c - '0' : NumberScanner.ChineseDigit(c));
        }

        return figures.Length > 2 ? year : year <= (today.Year % 100) + 10 ? 2000 + year : 1900 + year;
    }

    private static int? Number(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        var figures = group.Value.StartsWith('廿') ? "二十" + group.Value[1..] : group.Value;
        return NumberScanner.Read(figures, 0, out _) is { } span && span.Low <= 9999 ? (int)span.Low : null;
    }

    private static bool IsAbout(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - 3), start - Math.Max(0, start - 3));
        var after = text.AsSpan(end, Math.Min(3, text.Length - end));
        return before.EndsWith("大概") || before.EndsWith("大约") || before.EndsWith("好像") || before.EndsWith("可能") || before.EndsWith("差不多")
            || after.StartsWith("左右") || after.StartsWith("前后") || after.StartsWith("以前") || after.StartsWith("之前") || after.StartsWith("以后")
            || after.StartsWith("之后") || after.StartsWith("那会") || after.StartsWith("那阵");
    }

    [GeneratedRegex(@"(?<![0-9])(?:(?<y>[0-9]{4})\s?[-/.]\s?(?<m>[0-9]{1,2})(?:\s?[-/.]\s?(?<d>[0-9]{1,2}))?(?![0-9])|(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?![0-9]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\s{0,4}(?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?:号|日)?\s{0,4}$|^\s{0,4}(?:(?<y>[0-9]{2})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})|(?<y>(?:19|20)[0-9]{2}))\s{0,4}$", RegexOptions.ExplicitCapture)]
    private static partial Regex FiguresAlone();

    [GeneratedRegex(
        YearPart + @"(?:的?\s?" + MonthPart + @"(?:的?\s?(?:" + DayPart + "|" + PartOfMonth + "))?|的?" + PartOfYear + ")?"
        + "|" + MonthPart + @"(?:的?\s?(?:" + DayPart + "|" + PartOfMonth + "))?"
        + "|" + LoneDay + "|" + LonePart,
        RegexOptions.ExplicitCapture)]
    private static partial Regex CalendarDate();

    [GeneratedRegex("(?:" + YearPart + "的?)?(?:(?:农历|阴历|旧历)的?" + MonthNumber + "月(?:" + LunarDayPart + "|" + DayPart + ")?|(?<lm>正月|冬月|腊月)(?:" + LunarDayPart + ")?|"
        + MonthNumber + @"月初(?<ld>[一二三四五六七八九十]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Lunar();

    [GeneratedRegex("(?:" + YearPart + "的?)?" + HolidayName + "(?:节|那天|当天)?(?<side>前后|(?:以|之)?[前后](?!天|年|面|来)|期间|假期|放假|长假|黄金周|的时候|时候)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Holiday();

    [GeneratedRegex(@"(?<length>(?:[0-9]{1,4}|半|[一二两三四五六七八九十百]{1,5})[0-9一二两三四五六七八九十个零多几来半又年月天周星期礼拜 ]{0,14}?)(?:(?:以|之)?(?<way>前|后)(?![年天])|(?<way>了)(?=[ ,.。!吧]|$))", RegexOptions.ExplicitCapture)]
    private static partial Regex Ago();

    [GeneratedRegex(@"\G的?" + MonthNumber + "月份?(?:" + DayPart + ")?", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthOfThatYear();

    [GeneratedRegex("(?<w>上上|上|这|本|下下|下)?(?:个)?(?:周|星期|礼拜)(?<wd>[一二三四五六日天末1-7])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Week();

    [GeneratedRegex("(?<few>前几天|前两天|前些天|这几天|这两天)|大前[天日]|大后天|前[天日]|前晚|昨[天日晚夜儿]|今[天日早晚晨儿]|刚才|刚刚|明[天日早晚儿]|后天", RegexOptions.ExplicitCapture)]
    private static partial Regex DayWord();

    private sealed record Rule(Func<Regex> Pattern, Resolve Resolve);

    private readonly record struct Finding((DateOnly First, DateOnly Last)? Range, DatePrecision Precision, bool IsApproximate, bool IsNoDate, int End)
    {
        /// <summary>It has the form of a date and names none.</summary>
        public static Finding NoDate => new(null, default, false, true, 0);

        /// <summary>It is something else, which another rule may know.</summary>
        public static Finding Other => new(null, default, false, false, 0);

        public static Finding Of((DateOnly First, DateOnly Last)? range, DatePrecision precision, bool isApproximate = false, int end = 0) =>
            range is null ? NoDate : new Finding(range, precision, isApproximate, false, end);
    }
}

using LegalAid.BotFramework.Recognizers;

namespace LegalAid.Intents.Slots;

/// <summary>Finds what is told in figures: dates, ages, periods, numbers of people and amounts with what they are of.</summary>
/// <remarks>A figure is one of these, and the first that knows it keeps it: 三个月前 is a date, not a period.</remarks>
internal sealed class FigureFinder(SlotWords words)
{
    private const int Reach = 16;
    private const int ShortClause = 4;
    private const int OldestAge = 119;
    private const int LeastBareAmount = 10;

    // 两个人 is anybody, unless it was said whose number it is (我们两个人).
    private const int MostStrangers = 2;

    private readonly DateRecognizer _dates = new();
    private readonly NumberRecognizer _numbers = new();
    private readonly PeriodRecognizer _periods = new();
    private readonly PeopleRecognizer _people = new();
    private readonly MoneyRecognizer _money = new();

    /// <summary>Everything in figures, ages whoever is that old; what overlaps a place is left out.</summary>
    public IReadOnlyList<FoundSlot> Find(FoldedText folded, IEnumerable<FoundPlace> places, DateOnly today)
    {
        var (text, tagged) = (folded.Text, folded.Tagged);
        var taken = new bool[text.Length];
        var found = new List<FoundSlot>();
        foreach (var place in places)
        {
            taken.AsSpan(place.Start, place.End - place.Start).Fill(true);
        }

        void Keep(FoundSlot slot)
        {
            if (slot.End > slot.Start && taken.AsSpan(slot.Start, slot.End - slot.Start).IndexOf(true) < 0)
            {
                taken.AsSpan(slot.Start, slot.End - slot.Start).Fill(true);
                found.Add(slot);
            }
        }

        var money = _money.RecognizeAll(text);
        var within = new bool[text.Length];
        foreach (var amount in money)
        {
            within.AsSpan(amount.Start + 1, amount.End - amount.Start - 1).Fill(true);
        }

        // 四千五一个月 holds no 五一.
        foreach (var slot in Dates(text, tagged, today).Where(date => !within[date.Start]).Concat(Ages(text, tagged)).Concat(Periods(text, tagged, money)).Concat(People(text, tagged)))
        {
            Keep(slot);
        }

        // What looks like an amount inside of these is none, and does not end the words before the next one either.
        var end = 0;
        foreach (var amount in money.Where(amount => amount.Amount >= 1 && taken.AsSpan(amount.Start, amount.End - amount.Start).IndexOf(true) < 0))
        {
            if (Amount(folded, amount, end) is { } slot)
            {
                found.Add(slot);
                end = amount.End;
            }
        }

        return found;
    }

    private IEnumerable<FoundSlot> Dates(string text, string tagged, DateOnly today) =>
        from date in _dates.RecognizeAll(text, today)
        where text[date.End - 1] != '了' // 三个月了 is a length
            && !words.IsNear("not_date", before: true, Before(tagged, date.Start)) && !words.IsNear("not_date", before: false, After(tagged, date.End))
        select new FoundSlot(SlotNames.Date, new SlotValue.Day(date.First, date.Last, date.Precision, date.IsApproximate), null, date.Start, date.End);

    private IEnumerable<FoundSlot> Ages(string text, string tagged)
    {
        foreach (var number in _numbers.RecognizeAll(text))
        {
            if (number.Value is < 1 or > OldestAge || number.Value != decimal.Truncate(number.Value) || number.UpTo > OldestAge)
            {
                continue;
            }

            var end = number.End;
            var about = number.IsApproximate;
            if (end < text.Length && text[end] is '多' or '来' or '几')
            {
                about = true;
                end++;
            }

            end = text.AsSpan(end).StartsWith("周岁") ? end + 2 : text.AsSpan(end).StartsWith("岁") ? end + 1 : number.End;
            var isAge = end > number.End || (words.IsNear("age", before: true, Before(tagged, number.Start)) && words.IsNear("age", before: false, After(tagged, number.End)));
            if (isAge && !words.IsNear("not_age", before: true, Before(tagged, number.Start)) && !words.IsNear("not_age", before: false, After(tagged, end)))
            {
                yield return new FoundSlot(SlotNames.Age, new SlotValue.Count((int)number.Value, (int?)number.UpTo, about), null, number.Start, end);
            }
        }
    }

    private IEnumerable<FoundSlot> Periods(string text, string tagged, IReadOnlyList<RecognizedMoney> money)
    {
        var ends = money.Select(amount => amount.End).ToHashSet();
        foreach (var period in _periods.RecognizeAll(text))
        {
            // 一个月四千 and 四千一个月 tell what an amount is for; 欠一个月工资四千 tells a period, too.
            var isOne = period is { Years: 1, Months: 0, Days: 0 } or { Years: 0, Months: 1, Days: 0 } or { Years: 0, Months: 0, Days: 1 or 7 };
            var isRate = isOne && (ends.Contains(period.Start) || words.IsNear("rate", before: false, After(tagged, period.End)) || words.IsNear("rate", before: true, Before(tagged, period.Start)))
                && !words.IsNear("not_rate", before: true, Before(tagged, period.Start));
            if (!isRate && !words.IsNear("not_period", before: true, Before(tagged, period.Start)) && !words.IsNear("not_period", before: false, After(tagged, period.End)))
            {
                yield return new FoundSlot(
                    SlotNames.Period, new SlotValue.Period(period.Years, period.Months, period.Days, period.IsApproximate), null, period.Start, period.End);
            }
        }
    }

    private IEnumerable<FoundSlot> People(string text, string tagged) =>
        from people in _people.RecognizeAll(text)
        where people.Count > (words.IsNear("people", before: true, Before(tagged, people.Start)) ? 1 : MostStrangers)
            && (words.IsNear("people", before: true, Before(tagged, people.Start)) || words.IsNear("people", before: false, tagged.AsSpan(people.End - 1, Math.Min(Reach, text.Length - people.End + 1))))
            && !words.IsNear("not_people", before: true, Before(tagged, people.Start)) && !words.IsNear("not_people", before: false, After(tagged, people.End))
        select new FoundSlot(SlotNames.People, new SlotValue.Count(people.Count, people.UpTo, people.IsApproximate), null, people.Start, people.End);

    private FoundSlot? Amount(FoldedText folded, RecognizedMoney amount, int lastEnd)
    {
        var text = folded.Text;
        var (start, end) = folded.Clause(amount.Start, amount.End, Reach);

        // 工资没给，三万块: a clause that says nearly nothing is helped by the one before it.
        if (start > 0 && amount.Start - start <= ShortClause)
        {
            start = folded.Clause(start - 1, start - 1, Reach).Start;
        }

        start = Math.Max(start, Math.Min(lastEnd, amount.Start));
        var before = folded.Tagged.AsSpan(start, amount.Start - start);
        var after = folded.Tagged.AsSpan(amount.End, end - amount.End);
        string? role = null;
        foreach (var candidate in words.Roles)
        {
            if (candidate.Pattern.IsMatch(candidate.Before ? before : after) && candidate.Needs?.Pattern.IsMatch(folded.Tagged) != false)
            {
                role = candidate.Role;
                break;
            }
        }

        // 一块骨头, 和老板一块走的
        if (role is null && text.AsSpan(amount.Start, amount.End - amount.Start) is "一块")
        {
            return null;
        }

        var isMoney = amount.HasCurrency || (role is not null && amount.Amount >= LeastBareAmount) || text.AsSpan(amount.Start, amount.End - amount.Start).IndexOfAny("百千万亿kw") >= 0
            || words.IsNear("money", before: true, before) || words.IsNear("money", before: false, after);
        return isMoney && (amount.HasCurrency || (!words.IsNear("not_money", before: true, before) && !words.IsNear("not_money", before: false, after)))
            ? new FoundSlot(SlotNames.Amount, new SlotValue.Money(amount.Amount, amount.UpTo, amount.IsApproximate), role, amount.Start, amount.End)
            : null;
    }

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start));

    private static ReadOnlySpan<char> After(string text, int end) => text.AsSpan(end, Math.Min(Reach, text.Length - end));
}

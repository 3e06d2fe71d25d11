using LegalAid.BotFramework.Recognizers;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>Reads values out of a caller's words. Thread-safe.</summary>
internal static class AnswerReading
{
    /// <summary>Longer answers tell something, even if "do not know" is among their words.</summary>
    private const int LongestEvasion = 12;

    private static readonly YesNoRecognizer YesNo = new();
    private static readonly ChoiceRecognizer Choices = new();
    private static readonly NumberRecognizer Numbers = new();
    private static readonly MoneyRecognizer Money = new();
    private static readonly PeopleRecognizer People = new();
    private static readonly DateRecognizer Dates = new();
    private static readonly PeriodRecognizer Periods = new();

    /// <summary>The answer to a question, or null when the words tell none.</summary>
    public static FactValue? Read(Question question, string utterance, DateOnly today)
    {
        var words = utterance.Trim();
        if (words.Length == 0)
        {
            return null;
        }

        var evasion = words.Length <= LongestEvasion ? ReadEvasion(words) : null;
        return question.Type switch
        {
            QuestionType.Confirm => ReadConfirm(question, words, today) ?? ReadEvasion(words),
            QuestionType.Choice => ReadChoice(question, words, today) ?? ReadEvasion(words),
            QuestionType.Text => evasion ?? new FactValue.Words(words),
            QuestionType.Place => evasion ?? ReadPlace(words),
            _ => ReadSpoken(question, words, today) ?? ReadHeard(question, words, today) ?? ReadNone(question, words) ?? ReadEvasion(words),
        };
    }

    /// <summary>What the question's patterns find in words that were said without being asked, or null.</summary>
    public static FactValue? ReadHeard(Question question, string utterance, DateOnly today)
    {
        foreach (var pattern in question.Heard)
        {
            if (pattern.Match(utterance) is { } words && (pattern.Value ?? ReadSpoken(question, words, today)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A value of the question's type in words that are known to be about it, or null.</summary>
    private static FactValue? ReadSpoken(Question question, string words, DateOnly today) => question.Type switch
    {
        QuestionType.Number => ReadNumber(question, words),
        QuestionType.Money => Money.Recognize(words) is { } money ? new FactValue.Number(money.Amount) : null,
        QuestionType.People => People.Recognize(words) is { } people ? new FactValue.Number(people.Count) : null,
        QuestionType.Date => Dates.Recognize(words, today) is { } date ? new FactValue.Day(date.First) : null,
        QuestionType.Text or QuestionType.Place when words.Trim().Length > 0 => new FactValue.Words(words.Trim()),
        _ => null,
    };

    /// <summary>A number; where the question counts in a unit of time, a length of time in that unit (半年 is 6 months).</summary>
    private static FactValue? ReadNumber(Question question, string words)
    {
        if (question.Unit is { } unit && Periods.Recognize(words) is { } period)
        {
            return new FactValue.Number(unit switch
            {
                TimeUnit.Years => period.TotalMonths / 12,
                TimeUnit.Months => period.TotalMonths,
                _ => period.TotalMonths == 0 ? period.Days : (period.TotalMonths * 30) + period.Days,
            });
        }

        return Numbers.Recognize(words) is { } number ? new FactValue.Number(number.Value) : null;
    }

    /// <summary>No is no; a yes yields to words that plainly tell the contrary (嗯，已经离职了).</summary>
    private static FactValue? ReadConfirm(Question question, string words, DateOnly today)
    {
        var heard = ReadHeard(question, words, today);
        return YesNo.Recognize(words, question.Ask) switch
        {
            YesNoAnswer.No => new FactValue.YesNo(false),
            YesNoAnswer.Yes => heard ?? new FactValue.YesNo(true),
            YesNoAnswer.Unknown or YesNoAnswer.Declined => null,
            _ => heard,
        };
    }

    /// <summary>A choice; words that name two at once are not settled by a pattern that knows only one of them.</summary>
    private static FactValue? ReadChoice(Question question, string words, DateOnly today)
    {
        var choices = question.Choices.Select(choice => new ChoiceWords(choice.Text, choice.Says)).ToList();
        if (Choices.Recognize(words, choices) is { } choice)
        {
            return new FactValue.Words(question.Choices[choice.Index].Value);
        }

        var named = choices.Count(one => one.Says.Append(one.Text).Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return named > 1 ? null : ReadHeard(question, words, today);
    }

    /// <summary>"None" is 0 where the question says that it accepts 0.</summary>
    private static FactValue? ReadNone(Question question, string words) =>
        question.Min == 0 && YesNo.Recognize(words) == YesNoAnswer.No ? new FactValue.Number(0) : null;

    private static FactValue? ReadPlace(string words) => words.Any(char.IsLetter) ? new FactValue.Words(words) : null;

    private static FactValue? ReadEvasion(string words) => YesNo.Recognize(words) switch
    {
        YesNoAnswer.Unknown => new FactValue.Unknown(Declined: false),
        YesNoAnswer.Declined => new FactValue.Unknown(Declined: true),
        _ => null,
    };
}

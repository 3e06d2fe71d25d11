using System.Text;

namespace LegalAid.BotFramework.Recognizers;

/// <summary>Understands which of a few choices a caller means: by its text, by another word for it, or by its place.</summary>
/// <remarks>
/// The exact words come first, then the place (第二个, 2, B), then a choice that is named within the answer and not denied (不是公司，是个人),
/// then an answer that is a part of exactly one choice. Two choices named at once are no answer. Safe for concurrent use; never throws; time grows
/// linearly with the text.
/// </remarks>
public sealed class ChoiceRecognizer
{
    private static readonly OrdinalRecognizer Ordinals = new();
    private static readonly string[] Denials = ["不是", "没有", "不", "没", "非", "不选", "不要", "不去", "不算"];

    /// <summary>The choice that is meant, or null when none or more than one is.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="choices">What there is to choose from, in the order shown.</param>
    /// <param name="allowPlace">Whether numbers, letters and 第二个 choose, too.</param>
    public RecognizedChoice? Recognize(string? utterance, IReadOnlyList<ChoiceWords> choices, bool allowPlace = true)
    {
        var text = Plain(utterance);
        if (text.Length == 0)
        {
            return null;
        }

        return Exact(text, choices)
            ?? (allowPlace && Ordinals.Recognize(utterance, choices.Count) is { } place ? new RecognizedChoice(place, choices[place].Text, utterance!.Trim(), 1) : null)
            ?? Named(text, choices)
            ?? PartOfOne(text, choices);
    }

    private static RecognizedChoice? Exact(string text, IReadOnlyList<ChoiceWords> choices)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var word in Words(choices[i]))
            {
                if (Plain(word) == text)
                {
                    return new RecognizedChoice(i, choices[i].Text, word, 1);
                }
            }
        }

        return null;
    }

    private static RecognizedChoice? Named(string text, IReadOnlyList<ChoiceWords> choices)
    {
        var hits = new List<(int Index, int Start, int End, string Word)>();
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var word in Words(choices[i]))
            {
                var plain = Plain(word);
                if (plain.Length == 0)
                {
                    continue;
                }

                for (var at = text.IndexOf(plain, StringComparison.Ordinal); at >= 0; at = text.IndexOf(plain, at + plain.Length, StringComparison.Ordinal))
                {
                    if (!IsDenied(text, at))
                    {
                        hits.Add((i, at, at + plain.Length, word));
                        break;
                    }
                }
            }
        }

        // A word inside a longer one (工地 in 建筑工地) names only the longer one.
        var own = hits.Where(hit => !hits.Any(other => other.Start <= hit.Start && other.End >= hit.End && other.End - other.Start > hit.End - hit.Start)).ToList();
        return own.Count > 0 && own.All(hit => hit.Index == own[0].Index)
            ? new RecognizedChoice(own[0].Index, choices[own[0].Index].Text, own[0].Word, 0.5f + (0.5f * (own[0].End - own[0].Start) / text.Length))
            : null;
    }

    private static RecognizedChoice? PartOfOne(string text, IReadOnlyList<ChoiceWords> choices)
    {
        if (text.Length < 2)
        {
            return null;
        }

        RecognizedChoice? only = null;
        for (var i = 0; i < choices.Count; i++)
        {
            var word = Words(choices[i]).FirstOrDefault(word => Plain(word) is var plain && plain.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at && !IsDenied(plain, at));
            if (word is null)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = new RecognizedChoice(i, choices[i].Text, word, 0.5f * text.Length / Plain(word).Length);
        }

        return only;
    }

    private static bool IsDenied(string text, int at) => Denials.Any(denial => NumberScanner.StartsAt(text, at - denial.Length, denial));

    private static IEnumerable<string> Words(ChoiceWords choice) => choice.Says.Prepend(choice.Text);

    // Without blanks and punctuation, so that 公司，单位 and 公司单位 are the same words.
    private static string Plain(string? text)
    {
        var plain = new StringBuilder(text?.Length ?? 0);
        foreach (var c in Spelling.Normalize(text))
        {
            if (char.IsLetter(c) || char.IsNumber(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}

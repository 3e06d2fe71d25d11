using System.Globalization;
using System.Text;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Slots;

/// <summary>
/// An utterance in one spelling, that knows where each of its characters stood: simplified characters, one width, small letters, no blanks
/// between Chinese characters, and the marks <c>, ; ? !</c> between clauses.
/// </summary>
/// <remarks>A point or comma within a figure stays; 、 stays, too. Characters that are drawn with more than one UTF-16 unit become marks.</remarks>
internal sealed class FoldedText
{
    private readonly int[] _origin;

    private FoldedText(string text, string tagged, int[] origin)
    {
        Text = text;
        Tagged = tagged;
        _origin = origin;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The folded text with tags for persons (<see cref="SlotWords.Tag"/>); positions are the same.</summary>
    public string Tagged { get; }

    /// <summary>Folds the first <see cref="UtteranceText.MaxLength"/> characters.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="tag">Replaces words by tags, and keeps the length.</param>
    public static FoldedText Of(string? utterance, Func<string, string> tag)
    {
        var source = utterance.AsSpan();
        source = source[..Math.Min(source.Length, UtteranceText.MaxLength)];
        var text = new StringBuilder(source.Length);
        var origin = new List<int>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (Fold(source, i, text) is { } folded)
            {
                text.Append(folded);
                origin.Add(i);
            }
        }

        var whole = text.ToString();
        return new FoldedText(whole, tag(whole), [.. origin]);
    }

    /// <summary>Where a stretch of the folded text stands in the utterance.</summary>
    public (int Start, int Length) Original(int start, int end) => (_origin[start], _origin[end - 1] + 1 - _origin[start]);

    /// <summary>The clause that surrounds a stretch: where it begins and where it ends, at most <paramref name="reach"/> characters away.</summary>
    public (int Start, int End) Clause(int start, int end, int reach)
    {
        var first = start;
        while (first > 0 && start - first < reach && !Breaks.Contains(Text[first - 1]))
        {
            first--;
        }

        var last = end;
        while (last < Text.Length && last - end < reach && !Breaks.Contains(Text[last]))
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>The marks that end a clause of the folded text.</summary>
    public static ReadOnlySpan<char> Breaks => [',', ';', '?', '!'];

    private static char? Fold(ReadOnlySpan<char> source, int i, StringBuilder folded)
    {
        var c = Narrow(source[i]);
        var isFigure = i > 0 && i + 1 < source.Length && char.IsAsciiDigit(Narrow(source[i - 1])) && char.IsAsciiDigit(Narrow(source[i + 1]));
        switch (c)
        {
            case >= 'A' and <= 'Z':
                return char.ToLowerInvariant(c);
            case ',':
                return isFigure && source[i] != ',' ? ';' : ',';
            case '.':
                return isFigure ? '.' : ';';
            case '。' or ';' or '…' or '\n':
                return ';';
            case '?' or '!' or '、' or '-' or '/' or ':' or '~' or '%' or '¥' or '￥' or '—':
                return c;
        }

        if (char.IsSurrogate(c))
        {
            return ',';
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            return folded.Length > 0 && char.IsAsciiLetterOrDigit(folded[^1]) ? ' ' : null;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation => null,
            UnicodeCategory.OtherPunctuation => c is '"' or '\'' or '·' ? null : ',',
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => ',',
            _ => UtteranceText.Simplify(c),
        };
    }

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}

using System.Globalization;
using System.Text;
using LegalAid.BotFramework.Schema;

namespace LegalAid.Hotline.Dialogs;

/// <summary>What can be used of a message, and what must be said about the rest.</summary>
/// <param name="Text">The words to understand; null when there are none.</param>
/// <param name="Problem">Key of the text that tells the caller what is wrong; null when nothing is.</param>
internal sealed record MessageInput(string? Text, string? Problem)
{
    private const int MostForeignLetters = 2;

    public static MessageInput Read(Activity activity)
    {
        var text = activity.Text?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return new MessageInput(null, activity.Attachments is { Count: > 0 } ? "trouble.attachment" : "trouble.empty");
        }

        if (!text.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune)))
        {
            return new MessageInput(null, "trouble.emoji");
        }

        if (IsForeign(text))
        {
            return new MessageInput(null, "trouble.language");
        }

        return text.Length > Utterance.Longest ? new MessageInput(Cut(text), "trouble.too_long") : new MessageInput(text, null);
    }

    // Words without one Chinese character among them; a plate number or the X of an identity number is none.
    private static bool IsForeign(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Count > MostForeignLetters && !letters.Any(IsChinese)
            && (text.Contains(' ', StringComparison.Ordinal) || letters.Any(letter => !letter.IsAscii));
    }

    private static bool IsChinese(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xF900 and <= 0xFAFF);

    private static string Cut(string text)
    {
        var end = Utterance.Longest;
        var whole = StringInfo.GetNextTextElementLength(text.AsSpan(end - 1));
        return whole > 1 ? text[..(end - 1)] : text[..end];
    }
}

using System.Text.RegularExpressions;

namespace LegalAid.Consultations.Content;

/// <summary>How long a text for the ear may be.</summary>
internal static partial class SpeakLength
{
    private const int Longest = 120;

    public static void Check(YamlEntry entry, string text)
    {
        var length = Liquid().Replace(text, "").Length;
        if (length > Longest)
        {
            entry.Fail($"A text to be heard has at most {Longest} characters; this one has {length}.");
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Liquid();
}

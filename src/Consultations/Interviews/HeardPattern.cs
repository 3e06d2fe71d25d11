using System.Text.RegularExpressions;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>Words that tell a fact before anybody asks.</summary>
/// <param name="Pattern">Matches the words.</param>
/// <param name="Value">What they tell; null when the value is to be read from the matched words (from the group <c>value</c> if there is one).</param>
internal sealed record HeardPattern(Regex Pattern, FactValue? Value)
{
    /// <summary>How far before the words a "not" is looked for: 没给交社保, 有没有离职, 不是公司.</summary>
    private const int NegationReach = 2;

    private const string Negations = "不没未非";

    /// <summary>
    /// The words from which to read the value, or null when the pattern does not match. A pattern with a value does not match words that are
    /// denied just before: it is better to ask than to take the contrary for told.
    /// </summary>
    public string? Match(string utterance)
    {
        try
        {
            for (var match = Pattern.Match(utterance); match.Success; match = match.NextMatch())
            {
                if (Value is null || !IsDenied(utterance, match.Index))
                {
                    return match.Groups["value"] is { Success: true } value ? value.Value : match.Value;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }

        return null;
    }

    private static bool IsDenied(string utterance, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - NegationReach) && !char.IsPunctuation(utterance[i]); i--)
        {
            if (Negations.Contains(utterance[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

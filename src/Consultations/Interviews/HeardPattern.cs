using System.Text.RegularExpressions;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>Words that tell a fact before anybody asks.</summary>
/// <param name="Pattern">Matches the words.</param>
/// <param name="Value">What they tell; null when the value is to be read from the matched words (from the group <c>value</c> if there is one).</param>
internal sealed record HeardPattern(Regex Pattern, FactValue? Value)
{
    /// <summary>The words from which to read the value, or null when the pattern does not match.</summary>
    public string? Match(string utterance)
    {
        try
        {
            var match = Pattern.Match(utterance);
            return !match.Success ? null : match.Groups["value"] is { Success: true } value ? value.Value : match.Value;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}

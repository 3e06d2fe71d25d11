namespace LegalAid.BotFramework.Recognizers;

/// <summary>A number as it stands in a normalised utterance; both ends are equal unless a range was said.</summary>
/// <param name="Low">The number, or the lower end of a range.</param>
/// <param name="High">The number, or the upper end of a range.</param>
/// <param name="IsApproximate">It was said to be about, more than, or close to that.</param>
/// <param name="Scale">What the first figure was multiplied with: 1000 for 五千五, 1 for 17.</param>
/// <param name="Start">Position of the first character.</param>
/// <param name="End">Position after the last character.</param>
internal readonly record struct NumberSpan(decimal Low, decimal High, bool IsApproximate, decimal Scale, int Start, int End)
{
    public bool IsRange => High > Low;
}

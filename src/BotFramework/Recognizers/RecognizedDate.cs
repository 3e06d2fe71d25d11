namespace LegalAid.BotFramework.Recognizers;

/// <summary>A day, or a stretch of days, that a caller named.</summary>
/// <param name="First">The first day that is meant.</param>
/// <param name="Last">The last day that is meant, included; the first one when a day was named.</param>
/// <param name="Precision">How exactly it was named.</param>
/// <param name="IsApproximate">It was said with 左右, 前后, 大概, 以前 or the like.</param>
/// <param name="Start">Position of its first character in the utterance.</param>
/// <param name="End">Position after its last character.</param>
public sealed record RecognizedDate(DateOnly First, DateOnly Last, DatePrecision Precision, bool IsApproximate, int Start, int End)
{
    /// <summary>The day, when one day was named; null otherwise.</summary>
    public DateOnly? Day => First == Last ? First : null;
}

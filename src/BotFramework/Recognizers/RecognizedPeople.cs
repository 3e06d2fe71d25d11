namespace LegalAid.BotFramework.Recognizers;

/// <summary>A number of people that a caller said.</summary>
/// <param name="Count">How many; the lower end when a range was said.</param>
/// <param name="UpTo">The upper end of a range; null when one number was said.</param>
/// <param name="IsApproximate">It was said with 多, 几, 左右, 大概 or the like.</param>
/// <param name="Start">Position of its first character in the utterance.</param>
/// <param name="End">Position after its last character.</param>
public sealed record RecognizedPeople(int Count, int? UpTo, bool IsApproximate, int Start, int End);

namespace LegalAid.BotFramework.Recognizers;

/// <summary>A number that a caller said.</summary>
/// <param name="Value">The number; the lower end when a range was said (三到五千, 七八个).</param>
/// <param name="UpTo">The upper end of a range; null when one number was said.</param>
/// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like.</param>
/// <param name="Start">Position of its first character in the utterance.</param>
/// <param name="End">Position after its last character.</param>
public sealed record RecognizedNumber(decimal Value, decimal? UpTo, bool IsApproximate, int Start, int End);

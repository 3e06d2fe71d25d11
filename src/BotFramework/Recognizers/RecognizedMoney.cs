namespace LegalAid.BotFramework.Recognizers;

/// <summary>An amount of money that a caller said.</summary>
/// <param name="Amount">Yuan; the lower end when a range was said.</param>
/// <param name="UpTo">Yuan, the upper end of a range; null when one amount was said.</param>
/// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like.</param>
/// <param name="HasCurrency">块, 元, 毛 or a currency sign was said; false for a bare number.</param>
/// <param name="Start">Position of its first character in the utterance.</param>
/// <param name="End">Position after its last character.</param>
public sealed record RecognizedMoney(decimal Amount, decimal? UpTo, bool IsApproximate, bool HasCurrency, int Start, int End);

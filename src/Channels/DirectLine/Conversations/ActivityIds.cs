using System.Globalization;

namespace LegalAid.Channels.DirectLine;

/// <summary>Ids of logged activities and watermarks, both made of the place in the log.</summary>
internal static class ActivityIds
{
    /// <summary><c>conversation|0000017</c>.</summary>
    public static string At(string conversationId, long counter) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{counter:D7}");

    /// <summary>The watermark of a reader that has everything before <paramref name="next"/>.</summary>
    public static string Watermark(long next) => next.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a watermark that is neither null nor empty.</summary>
    /// <returns>False where it is not one of ours.</returns>
    public static bool TryReadWatermark(string watermark, out long next) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out next) && next <= int.MaxValue;
}

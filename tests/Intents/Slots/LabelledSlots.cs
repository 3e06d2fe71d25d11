using System.Globalization;
using LegalAid.Intents.Slots;

namespace LegalAid.Intents.Tests.Slots;

/// <summary>The reader that all tests of slots share, the labelled sentences, and how a slot is written in them.</summary>
internal static class LabelledSlots
{
    public static DateOnly Today { get; } = new(2026, 3, 18);

    public static string File { get; } = Path.GetFullPath(Path.Combine(Models.Directory, "..", "tests", "Intents", "Slots", "slots.tsv"));

    public static SlotReader Reader => Loaded.Value;

    private static readonly Lazy<SlotReader> Loaded = new(() => SlotReader.Load(Models.Directory));

    public static IEnumerable<string[]> Sentences => System.IO.File.ReadLines(File).Where(line => line is [not '#', ..]).Select(line => line.Split('\t'));

    public static string[] Read(string utterance) => [.. Reader.Read(utterance, Today).Select(slot => Write(slot, utterance))];

    private static string Write(Slot slot, string utterance) =>
        $"{slot.Name}{(slot.Role is null ? string.Empty : $"/{slot.Role}")}={Write(slot.Value)} «{utterance.Substring(slot.Start, slot.Length)}»";

    private static string Write(SlotValue value) => value switch
    {
        SlotValue.Money money => Number(money.Yuan) + UpTo(money.UpTo) + About(money.IsApproximate),
        SlotValue.Period period => $"{period.Years}y{period.Months}m{period.Days}d{About(period.IsApproximate)}",
        SlotValue.Day day => day.First == day.Last ? Date(day.First) : $"{Date(day.First)}..{Date(day.Last)}",
        SlotValue.Place place => place.Code + place.Name,
        SlotValue.Count count => Number(count.Number) + UpTo(count.UpTo) + About(count.IsApproximate),
        SlotValue.Word { Kind: { } kind } word => $"{word.Code}:{kind}",
        SlotValue.Word word => word.Code,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string UpTo(decimal? number) => number is { } value ? $"-{Number(value)}" : string.Empty;

    private static string About(bool isApproximate) => isApproximate ? "~" : string.Empty;

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

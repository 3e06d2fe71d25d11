namespace LegalAid.Intents.Slots;

/// <summary>
/// Reads from a caller's free words what interviews and summaries use: amounts and what they are of, periods, dates, places, numbers of people,
/// for whom somebody works, who the other party is, for whom the speaker asks, and traits that count for legal aid.
/// </summary>
/// <remarks>
/// Reads only the first <see cref="Text.UtteranceText.MaxLength"/> characters, in time linear in their number. Immutable and safe for concurrent
/// use. What was denied (我不是农民工) is no slot; what could be two places without a word that decides is none either. The person concerned is
/// the speaker, or the one on whose behalf they ask: traits and ages of anybody else are no slots.
/// </remarks>
public sealed class SlotReader
{
    private const int AgeOfMajority = 18;
    private const int AgeOfTheElderly = 60;

    private readonly Func<string, string> _tag;
    private readonly PlaceFinder _places;
    private readonly FigureFinder _figures;
    private readonly WordFinder _words;

    private SlotReader(PlaceIndex places, SlotWords words)
    {
        _tag = words.Tag;
        _places = new PlaceFinder(places, words);
        _figures = new FigureFinder(words);
        _words = new WordFinder(words);
    }

    /// <summary>Loads the words and places that slots are read with (<c>slot-words.tsv</c>, <c>places.tsv</c>).</summary>
    /// <param name="modelsDirectory">The directory <c>models/</c>.</param>
    /// <exception cref="ModelException">A file is missing or a line of it is wrong; the message names file and line and says how to mend it.</exception>
    public static SlotReader Load(string modelsDirectory) => new(
        PlaceIndex.Load(Path.Combine(modelsDirectory, PlaceIndex.FileName)),
        SlotWords.Load(Path.Combine(modelsDirectory, SlotWords.FileName)));

    /// <summary>The slots of an utterance in the order in which they begin; never throws, whatever the text.</summary>
    /// <param name="utterance">What the caller said or wrote.</param>
    /// <param name="today">The caller's day, from which 昨天 and 上个月 count.</param>
    public IReadOnlyList<Slot> Read(string? utterance, DateOnly today)
    {
        var folded = FoldedText.Of(utterance, _tag);
        if (folded.Text.Length == 0)
        {
            return [];
        }

        var places = _places.Find(folded);
        var figures = _figures.Find(folded, places, today);
        var words = _words.Find(folded);
        var onBehalfOf = words.Select(word => word.Slot).FirstOrDefault(slot => slot.Name == SlotNames.OnBehalfOf);
        var concerned = new PersonConcerned(_words.Mentions(folded), folded, onBehalfOf is null ? null : CodeOf(onBehalfOf));

        var found = places.Select(place => new FoundSlot(SlotNames.Place, place.Place.ToValue(), null, place.Start, place.End))
            .Concat(figures.Where(slot => slot.Name != SlotNames.Age || concerned.IsOf(slot)))
            .Concat(words.Where(word => word.Slot.Name switch
            {
                SlotNames.OnBehalfOf => word.Slot == onBehalfOf,
                SlotNames.OtherParty => CodeOf(word.Slot) != concerned.OnBehalfOf,
                SlotNames.Trait => word.Anyone || concerned.IsOf(word.Slot),
                _ => true,
            }).Select(word => word.Slot))
            .ToList();
        found.AddRange(found.Select(TraitOfAge).OfType<FoundSlot>().ToList());
        return
        [
            .. found.OrderBy(slot => slot.Start).ThenBy(slot => slot.Name, StringComparer.Ordinal)
                .DistinctBy(slot => slot.Value is SlotValue.Word ? (slot.Name, slot.Value, 0) : (slot.Name, slot.Value, slot.Start))
                .Select(slot => InUtterance(slot, folded)),
        ];
    }

    private static Slot InUtterance(FoundSlot slot, FoldedText folded)
    {
        var (start, length) = folded.Original(slot.Start, slot.End);
        return new Slot(slot.Name, slot.Value, slot.Role, start, length);
    }

    private static FoundSlot? TraitOfAge(FoundSlot slot) => slot switch
    {
        { Name: SlotNames.Age, Value: SlotValue.Count { Number: < AgeOfMajority, UpTo: null or < AgeOfMajority } } => WithTrait(slot, Traits.Minor),
        { Name: SlotNames.Age, Value: SlotValue.Count { Number: >= AgeOfTheElderly } } => WithTrait(slot, Traits.Elderly),
        _ => null,
    };

    private static FoundSlot WithTrait(FoundSlot age, string trait) => age with { Name = SlotNames.Trait, Value = new SlotValue.Word(trait) };

    private static string CodeOf(FoundSlot slot) => ((SlotValue.Word)slot.Value).Code;
}

namespace LegalAid.Intents.Slots;

/// <summary>Words for somebody in the folded text, and who it is: a relation, <c>self</c>, <c>pronoun</c> or <c>someone</c>.</summary>
internal readonly record struct Mention(int Start, int End, string Who);

/// <summary>Tells whether something is said of the person concerned: the speaker, or the one on whose behalf they ask.</summary>
/// <param name="mentions">Who is named, in order.</param>
/// <param name="folded">The text.</param>
/// <param name="onBehalfOf">The relation of the one on whose behalf the speaker asks; null for themselves.</param>
/// <remarks>
/// Who follows at once is whom it is about (八岁的儿子); otherwise who was named last in the clause before it. Where a clause names nobody, or only 他 or 她, it is about the one on whose
/// behalf the speaker asks if they were named before, otherwise about whoever was named last.
/// </remarks>
internal sealed class PersonConcerned(IReadOnlyList<Mention> mentions, FoldedText folded, string? onBehalfOf)
{
    /// <summary>The relation of the one on whose behalf the speaker asks; null for themselves.</summary>
    public string? OnBehalfOf => onBehalfOf;

    /// <summary>Whether a slot is of the person concerned.</summary>
    public bool IsOf(FoundSlot slot)
    {
        var next = mentions.FirstOrDefault(mention => mention.Start >= slot.End);
        if (next.Who is not (null or SlotWords.Pronoun or SlotWords.Self))
        {
            var gap = folded.Text.AsSpan(slot.End, next.Start - slot.End);
            if (gap is "的" or "多的" or "左右的" || (gap.IsEmpty && slot.Name == SlotNames.Age))
            {
                return IsConcerned(next.Who);
            }
        }

        var start = slot.Start;
        var clause = folded.Clause(start, start, folded.Text.Length).Start;
        var before = mentions.TakeWhile(mention => mention.End <= start).ToList();
        if (before is [.., { Who: not SlotWords.Pronoun } last] && last.Start >= clause)
        {
            return IsConcerned(last.Who);
        }

        if (onBehalfOf is not null && before.Exists(mention => mention.Who == onBehalfOf))
        {
            return true;
        }

        var isPronoun = before is [.., { Who: SlotWords.Pronoun } pronoun] && pronoun.Start >= clause;
        var named = before.FindLast(mention => mention.Who != SlotWords.Pronoun && !(isPronoun && mention.Who == SlotWords.Self)).Who;
        return named is null ? !isPronoun : IsConcerned(named);
    }

    private bool IsConcerned(string who) => who == (onBehalfOf ?? SlotWords.Self);
}

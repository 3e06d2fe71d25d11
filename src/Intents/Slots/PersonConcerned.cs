namespace LegalAid.Intents.Slots;

/// <summary>Words for somebody in the folded text, and who it is: a relation, <c>self</c>, <c>pronoun</c> or <c>someone</c>.</summary>
internal readonly record struct Mention(int Start, int End, string Who);

/// <summary>Tells whether something is said of the person concerned: the speaker, or the one on whose behalf they ask.</summary>
/// <remarks>
/// Who follows at once is whom it is about (八岁的儿子); otherwise who was named last in the clause before it. Where a clause names nobody, or
/// only 他 or 她, it is about the one on whose behalf the speaker asks if they were named before, otherwise about whoever was named last.
/// </remarks>
internal sealed class PersonConcerned
{
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly string _text;
    private readonly int _firstOnBehalfOf;

    /// <summary>Takes in who is named.</summary>
    /// <param name="mentions">Who is named, in order.</param>
    /// <param name="folded">The text.</param>
    /// <param name="onBehalfOf">The relation of the one on whose behalf the speaker asks; null for themselves.</param>
    public PersonConcerned(IReadOnlyList<Mention> mentions, FoldedText folded, string? onBehalfOf)
    {
        _mentions = mentions;
        _text = folded.Text;
        OnBehalfOf = onBehalfOf;
        _firstOnBehalfOf = onBehalfOf is null ? -1 : mentions.TakeWhile(mention => mention.Who != onBehalfOf).Count();
    }

    /// <summary>The relation of the one on whose behalf the speaker asks; null for themselves.</summary>
    public string? OnBehalfOf { get; }

    /// <summary>Whether a slot is of the person concerned.</summary>
    public bool IsOf(FoundSlot slot)
    {
        var before = CountBefore(slot.Start);
        if (FollowsAtOnce(slot, before) is { } next)
        {
            return IsConcerned(next);
        }

        var clause = _text.AsSpan(0, slot.Start).LastIndexOfAny(FoldedText.Breaks) + 1;
        var isInClause = before > 0 && _mentions[before - 1].Start >= clause;
        var isPronoun = isInClause && _mentions[before - 1].Who == SlotWords.Pronoun;
        if (isInClause && !isPronoun)
        {
            return IsConcerned(_mentions[before - 1].Who);
        }

        if (OnBehalfOf is not null && _firstOnBehalfOf < before)
        {
            return true;
        }

        for (var i = before - 1; i >= 0; i--)
        {
            if (_mentions[i].Who is not SlotWords.Pronoun && !(isPronoun && _mentions[i].Who == SlotWords.Self))
            {
                return IsConcerned(_mentions[i].Who);
            }
        }

        return !isPronoun;
    }

    private string? FollowsAtOnce(FoundSlot slot, int from)
    {
        while (from < _mentions.Count && _mentions[from].Start < slot.End)
        {
            from++;
        }

        if (from == _mentions.Count || _mentions[from].Who is SlotWords.Pronoun or SlotWords.Self)
        {
            return null;
        }

        var gap = _text.AsSpan(slot.End, _mentions[from].Start - slot.End);
        return gap is "的" or "多的" or "左右的" || (gap.IsEmpty && slot.Name == SlotNames.Age) ? _mentions[from].Who : null;
    }

    // How many mentions end by a position.
    private int CountBefore(int position)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsConcerned(string who) => who == (OnBehalfOf ?? SlotWords.Self);
}

using System.Text.RegularExpressions;

namespace LegalAid.Intents.Slots;

/// <summary>Finds what is told in words: employers, the other party, for whom the speaker asks, traits.</summary>
internal sealed class WordFinder(SlotWords words)
{
    private const int Reach = 24;

    /// <summary>All that the rules find; of what overlaps within one slot, the longest. Traits overlap only with themselves: 残疾军人 are two.</summary>
    public IReadOnlyList<(FoundSlot Slot, bool Anyone)> Find(FoldedText folded)
    {
        var found = new List<(FoundSlot Slot, bool Anyone)>();
        foreach (var rule in words.Rules)
        {
            if (!rule.Pattern.IsMatch(folded.Tagged))
            {
                continue;
            }

            foreach (Match match in rule.Pattern.Matches(folded.Tagged))
            {
                if (match.Length > 0 && Holds(rule, folded, match) && Read(rule, match) is { } slot)
                {
                    found.Add((slot, rule.Anyone));
                }
            }
        }

        var kept = new List<(FoundSlot Slot, bool Anyone)>();
        var taken = new Dictionary<string, bool[]>();
        foreach (var entry in found.OrderByDescending(entry => entry.Slot.End - entry.Slot.Start).ThenBy(entry => entry.Slot.Start))
        {
            var kind = entry.Slot is { Name: SlotNames.Trait, Value: SlotValue.Word { Code: var trait } } ? trait : entry.Slot.Name;
            if (!taken.TryGetValue(kind, out var places))
            {
                taken[kind] = places = new bool[folded.Text.Length];
            }

            var span = places.AsSpan(entry.Slot.Start, entry.Slot.End - entry.Slot.Start);
            if (span.IndexOf(true) < 0)
            {
                span.Fill(true);
                kept.Add(entry);
            }
        }

        return [.. kept.OrderBy(entry => entry.Slot.Start)];
    }

    /// <summary>Who is named, in order.</summary>
    public IReadOnlyList<Mention> Mentions(FoldedText folded) =>
        [.. words.Mentions.Matches(folded.Tagged).Select(match => new Mention(
            match.Index,
            match.Index + match.Length,
            match.Groups[SlotWords.Self].Success ? SlotWords.Self
                : match.Groups[SlotWords.Pronoun].Success ? SlotWords.Pronoun
                : words.Relation(match) is { } person && !match.Groups[SlotWords.Someone].Success ? person.Relation
                : SlotWords.Someone))];

    private FoundSlot? Read(SlotRule rule, Match match)
    {
        var code = rule.Code;
        Group at = match.Groups["at"] is { Success: true, Length: > 0 } marked ? marked : match;
        if (code == SlotWords.Each)
        {
            if (words.Relation(match) is not { } person)
            {
                return null;
            }

            (code, at) = person;
        }

        return new FoundSlot(rule.Slot, new SlotValue.Word(code, rule.Kind), null, at.Index, at.Index + at.Length);
    }

    private static bool Holds(SlotRule rule, FoldedText folded, Match match) =>
        rule.Needs.All(guard => Matches(guard, folded, match)) && !rule.Against.Any(guard => Matches(guard, folded, match));

    private static bool Matches(SlotGuard guard, FoldedText folded, Match match)
    {
        var end = match.Index + match.Length;
        if (guard.Scope == "text")
        {
            return guard.Pattern.IsMatch(folded.Tagged);
        }

        var (first, last) = folded.Clause(match.Index, end, Reach);
        return guard.Pattern.IsMatch(guard.Scope switch
        {
            "before" => folded.Tagged.AsSpan(first, match.Index - first),
            "after" => folded.Tagged.AsSpan(end, last - end),
            _ => folded.Tagged.AsSpan(first, last - first),
        });
    }
}

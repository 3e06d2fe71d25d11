using System.Text.RegularExpressions;

namespace LegalAid.Intents.Slots;

/// <summary>Finds what is told in words: employers, the other party, for whom the speaker asks, traits.</summary>
internal sealed class WordFinder(SlotWords words)
{
    private const int Reach = 24;

    /// <summary>All that the rules find; of what overlaps within one slot, the longest.</summary>
    public IReadOnlyList<(FoundSlot Slot, bool Anyone)> Find(FoldedText folded)
    {
        var found = new List<(FoundSlot Slot, bool Anyone)>();
        foreach (var rule in words.Rules)
        {
            if (!rule.Pattern.IsMatch(folded.Text))
            {
                continue;
            }

            foreach (Match match in rule.Pattern.Matches(folded.Text))
            {
                if (match.Length > 0 && Holds(rule, folded, match) && Read(rule, match) is { } slot)
                {
                    found.Add((slot, rule.Anyone));
                }
            }
        }

        var kept = new List<(FoundSlot Slot, bool Anyone)>();
        var taken = SlotNames.All.ToDictionary(name => name, _ => new bool[folded.Text.Length]);
        foreach (var entry in found.OrderByDescending(entry => entry.Slot.End - entry.Slot.Start).ThenBy(entry => entry.Slot.Start))
        {
            var span = taken[entry.Slot.Name].AsSpan(entry.Slot.Start, entry.Slot.End - entry.Slot.Start);
            if (span.IndexOf(true) < 0)
            {
                span.Fill(true);
                kept.Add(entry);
            }
        }

        return [.. kept.OrderBy(entry => entry.Slot.Start)];
    }

    /// <summary>Who is named, in order: a relation, <see cref="SlotWords.Someone"/> or <see cref="SlotWords.Self"/>.</summary>
    public IReadOnlyList<Mention> Mentions(FoldedText folded) =>
        [.. words.Mentions.Matches(folded.Text).Select(match => new Mention(
            match.Index + match.Length,
            match.Groups[SlotWords.Self].Success ? SlotWords.Self : match.Groups[SlotWords.Someone].Success ? SlotWords.Someone : Person(match)?.Code ?? SlotWords.Someone))];

    private FoundSlot? Read(SlotRule rule, Match match)
    {
        var code = rule.Code;
        Group at = match.Groups["at"] is { Success: true, Length: > 0 } marked ? marked : match;
        if (code == SlotWords.Each)
        {
            if (Person(match) is not { } person)
            {
                return null;
            }

            (code, at) = person;
        }

        return new FoundSlot(rule.Slot, new SlotValue.Word(code, rule.Kind), null, at.Index, at.Index + at.Length);
    }

    private (string Code, Group Group)? Person(Match match)
    {
        foreach (var person in words.Persons)
        {
            if (match.Groups[person] is { Success: true, Length: > 0 } group)
            {
                return (person, group);
            }
        }

        return null;
    }

    private static bool Holds(SlotRule rule, FoldedText folded, Match match) =>
        rule.Needs.All(guard => Matches(guard, folded, match)) && !rule.Against.Any(guard => Matches(guard, folded, match));

    private static bool Matches(SlotGuard guard, FoldedText folded, Match match)
    {
        var end = match.Index + match.Length;
        if (guard.Scope == "text")
        {
            return guard.Pattern.IsMatch(folded.Text);
        }

        var (first, last) = folded.Clause(match.Index, end, Reach);
        return guard.Pattern.IsMatch(guard.Scope switch
        {
            "before" => folded.Text.AsSpan(first, match.Index - first),
            "after" => folded.Text.AsSpan(end, last - end),
            _ => folded.Text.AsSpan(first, last - first),
        });
    }
}

/// <summary>Where the words for somebody end, and who it is.</summary>
internal readonly record struct Mention(int End, string Who);

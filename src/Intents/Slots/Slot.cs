namespace LegalAid.Intents.Slots;

/// <summary>One thing that an utterance tells: an amount, a place, who the other party is.</summary>
/// <param name="Name">What kind of thing: one of <see cref="SlotNames"/>.</param>
/// <param name="Value">The thing.</param>
/// <param name="Role">What an amount is of (<see cref="AmountRoles"/>), where the words say so; null otherwise and for everything else.</param>
/// <param name="Start">Position of its first character in the utterance as the caller wrote it, in UTF-16 units.</param>
/// <param name="Length">Its length there, at least 1.</param>
public sealed record Slot(string Name, SlotValue Value, string? Role, int Start, int Length);

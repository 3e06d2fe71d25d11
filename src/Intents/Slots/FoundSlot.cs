namespace LegalAid.Intents.Slots;

/// <summary>A slot and where it stands in the folded text.</summary>
internal sealed record FoundSlot(string Name, SlotValue Value, string? Role, int Start, int End);

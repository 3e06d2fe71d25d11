using System.Collections.Frozen;

namespace LegalAid.Consultations.Texts;

/// <summary>Everything that callers read and hear, by key (<c>texts/*.yaml</c>). Thread-safe; texts are compiled once.</summary>
public sealed class TextLibrary
{
    private readonly FrozenDictionary<string, Entry> _texts;

    internal TextLibrary(IReadOnlyDictionary<string, Entry> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Keys = [.. texts.Keys];
    }

    /// <summary>All keys, those of one file in its order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Whether there is a text under this key.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text of this key with the model filled in.</summary>
    /// <param name="key">The key, for example <c>greeting</c>.</param>
    /// <param name="model">
    /// An object whose properties the text reads in snake case (<c>CaseNumber</c> as <c>case_number</c>), a dictionary of names and
    /// values, or null.
    /// </param>
    /// <exception cref="KeyNotFoundException">No text has this key; the message names it.</exception>
    public SpokenText Render(string key, object? model = null)
    {
        if (!_texts.TryGetValue(key, out var entry))
        {
            throw new KeyNotFoundException($"dialogs/texts/ has no text \"{key}\".");
        }

        var text = entry.Text.Render(model);
        return new SpokenText(text, entry.Speak?.Render(model) ?? text);
    }

    internal sealed record Entry(LiquidText Text, LiquidText? Speak);
}

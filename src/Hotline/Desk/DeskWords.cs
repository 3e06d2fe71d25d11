using System.Text.Json;
using LegalAid.Consultations.Texts;

namespace LegalAid.Hotline.Desk;

/// <summary>What agents read and choose from, out of <c>dialogs/texts/desk.yaml</c>.</summary>
public sealed class DeskWords(TextLibrary texts)
{
    /// <summary>Codes with which a ticket is closed, and their names.</summary>
    public IReadOnlyList<(string Code, string Name)> WrapUps { get; } = Group(texts, "wrap_up.");

    /// <summary>Reasons for declining an offer.</summary>
    public IReadOnlyList<(string Code, string Name)> Declines { get; } = Group(texts, "decline.");

    /// <summary>Why a person is wanted.</summary>
    public string Cause(string cause) => Text($"cause.{JsonNamingPolicy.SnakeCaseLower.ConvertName(cause)}", cause);

    /// <summary>A trait of the caller.</summary>
    public string Trait(string trait) => Text($"trait.{trait}", trait);

    /// <summary>Where an application stands.</summary>
    public string ApplicationState(Consultations.Applications.ApplicationState state) =>
        Text($"state.{JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString())}", state.ToString());

    private static IReadOnlyList<(string, string)> Group(TextLibrary texts, string prefix) =>
        [.. texts.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => (key[prefix.Length..], texts.Render(key).Text))];

    private string Text(string key, string otherwise) => texts.Has(key) ? texts.Render(key).Text : otherwise;
}

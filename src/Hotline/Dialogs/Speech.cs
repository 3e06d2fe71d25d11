using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Texts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Turns text keys into messages: what is read, what is heard, and the answers offered as buttons.</summary>
public sealed class Speech(TextLibrary texts)
{
    /// <summary>The text of this key.</summary>
    public string Text(string key, object? model = null) => texts.Render(key, model).Text.Trim();

    /// <summary>A message with the text of this key.</summary>
    public Activity Say(string key, object? model = null, IReadOnlyList<string>? choices = null)
    {
        var spoken = texts.Render(key, model);
        return Say(spoken.Text, spoken.Speak, choices);
    }

    /// <summary>A message with these words.</summary>
    public Activity Say(string text, string speak, IReadOnlyList<string>? choices)
    {
        var message = MessageFactory.Text(text.Trim(), speak.Trim(), InputHints.ExpectingInput);
        if (choices is { Count: > 0 })
        {
            message.SuggestedActions = new SuggestedActions { Actions = [.. choices.Select(CardAction.FromString)] };
        }

        return message;
    }

    /// <summary>The button texts of these keys.</summary>
    public IReadOnlyList<string> Choices(params ReadOnlySpan<string> keys)
    {
        var choices = new List<string>(keys.Length);
        foreach (var key in keys)
        {
            choices.Add(Text(key));
        }

        return choices;
    }
}

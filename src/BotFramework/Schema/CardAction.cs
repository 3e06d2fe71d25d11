using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>A button and what its press does.</summary>
public sealed class CardAction : IJsonOnDeserialized
{
    /// <summary>An action with nothing set.</summary>
    public CardAction()
    {
    }

    /// <summary>An action with its facts, in the SDK's order.</summary>
    public CardAction(
        string? type,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>What stands on the button.</summary>
    public string? Title { get; set; }

    /// <summary>URL of a picture beside the title.</summary>
    public string? Image { get; set; }

    /// <summary>Text in place of <see cref="Image"/>.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Text of the message that a press posts (messageBack).</summary>
    public string? Text { get; set; }

    /// <summary>Text that a press shows (messageBack).</summary>
    public string? DisplayText { get; set; }

    /// <summary>What a press posts or opens; a <see cref="JsonElement"/> when it was read from JSON.</summary>
    public object? Value { get; set; }

    /// <summary>The channel's own data.</summary>
    public object? ChannelData { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A button that says, visibly, what stands on it.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, title: input, value: input);

    /// <summary>Same as <see cref="FromString"/>.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    void IJsonOnDeserialized.OnDeserialized()
    {
        Value = WellFormed.Mend(Value);
        ChannelData = WellFormed.Mend(ChannelData);
        WellFormed.Mend(Properties);
    }
}

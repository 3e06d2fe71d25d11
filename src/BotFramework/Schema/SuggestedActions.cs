using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>Buttons below a message, good until the next message.</summary>
public sealed class SuggestedActions : IJsonOnDeserialized
{
    /// <summary>Ids of those who see them; absent or empty means everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons, in order.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    void IJsonOnDeserialized.OnDeserialized() => WellFormed.Mend(Properties);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>What is needed to find a conversation again: its parties, channel and, where it answers one, the activity.</summary>
public sealed class ConversationReference : IJsonOnDeserialized
{
    /// <summary>The activity to which a reply refers. Absent where no reply should refer to anything.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The user: <see cref="Activity.From"/> of what came in.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot: <see cref="Activity.Recipient"/> of what came in.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel, in lower case.</summary>
    public string? ChannelId { get; set; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Locale { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The event with which a turn begins that the bot starts by itself.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };

    void IJsonOnDeserialized.OnDeserialized() => WellFormed.Mend(Properties);
}

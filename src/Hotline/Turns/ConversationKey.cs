using LegalAid.BotFramework.Schema;

namespace LegalAid.Hotline.Turns;

/// <summary>One conversation on one channel; the text form goes into keys, tickets and records.</summary>
public readonly record struct ConversationKey(string Channel, string Conversation)
{
    /// <summary>The conversation that an activity belongs to.</summary>
    /// <exception cref="ArgumentException">The activity names no channel or no conversation.</exception>
    public static ConversationKey Of(Activity activity) =>
        string.IsNullOrEmpty(activity.ChannelId) ? throw new ArgumentException("channelId is missing.", nameof(activity))
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? throw new ArgumentException("conversation.id is missing.", nameof(activity))
        : new ConversationKey(activity.ChannelId, activity.Conversation.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ConversationKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1
            ? new ConversationKey(Uri.UnescapeDataString(text[..slash]), Uri.UnescapeDataString(text[(slash + 1)..]))
            : throw new FormatException($"\"{text}\" is no conversation key (channel/conversation).");
    }

    /// <summary><c>channel/conversation</c>, escaped so that it may stand in a Redis key.</summary>
    public override string ToString() => $"{Uri.EscapeDataString(Channel)}/{Uri.EscapeDataString(Conversation)}";
}

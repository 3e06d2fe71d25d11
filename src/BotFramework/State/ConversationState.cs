using System.Text.Json;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.State;

/// <summary>State of a conversation: <c>{channelId}/conversations/{conversation.id}</c>.</summary>
public sealed class ConversationState(IStorage storage, JsonSerializerOptions? options = null)
    : BotState(storage, nameof(ConversationState), options)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw new ArgumentException("The activity has no channelId, so its conversation cannot be told.", nameof(turnContext));
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw new ArgumentException("The activity has no conversation.id, so its conversation cannot be told.", nameof(turnContext));
        }

        return $"{activity.ChannelId}/conversations/{activity.Conversation.Id}";
    }
}

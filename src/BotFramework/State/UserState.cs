using System.Text.Json;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.State;

/// <summary>State of a user across conversations: <c>{channelId}/users/{from.id}</c>.</summary>
public sealed class UserState(IStorage storage, JsonSerializerOptions? options = null)
    : BotState(storage, nameof(UserState), options)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw new ArgumentException("The activity has no channelId, so its user cannot be told.", nameof(turnContext));
        }

        if (string.IsNullOrEmpty(activity.From?.Id))
        {
            throw new ArgumentException("The activity has no from.id, so its user cannot be told.", nameof(turnContext));
        }

        return $"{activity.ChannelId}/users/{activity.From.Id}";
    }
}

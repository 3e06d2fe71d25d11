using System.Text.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.DirectLine;

/// <summary>Turns what a client has posted into the activity that the bot gets.</summary>
internal abstract record IncomingActivity
{
    private IncomingActivity()
    {
    }

    /// <summary>Fit to be logged.</summary>
    /// <param name="Activity">Addressed, without id and timestamp, which the log gives.</param>
    /// <param name="ClientId">By which a repetition is recognised; null where the client gave nothing to recognise.</param>
    public sealed record Accepted(Activity Activity, string? ClientId) : IncomingActivity;

    /// <summary>Not fit; the error names the field.</summary>
    public sealed record Refused(DirectLineError Error) : IncomingActivity;

    /// <summary>Reads and addresses an activity.</summary>
    /// <param name="json">The body.</param>
    /// <param name="conversationId">The conversation that it is posted to, whatever it says itself.</param>
    /// <param name="credential">Who posts; a user bound into the token replaces the sender.</param>
    /// <param name="options">The bot's account.</param>
    /// <param name="serviceUrl">Where this channel is reached.</param>
    public static IncomingActivity Read(ReadOnlySpan<byte> json, string conversationId, Credential credential, DirectLineOptions options, string serviceUrl)
    {
        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(json, ActivityJson.Activity);
        }
        catch (JsonException e)
        {
            return new Refused(DirectLineError.MalformedJson(e.Path is { Length: > 1 } path ? $"{path[2..]} 的值不对。" : $"第 {e.LineNumber + 1} 行。"));
        }

        if (activity is null)
        {
            return new Refused(DirectLineError.BadArgument("请求内容应为一个 activity 对象。"));
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return new Refused(DirectLineError.BadArgument("缺少 type，例如 \"type\": \"message\"。"));
        }

        var sender = credential.BoundUserId ?? activity.From?.Id;
        if (string.IsNullOrWhiteSpace(sender))
        {
            return new Refused(DirectLineError.BadArgument("缺少 from.id。"));
        }

        if (sender == options.BotId)
        {
            return new Refused(DirectLineError.BadArgument("from.id 不能是机器人的编号。"));
        }

        if (credential is { BoundUserId: null } and not Credential.Secret && sender.StartsWith(DirectLineOptions.ReservedUserIdPrefix, StringComparison.Ordinal))
        {
            return new Refused(DirectLineError.BadArgument("from.id 以 dl_ 开头，但令牌里没有这个用户。"));
        }

        var clientId = FindClientId(activity);
        Address(activity, sender, conversationId, options, serviceUrl);
        return new Accepted(activity, clientId);
    }

    private static void Address(Activity activity, string sender, string conversationId, DirectLineOptions options, string serviceUrl)
    {
        activity.Id = null;
        activity.Timestamp = null;
        activity.ChannelId = DirectLineChannel.Id;
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = new ChannelAccount(sender, activity.From?.Name, RoleTypes.User);
        activity.Recipient = new ChannelAccount(options.BotId, options.BotName, RoleTypes.Bot);
        activity.CallerId = null;
        activity.DeliveryMode = null;
    }

    // Clients of the family mark each message in channelData; others may give an id of their own.
    private static string? FindClientId(Activity activity) =>
        activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var mark) && mark.ValueKind == JsonValueKind.String && mark.GetString() is { Length: > 0 } marked
            ? $"clientActivityID:{marked}"
            : activity.Id is { Length: > 0 } own ? $"id:{own}" : null;
}

using System.Text.Json;
using LegalAid.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LegalAid.Channels.Connector;

/// <summary>The bot's door for channels: <c>POST /api/messages</c>.</summary>
internal sealed class ConnectorApi(
    ConnectorOptions options,
    ConnectorAuthentication authentication,
    IIncomingActivities incoming,
    IEnumerable<IOutgoingActivities> ownChannels,
    ILogger<ConnectorApi> logger)
{
    private const string ChannelServiceCaller = "urn:botframework:azure";

    /// <summary>Takes an activity: 202 once it is durable, or 200 with the replies for <c>expectReplies</c>.</summary>
    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        ChannelIdentity identity;
        try
        {
            identity = await authentication.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            logger.LogError(e, "A token cannot be checked: the keys at {Metadata} cannot be fetched.", options.OpenIdMetadata);
            return Results.Problem(title: "Tokens cannot be checked at the moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (identity is ChannelIdentity.Unknown)
        {
            return Results.Problem(title: "Not authenticated.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (await BoundedBody.ReadAsync(context.Request.Body, options.MaxActivityBytes, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return Results.Problem(title: $"The activity is larger than {options.MaxActivityBytes} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(body, ActivityJson.Activity);
        }
        catch (JsonException e)
        {
            return e.Path is { Length: > 1 } path ? Invalid(path[2..], "The value is not of the right kind.") : Invalid(null, $"The body is not JSON: line {e.LineNumber + 1}.");
        }

        if (activity is null)
        {
            return Invalid(null, "The body is not an activity object.");
        }

        if (FindFault(activity) is { } fault)
        {
            return fault;
        }

        if (!authentication.MaySend(identity, activity))
        {
            return Results.Problem(title: "Not authenticated.", statusCode: StatusCodes.Status401Unauthorized);
        }

        activity.CallerId = identity is ChannelIdentity.ChannelService ? ChannelServiceCaller : null;
        activity.Id ??= Guid.NewGuid().ToString();
        return await TakeAsync(activity, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<IResult> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            var replies = await incoming.TurnAsync(activity, cancellationToken).ConfigureAwait(false);
            return Results.Json(new ExpectedReplies([.. replies.Where(reply => reply.Type != ActivityTypes.Trace)]), ActivityJson.Options);
        }

        await incoming.ReceiveAsync(activity, cancellationToken).ConfigureAwait(false);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private IResult? FindFault(Activity activity)
    {
        (string Field, bool IsMissing)[] required =
        [
            ("type", string.IsNullOrEmpty(activity.Type)),
            ("channelId", string.IsNullOrEmpty(activity.ChannelId)),
            ("conversation.id", string.IsNullOrEmpty(activity.Conversation?.Id)),
            ("from.id", string.IsNullOrEmpty(activity.From?.Id)),
        ];
        if (required.FirstOrDefault(field => field.IsMissing).Field is { } missing)
        {
            return Invalid(missing, "The field is required.");
        }

        if (activity.Type == ActivityTypes.Invoke)
        {
            return Results.Problem(title: "This bot takes no invoke activities.", statusCode: StatusCodes.Status501NotImplemented);
        }

        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return null;
        }

        if (ownChannels.Any(channel => channel.ChannelId == activity.ChannelId))
        {
            return Invalid("channelId", $"The channel '{activity.ChannelId}' has its own door in this program; through the connector it can only ask with deliveryMode expectReplies.");
        }

        return Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) && options.IsAllowed(serviceUrl)
            ? null
            : Invalid("serviceUrl", "Replies may not go there: it must be an https URL of a host that the connector's settings allow (AllowedServiceHosts).");
    }

    private static IResult Invalid(string? field, string detail) => Results.Problem(
        title: field is null ? "The activity cannot be read." : $"The activity's {field} is not valid.",
        detail: detail,
        statusCode: StatusCodes.Status400BadRequest,
        extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field });
}

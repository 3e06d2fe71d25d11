using System.Text.Json;
using LegalAid.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using StackExchange.Redis;

namespace LegalAid.Channels.DirectLine;

/// <summary>The operations of Direct Line 3.0 (protocol section 2), one method each.</summary>
internal sealed class DirectLineApi(
    DirectLineOptions options,
    CredentialReader credentials,
    DirectLineTokens tokens,
    ConversationLog log,
    Handover handover,
    UploadReader uploads,
    DirectLineStream stream,
    TimeProvider time,
    ILogger<DirectLineApi> logger)
{
    private const int MaxRequestBytes = 16 * 1024;
    private static readonly TimeSpan PollPatience = TimeSpan.FromSeconds(2);

    /// <summary>POST tokens/generate: a token for a conversation that has not begun.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        switch (await credentials.ReadAsync(context.Request).ConfigureAwait(false))
        {
            case Credential.Refused refused:
                return refused.Error;
            case Credential.Token:
                return DirectLineError.SecretRequired;
            case Credential.None when !options.AllowAnonymous:
                return DirectLineError.MissingCredential;
        }

        var (request, error) = await ReadRequestAsync(context).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        if (request.User?.Id is { } userId && !DirectLineTokens.IsBindable(userId))
        {
            return DirectLineError.BadArgument("user.id 必须以 dl_ 开头，最多 128 个字符。");
        }

        return Answer(tokens.Issue(DirectLineTokens.NewConversationId(), request.User?.Id, [.. request.TrustedOrigins?.Select(origin => origin.TrimEnd('/')) ?? []]));
    }

    /// <summary>POST tokens/refresh: a new token for the same conversation.</summary>
    public async Task<IResult> RefreshAsync(HttpContext context)
    {
        switch (await credentials.ReadAsync(context.Request).ConfigureAwait(false))
        {
            case Credential.Token { Grant: var grant }:
                var token = tokens.Issue(grant.ConversationId, grant.UserId, grant.TrustedOrigins);
                await log.ExtendAsync(grant.ConversationId, time.GetUtcNow() + options.TokenLifetime).ConfigureAwait(false);
                return Answer(token);
            case Credential.Secret:
                return DirectLineError.TokenRequired;
            case Credential.Refused refused:
                return refused.Error;
            default:
                return DirectLineError.MissingCredential;
        }
    }

    /// <summary>POST conversations: begins a conversation, or finds the token's one running.</summary>
    public async Task<IResult> StartAsync(HttpContext context)
    {
        var credential = await credentials.ReadAsync(context.Request).ConfigureAwait(false);
        if (credential is Credential.Refused refused)
        {
            return refused.Error;
        }

        if (credential is Credential.None && !options.AllowAnonymous)
        {
            return DirectLineError.MissingCredential;
        }

        var (request, error) = await ReadRequestAsync(context).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        var conversationId = credential is Credential.Token { Grant.ConversationId: var granted } ? granted : DirectLineTokens.NewConversationId();
        var asked = credential.BoundUserId is null && !string.IsNullOrWhiteSpace(request.User?.Id) ? request.User.Id : null;
        if (asked == options.BotId)
        {
            return DirectLineError.BadArgument("user.id 不能是机器人的编号。");
        }

        var user = new ChannelAccount(credential.BoundUserId ?? asked ?? $"user-{Guid.NewGuid():N}", request.User?.Name, RoleTypes.User);
        var outcome = await log.StartAsync(conversationId, asked, time.GetUtcNow() + options.TokenLifetime, Greeting(context, conversationId, user, request.Locale)).ConfigureAwait(false);
        switch (outcome)
        {
            case StartOutcome.Ended:
                return DirectLineError.UnknownConversation;
            case StartOutcome.Conflict:
                return DirectLineError.OtherUser;
            case StartOutcome.Begun:
                await HandOverPatientlyAsync(conversationId).ConfigureAwait(false);
                break;
        }

        // Whoever starts has seen nothing yet, a start that is repeated because its answer was lost included: the stream begins at the beginning.
        return Answer(
            Describe(context, credential, conversationId, watermark: 0),
            outcome == StartOutcome.Begun ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>GET conversations/{id}: a new token and stream URL for a client that was cut off.</summary>
    public async Task<IResult> ReconnectAsync(HttpContext context, string conversationId)
    {
        var credential = await credentials.ReadAsync(context.Request).ConfigureAwait(false);
        if (credential.RefusalFor(conversationId) is { } refusal)
        {
            return refusal;
        }

        var (watermark, error) = Watermark(context.Request);
        if (error is not null)
        {
            return error;
        }

        if (await FindAsync(conversationId, first: watermark ?? long.MaxValue, most: 0).ConfigureAwait(false) is not { } state || (state.Ended && !state.HasMore))
        {
            return DirectLineError.UnknownConversation;
        }

        await log.ExtendAsync(conversationId, time.GetUtcNow() + options.TokenLifetime).ConfigureAwait(false);
        if (state.Overdue)
        {
            await HandOverPatientlyAsync(conversationId).ConfigureAwait(false);
        }

        return Answer(Describe(context, credential, conversationId, state.Next));
    }

    /// <summary>GET conversations/{id}/activities: polling.</summary>
    /// <remarks>Clients stop for good on any other status than 200, so what passes (Redis away for a moment) is answered with nothing new.</remarks>
    public async Task<IResult> PollAsync(HttpContext context, string conversationId)
    {
        var credential = await credentials.ReadAsync(context.Request).ConfigureAwait(false);
        if (credential.RefusalFor(conversationId) is { } refusal)
        {
            return refusal;
        }

        var (watermark, error) = Watermark(context.Request);
        if (error is not null)
        {
            return error;
        }

        LogPage? page;
        try
        {
            page = await FindAsync(conversationId, watermark ?? 0, ConversationLog.PageSize).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RedisException or RedisTimeoutException)
        {
            logger.LogWarning(e, "A poll cannot read its conversation; it gets nothing new.");
            await Task.Delay(PollPatience, time, context.RequestAborted).ConfigureAwait(false);
            return Answer(new ActivitySet([], ActivityIds.Watermark(watermark ?? 0)));
        }

        if (page is null || (page.Ended && (watermark ?? 0) >= page.Length))
        {
            return DirectLineError.UnknownConversation;
        }

        if (page.Overdue)
        {
            await HandOverPatientlyAsync(conversationId).ConfigureAwait(false);
        }

        return Answer(new ActivitySet([.. page.Entries.Select(entry => entry.Activity)], ActivityIds.Watermark(page.Next)));
    }

    /// <summary>POST conversations/{id}/activities.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string conversationId)
    {
        var credential = await credentials.ReadAsync(context.Request).ConfigureAwait(false);
        if (credential.RefusalFor(conversationId) is { } refusal)
        {
            return refusal;
        }

        if (context.Request.ContentType is { Length: > 0 } type && !IsJson(type))
        {
            return DirectLineError.UnsupportedMediaType(type);
        }

        if (await BoundedBody.ReadAsync(context.Request.Body, options.MaxActivityBytes, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return DirectLineError.TooLarge("消息", options.MaxActivityBytes);
        }

        return IncomingActivity.Read(body, conversationId, credential, options, BaseUrl(context)) switch
        {
            IncomingActivity.Accepted accepted => await TakeAsync(conversationId, accepted).ConfigureAwait(false),
            IncomingActivity.Refused refused => refused.Error,
            _ => throw new InvalidOperationException("Every reading is one of the two."),
        };
    }

    /// <summary>POST conversations/{id}/upload: one message with files.</summary>
    public async Task<IResult> UploadAsync(HttpContext context, string conversationId)
    {
        var credential = await credentials.ReadAsync(context.Request).ConfigureAwait(false);
        if (credential.RefusalFor(conversationId) is { } refusal)
        {
            return refusal;
        }

        if (!IsConversationId(conversationId) || await FindAsync(conversationId, 0, most: 0).ConfigureAwait(false) is null or { Ended: true })
        {
            return DirectLineError.UnknownConversation;
        }

        var upload = await uploads.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (upload is not Upload.Complete complete)
        {
            return ((Upload.Refused)upload).Error;
        }

        var message = complete.ActivityJson ?? JsonSerializer.SerializeToUtf8Bytes(
            new Activity { Type = ActivityTypes.Message, From = new ChannelAccount(context.Request.Query["userId"]) }, ActivityJson.Activity);
        var incoming = IncomingActivity.Read(message, conversationId, credential, options, BaseUrl(context));
        if (incoming is not IncomingActivity.Accepted accepted)
        {
            return ((IncomingActivity.Refused)incoming).Error;
        }

        var attachments = new List<Attachment>(accepted.Activity.Attachments ?? []);
        foreach (var file in complete.Files)
        {
            var fileId = DirectLineTokens.NewConversationId();
            await log.KeepFileAsync(conversationId, fileId, file).ConfigureAwait(false);
            attachments.Add(new Attachment(file.ContentType, $"{BaseUrl(context)}{DirectLineChannel.BasePath}/conversations/{conversationId}/attachments/{fileId}", name: file.Name));
        }

        accepted.Activity.Attachments = attachments;
        return await TakeAsync(conversationId, accepted).ConfigureAwait(false);
    }

    /// <summary>GET conversations/{id}/attachments/{file}: an uploaded file. Its unguessable URL is the credential, for an image tag can send no header.</summary>
    public async Task<IResult> DownloadAsync(HttpContext context, string conversationId, string fileId)
    {
        if (!IsConversationId(conversationId) || !IsConversationId(fileId) || await log.FindFileAsync(conversationId, fileId).ConfigureAwait(false) is not { } file)
        {
            return DirectLineError.NoSuchOperation;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(file.Content, file.ContentType, file.Name);
    }

    /// <summary>GET conversations/{id}/stream: the WebSocket.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        var conversationId = (string)context.Request.RouteValues["conversationId"]!;
        if (await AdmitAsync(context, conversationId).ConfigureAwait(false) is { } refusal)
        {
            await refusal.ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        await stream.RunAsync(socket, conversationId, Watermark(context.Request).Value ?? 0, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<DirectLineError?> AdmitAsync(HttpContext context, string conversationId)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("这个地址只能用 WebSocket 连接。");
        }

        if (context.Request.Query["t"].ToString() is not { Length: > 0 } credential)
        {
            return DirectLineError.MissingCredential;
        }

        var (reading, id) = await tokens.ReadStreamCredentialAsync(credential).ConfigureAwait(false);
        if (reading is not TokenReading.Valid { Grant: var grant })
        {
            return reading is TokenReading.Expired ? DirectLineError.TokenExpired : DirectLineError.InvalidToken;
        }

        if (grant.ConversationId != conversationId)
        {
            return DirectLineError.WrongConversation;
        }

        if (!CredentialReader.IsTrusted(grant, context.Request.Headers.Origin.ToString()))
        {
            return DirectLineError.UntrustedOrigin;
        }

        var (_, error) = Watermark(context.Request);
        return error ?? (await log.UseCredentialAsync(conversationId, id).ConfigureAwait(false) ? null : DirectLineError.StreamUrlUsed);
    }

    private async Task<IResult> TakeAsync(string conversationId, IncomingActivity.Accepted accepted)
    {
        if (ClientView.IsTransient(accepted.Activity.Type))
        {
            return Answer(new ResourceResponse($"{conversationId}|{Guid.NewGuid():N}"));
        }

        switch (await log.AppendAsync(conversationId, accepted.ClientId, accepted.Activity).ConfigureAwait(false))
        {
            case AppendResult.Flooded flooded:
                return DirectLineError.TooManyRequests(flooded.RetryAfter);
            case AppendResult.Logged logged:
                try
                {
                    // From here on the client's going away changes nothing: it is in the log, so the bot must have it.
                    await handover.HandOverAsync(conversationId, logged.Waiting, CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    logger.LogError(e, "The bot cannot be given an activity; it waits in the log and is handed over later.");
                    return DirectLineError.BotFailed;
                }

                return Answer(new ResourceResponse(ActivityIds.At(conversationId, logged.Counter)));
            default:
                return DirectLineError.UnknownConversation;
        }
    }

    /// <summary>Hands over what waits; a failure is left to the next one who comes by.</summary>
    private async Task HandOverPatientlyAsync(string conversationId)
    {
        try
        {
            await handover.HandOverAsync(conversationId, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The bot cannot be given what waits for it; it is handed over later.");
        }
    }

    private Task<LogPage?> FindAsync(string conversationId, long first, int most) =>
        IsConversationId(conversationId) ? log.ReadAsync(conversationId, first, most) : Task.FromResult<LogPage?>(null);

    private ConversationAnswer Describe(HttpContext context, Credential credential, string conversationId, long watermark)
    {
        var token = tokens.Issue(conversationId, credential.BoundUserId, credential.TrustedOrigins);
        var stream = QueryHelpers.AddQueryString(
            $"ws{BaseUrl(context)["http".Length..]}{DirectLineChannel.BasePath}/conversations/{conversationId}/stream",
            new Dictionary<string, string?>
            {
                ["watermark"] = ActivityIds.Watermark(watermark),
                ["t"] = tokens.IssueStreamCredential(conversationId, credential.TrustedOrigins),
            });
        return new ConversationAnswer(conversationId, token.Token, token.ExpiresIn, stream);
    }

    private Activity Greeting(HttpContext context, string conversationId, ChannelAccount user, string? locale)
    {
        var bot = new ChannelAccount(options.BotId, options.BotName, RoleTypes.Bot);
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = DirectLineChannel.Id,
            ServiceUrl = BaseUrl(context),
            Conversation = new ConversationAccount(id: conversationId),
            From = user,
            Recipient = bot,
            MembersAdded = [bot, user],
            Locale = locale,
        };
    }

    private static async Task<(StartRequest Request, DirectLineError? Error)> ReadRequestAsync(HttpContext context)
    {
        if (await BoundedBody.ReadAsync(context.Request.Body, MaxRequestBytes, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return (StartRequest.Empty, DirectLineError.TooLarge("请求", MaxRequestBytes));
        }

        if (body.AsSpan().Trim(" \t\r\n"u8).Length == 0)
        {
            return (StartRequest.Empty, null);
        }

        try
        {
            return (JsonSerializer.Deserialize<StartRequest>(body, ActivityJson.Options) ?? StartRequest.Empty, null);
        }
        catch (JsonException e)
        {
            return (StartRequest.Empty, DirectLineError.MalformedJson(e.Path is { Length: > 1 } path ? $"{path[2..]} 的值不对。" : $"第 {e.LineNumber + 1} 行。"));
        }
    }

    private static (long? Value, DirectLineError? Error) Watermark(HttpRequest request) => request.Query["watermark"].ToString() switch
    {
        "" => (null, null),
        var text when ActivityIds.TryReadWatermark(text, out var next) => (next, null),
        _ => (null, DirectLineError.BadArgument("watermark 不是这里给出的。")),
    };

    private string BaseUrl(HttpContext context) =>
        options.PublicBaseUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix == "json");

    // What is no id of ours must not become part of a Redis key.
    private static bool IsConversationId(string id) => id.Length is > 0 and <= 64 && id.All(char.IsAsciiLetterOrDigit);

    private static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, ActivityJson.Options, statusCode: status);
}

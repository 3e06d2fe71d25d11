using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LegalAid.Channels.DirectLine;

/// <summary>A refusal in the protocol's shape: <c>{"error": {"code", "message"}}</c> (Direct Line section 2).</summary>
/// <remarks>Codes are for programs, messages for whoever reads them in a page or a log: they name the field and say how to go on.</remarks>
internal sealed record DirectLineError(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static DirectLineError MissingCredential { get; } = new(401, "MissingCredential", "请求没有带凭证：Authorization 应为 Bearer 加令牌。");

    public static DirectLineError TokenExpired { get; } = new(403, "TokenExpired", "令牌已过期，请刷新页面重新开始。");

    public static DirectLineError InvalidToken { get; } = new(403, "InvalidToken", "令牌无效。");

    public static DirectLineError StreamUrlUsed { get; } = new(403, "StreamUrlUsed", "streamUrl 只能连接一次，请重新取得。");

    public static DirectLineError WrongConversation { get; } = new(403, "WrongConversation", "这个令牌不能用于这个会话。");

    public static DirectLineError SecretRequired { get; } = new(403, "SecretRequired", "只有密钥可以生成令牌。");

    public static DirectLineError TokenRequired { get; } = new(403, "TokenRequired", "密钥不能刷新，请使用令牌。");

    public static DirectLineError SecretInBrowser { get; } = new(403, "SecretInBrowser", "密钥不能在浏览器里使用，请由服务器生成令牌。");

    public static DirectLineError UntrustedOrigin { get; } = new(403, "UntrustedOrigin", "这个令牌不能在这个网站上使用。");

    public static DirectLineError UnknownConversation { get; } = new(404, "ConversationNotFound", "会话不存在或已经结束。");

    public static DirectLineError NoSuchOperation { get; } = new(404, "NotFound", "没有这个接口，或者请求方法不对。");

    public static DirectLineError OtherUser { get; } = new(409, "ConversationConflict", "会话已由另一个用户开始：user.id 与开始时不同。");

    public static DirectLineError Failed { get; } = new(500, "InternalError", "系统出错了，请过一会儿再试。");

    public static DirectLineError BotFailed { get; } = new(502, "BotError", "系统忙，消息没有处理，请再发一次。");

    public static DirectLineError Unavailable { get; } = new(503, "ServiceUnavailable", "系统忙，请过一会儿再试。", TimeSpan.FromSeconds(5));

    public static DirectLineError BadArgument(string message) => new(400, "BadArgument", message);

    public static DirectLineError MalformedJson(string detail) => new(400, "MalformedData", $"请求内容不是正确的 JSON：{detail}");

    public static DirectLineError TooLarge(string what, int limit) =>
        new(413, "MessageSizeTooBig", string.Create(CultureInfo.InvariantCulture, $"{what}太大，最多 {limit} 字节。"));

    public static DirectLineError TooManyFiles(int limit) =>
        new(413, "TooManyFiles", string.Create(CultureInfo.InvariantCulture, $"文件太多，一次最多 {limit} 个。"));

    public static DirectLineError UnsupportedMediaType(string? mediaType) =>
        new(415, "UnsupportedMediaType", $"不支持这种内容类型：{mediaType ?? "（没有写）"}。");

    public static DirectLineError TooManyRequests(TimeSpan retryAfter) =>
        new(429, "TooManyRequests", string.Create(CultureInfo.InvariantCulture, $"发得太快，请 {(int)retryAfter.TotalSeconds} 秒后再发。"), retryAfter);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return httpContext.Response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } }, Readable, httpContext.RequestAborted);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.Connector;

/// <summary>Posts activities to a channel's connector (Connector REST v3).</summary>
internal sealed class ConnectorClient(HttpClient http, ConnectorTokens tokens, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Posts an activity: as a reply where it names what it answers, else at the end of the conversation.</summary>
    /// <returns>The status of the answer; 429 and 401 are tried once more before.</returns>
    /// <exception cref="HttpRequestException">The connector cannot be reached, or it failed; it may have the activity all the same.</exception>
    public async Task<HttpStatusCode> PostAsync(Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var reply = activity.ReplyToId is { Length: > 0 } id ? $"/{Uri.EscapeDataString(id)}" : "";
        var address = new Uri($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities{reply}");
        var token = await tokens.FindAsync(refused: null, cancellationToken).ConfigureAwait(false);
        for (var isLast = false; ; isLast = true)
        {
            using var response = await SendAsync(address, activity, token, cancellationToken).ConfigureAwait(false);
            if (!isLast && response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
            {
                token = await tokens.FindAsync(refused: token, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (!isLast && response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if ((int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                throw new HttpRequestException($"The connector at {serviceUrl.Host} answered {(int)response.StatusCode}.", null, response.StatusCode);
            }

            return response.StatusCode;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, Activity activity, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(activity, ActivityJson.Activity) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalAid.Channels.Tests.Hosting;

/// <summary>A Direct Line client that is nothing but HTTP, so that each status is seen.</summary>
public sealed class Caller(HttpClient http, string? credential)
{
    public string? Credential { get; private set; } = credential;

    public string ConversationId { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>Gets a token for a bound user and starts.</summary>
    public static async Task<Caller> StartAsync(Node node, string? userId = "dl_caller")
    {
        var caller = new Caller(node.Http, node.Tokens.Generate(userId).Token);
        using var response = await caller.SendAsync(HttpMethod.Post, "conversations");
        caller.Take(await ReadAsync(response, HttpStatusCode.Created));
        return caller;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}") { Content = content };
        request.Headers.Authorization = Credential is null ? null : new AuthenticationHeaderValue("Bearer", Credential);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostJsonAsync(string path, string json) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Posts a message and returns its id.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null, string from = "dl_caller")
    {
        using var response = await SendAsync(HttpMethod.Post, $"conversations/{ConversationId}/activities", JsonContent.Create(new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = from },
            ["channelData"] = clientActivityId is null ? null : new JsonObject { ["clientActivityID"] = clientActivityId },
        }));
        return (string)(await ReadAsync(response))["id"]!;
    }

    /// <summary>Polls once from a watermark.</summary>
    public async Task<JsonObject> PollAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}/activities?watermark={watermark}");
        return await ReadAsync(response);
    }

    /// <summary>The texts that can be read from the start.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => [.. (await PollAsync())["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)];

    /// <summary>Reconnects, as a client does that was cut off.</summary>
    public async Task<HttpResponseMessage> ReconnectAsync(string watermark)
    {
        var response = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}?watermark={watermark}");
        if (response.IsSuccessStatusCode)
        {
            Take(await ReadAsync(response));
        }

        return response;
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>The code of a refusal; its message must be there as well.</summary>
    public static async Task<string> RefusalAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var error = (await ReadAsync(response, expected))["error"]!;
        Assert.That((string?)error["message"], Is.Not.Empty);
        return (string)error["code"]!;
    }

    private void Take(JsonObject answer)
    {
        ConversationId = (string)answer["conversationId"]!;
        Credential = (string)answer["token"]!;
        StreamUrl = (string)answer["streamUrl"]!;
    }
}

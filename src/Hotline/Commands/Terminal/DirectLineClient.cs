using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalAid.BotFramework.Schema;
using LegalAid.Hotline.Storage;

namespace LegalAid.Hotline.Commands.Terminal;

/// <summary>One conversation over Direct Line, as any other client has it: token, start, stream, post.</summary>
public sealed class DirectLineClient : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream;
    private readonly string _conversation;

    private DirectLineClient(HttpClient http, ClientWebSocket stream, string conversation)
    {
        _http = http;
        _stream = stream;
        _conversation = conversation;
    }

    /// <exception cref="StartException">The server cannot be reached or gives no token.</exception>
    public static async Task<DirectLineClient> StartAsync(Uri server, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = server };
        try
        {
            var token = await PostAsync<Conversation>(http, "/api/v1/chat/token", null, cancellationToken);
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            var started = await PostAsync<Conversation>(http, "/v3/directline/conversations", new { }, cancellationToken);
            var stream = new ClientWebSocket();
            await stream.ConnectAsync(new Uri(started.StreamUrl!), cancellationToken);
            return new DirectLineClient(http, stream, started.ConversationId);
        }
        catch (Exception e) when (e is HttpRequestException or WebSocketException)
        {
            http.Dispose();
            throw new StartException($"No hotline answers at {server}: {e.Message} Start it with \"dotnet run --project src/Hotline\", or leave --url out.");
        }
    }

    /// <summary>Posts the caller's words; the result is the activity's id.</summary>
    public async Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        var response = await PostAsync<ResourceResponse>(
            _http,
            $"/v3/directline/conversations/{_conversation}/activities",
            new { type = ActivityTypes.Message, from = new { id = "terminal" }, text },
            cancellationToken);
        return response.Id!;
    }

    /// <summary>What the other side says, until the stream closes.</summary>
    public async IAsyncEnumerable<Activity> HearAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        while (_stream.State == WebSocketState.Open)
        {
            var received = await _stream.ReceiveAsync(buffer, cancellationToken);
            frame.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage)
            {
                continue;
            }

            var json = frame.ToArray();
            frame.SetLength(0);
            if (json.Length == 0)
            {
                continue;
            }

            using var set = JsonDocument.Parse(json);
            foreach (var element in set.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (element.Deserialize(ActivityJson.Activity) is { Type: ActivityTypes.Message, ReplyToId: not null } activity)
                {
                    yield return activity;
                }
                else if (element.Deserialize(ActivityJson.Activity) is { Type: ActivityTypes.Message, From.Role: RoleTypes.Bot } unasked)
                {
                    yield return unasked;
                }
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<T> PostAsync<T>(HttpClient http, string path, object? body, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(path, body, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(cancellationToken))!;
    }

    private sealed record Conversation(string ConversationId, string Token, string? StreamUrl);
}

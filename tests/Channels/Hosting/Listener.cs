using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalAid.Channels.Tests.Hosting;

/// <summary>The client's end of a stream.</summary>
public sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();

    public string Watermark { get; private set; } = "";

    public int Beats { get; private set; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<Listener> ConnectAsync(string streamUrl)
    {
        var listener = new Listener();
        using var patience = new CancellationTokenSource(Patience);
        await listener._socket.ConnectAsync(new Uri(streamUrl), patience.Token);
        return listener;
    }

    /// <summary>The next activity set, or null once the server has closed. Empty frames are counted and passed over.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        while (true)
        {
            var frame = await FrameAsync();
            if (frame is null)
            {
                return null;
            }

            if (frame.Length == 0)
            {
                Beats++;
                continue;
            }

            var set = (JsonObject)JsonNode.Parse(frame)!;
            Watermark = (string)set["watermark"]!;
            return set;
        }
    }

    /// <summary>Reads until so many activities have come, and returns their texts in order.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && await NextAsync() is { } set)
        {
            texts.AddRange(set["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? (string)activity["type"]!));
        }

        return texts;
    }

    /// <summary>Waits for an empty frame.</summary>
    public async Task<bool> BeatAsync()
    {
        while (await FrameAsync() is { } frame)
        {
            if (frame.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Vanishes without a word, as a phone in a tunnel does.</summary>
    public void Cut() => _socket.Abort();

    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        using var frame = new MemoryStream();
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                return null;
            }

            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }
}

using System.Net.WebSockets;
using System.Text.Json;
using LegalAid.BotFramework.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LegalAid.Channels.DirectLine;

/// <summary>Feeds one WebSocket from a conversation's log (protocol section 3).</summary>
/// <remarks>The log is the truth and each stream keeps its own place in it; wake-ups only say when to look. So two streams of one conversation
/// both get everything, a lost wake-up costs one sweep, and what a reconnecting client has missed comes first and once.</remarks>
internal sealed class DirectLineStream(
    ConversationLog log, Handover handover, DirectLineOptions options, TimeProvider time, IHostApplicationLifetime host, ILogger<DirectLineStream> logger)
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Runs until the client goes, the conversation or its token ends, or the program stops.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="position">The counter to begin with.</param>
    /// <param name="aborted">The connection is lost.</param>
    public async Task RunAsync(WebSocket socket, string conversationId, long position, CancellationToken aborted)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var receiving = IgnoreWhatComesAsync(socket, gone);
        try
        {
            var (status, reason) = await FeedAsync(socket, conversationId, position, gone.Token).ConfigureAwait(false);
            await socket.CloseOutputAsync(status, reason, gone.Token).ConfigureAwait(false);
            await receiving.WaitAsync(CloseTimeout, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            // The client is gone; it comes back with its watermark.
        }

        await EndAsync(socket, receiving, gone).ConfigureAwait(false);
    }

    private async Task<(WebSocketCloseStatus Status, string Reason)> FeedAsync(WebSocket socket, string conversationId, long position, CancellationToken gone)
    {
        var wakeUps = await log.ListenAsync(conversationId).ConfigureAwait(false);
        try
        {
            var feed = new Feed(socket, time);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(gone, host.ApplicationStopping);
            IReadOnlyList<Activity> passing = [];
            while (true)
            {
                var isLastLook = host.ApplicationStopping.IsCancellationRequested;
                var until = DateTimeOffset.MaxValue;
                try
                {
                    var page = await log.ReadAsync(conversationId, position).ConfigureAwait(false);
                    if (page is null)
                    {
                        return (WebSocketCloseStatus.NormalClosure, "conversation not found");
                    }

                    // One activity to a frame: directlinejs hands out what one frame holds a timer tick apart, so that a frame right behind overtakes it.
                    foreach (var (counter, activity) in page.Entries)
                    {
                        await feed.SendAsync(new ActivitySet([activity], ActivityIds.Watermark(counter + 1)), gone).ConfigureAwait(false);
                    }

                    position = page.Next;
                    if (page.HasMore)
                    {
                        continue;
                    }

                    if (page.Ended)
                    {
                        return (WebSocketCloseStatus.NormalClosure, "conversation ended");
                    }

                    until = page.Until;
                    if (until <= time.GetUtcNow())
                    {
                        return (WebSocketCloseStatus.NormalClosure, "token expired");
                    }

                    if (page.Overdue)
                    {
                        await HandOverAsync(conversationId, gone).ConfigureAwait(false);
                    }
                }
                catch (Exception e) when (e is RedisException or RedisTimeoutException)
                {
                    logger.LogWarning(e, "A stream cannot read its conversation; it looks again soon.");
                }

                if (isLastLook)
                {
                    return (WebSocketCloseStatus.EndpointUnavailable, "server is restarting");
                }

                foreach (var activity in passing)
                {
                    await feed.SendAsync(new ActivitySet([activity], ActivityIds.Watermark(position)), gone).ConfigureAwait(false);
                }

                passing = await WaitAsync(conversationId, wakeUps, feed, until, gone, stopping.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            await wakeUps.UnsubscribeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Waits until it is worth looking at the log again, and sends heartbeats meanwhile.</summary>
    /// <returns>What is to be shown now and is in no log.</returns>
    private async Task<IReadOnlyList<Activity>> WaitAsync(
        string conversationId, ChannelMessageQueue wakeUps, Feed feed, DateTimeOffset until, CancellationToken gone, CancellationToken stopping)
    {
        var passing = new List<Activity>();
        using var enough = new CancellationTokenSource(Shortest(options.StreamSweep, until - time.GetUtcNow()), time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stopping, enough.Token);
        try
        {
            var message = await wakeUps.ReadAsync(linked.Token).ConfigureAwait(false);
            do
            {
                if (log.ReadWakeUp(conversationId, message.Message) is { } activity)
                {
                    passing.Add(activity);
                }
                else
                {
                    // Words have come after the typing: the typing is over.
                    passing.Clear();
                }
            }
            while (wakeUps.TryRead(out message));
        }
        catch (OperationCanceledException)
        {
            gone.ThrowIfCancellationRequested();
        }

        if (feed.Idle >= options.Heartbeat)
        {
            await feed.BeatAsync(gone).ConfigureAwait(false);
        }

        return passing;
    }

    private async Task HandOverAsync(string conversationId, CancellationToken gone)
    {
        try
        {
            await handover.HandOverAsync(conversationId, gone).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The bot cannot be given what waits for it; the next sweep tries again.");
        }
    }

    private static TimeSpan Shortest(TimeSpan one, TimeSpan other) => one < other ? one : other > TimeSpan.Zero ? other : TimeSpan.Zero;

    // Clients send nothing but empty frames as pings; reading is what notices that they close.
    private static async Task IgnoreWhatComesAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var buffer = new byte[256];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off without a close frame: the same to us.
        }

        await gone.CancelAsync().ConfigureAwait(false);
    }

    private static async Task EndAsync(WebSocket socket, Task receiving, CancellationTokenSource gone)
    {
        if (socket.State == WebSocketState.CloseReceived)
        {
            using var patience = new CancellationTokenSource(CloseTimeout);
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                socket.Abort();
            }
        }
        else if (socket.State != WebSocketState.Closed)
        {
            socket.Abort();
        }

        await gone.CancelAsync().ConfigureAwait(false);
        await receiving.ConfigureAwait(false);
    }

    /// <summary>The sending side of the socket, used by one task only.</summary>
    private sealed class Feed(WebSocket socket, TimeProvider time)
    {
        private long _lastSent = time.GetTimestamp();

        public TimeSpan Idle => time.GetElapsedTime(_lastSent);

        public Task SendAsync(ActivitySet set, CancellationToken gone) => SendAsync(JsonSerializer.SerializeToUtf8Bytes(set, ActivityJson.Options), gone);

        public Task BeatAsync(CancellationToken gone) => SendAsync([], gone);

        private async Task SendAsync(byte[] frame, CancellationToken gone)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(gone);
            patience.CancelAfter(SendTimeout);
            await socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, patience.Token).ConfigureAwait(false);
            _lastSent = time.GetTimestamp();
        }
    }
}

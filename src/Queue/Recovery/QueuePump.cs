using LegalAid.Queue.Events;
using Microsoft.Extensions.Logging;

namespace LegalAid.Queue.Recovery;

/// <summary>Keeps the queue moving: matches whenever something happened, recovers and matches on a timer.</summary>
/// <remarks>Runs on every node at once; a hosted service calls <see cref="RunAsync"/> with the host's stopping token.</remarks>
public sealed class QueuePump(TicketQueue queue, TimeProvider time, ILogger<QueuePump> logger)
{
    /// <summary>Runs until cancelled, then returns. A server that cannot be reached is tried again at the next tick.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var wake = new SemaphoreSlim(0);
        var listening = ListenAsync(wake, ct);
        using var timer = new PeriodicTimer(queue.Options.PumpInterval, time);
        var tick = timer.WaitForNextTickAsync(ct).AsTask();
        try
        {
            var recover = true;
            while (true)
            {
                await PumpAsync(recover, ct);
                var woken = wake.WaitAsync(ct);
                recover = await Task.WhenAny(tick, woken) == tick;
                if (recover)
                {
                    await tick;
                    tick = timer.WaitForNextTickAsync(ct).AsTask();
                    wake.Release();
                }

                await woken;
                while (wake.Wait(0, CancellationToken.None))
                {
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await listening;
        }
    }

    private async Task PumpAsync(bool recover, CancellationToken ct)
    {
        try
        {
            if (recover)
            {
                await queue.RecoverAsync(ct);
            }

            while ((await queue.MatchAsync(ct)).Count == queue.Options.OffersAtOnce)
            {
            }
        }
        catch (Exception e) when (e is StackExchange.Redis.RedisException or TimeoutException)
        {
            logger.LogWarning(e, "The queue's server did not answer; trying again in {Interval}.", queue.Options.PumpInterval);
        }
    }

    private async Task ListenAsync(SemaphoreSlim wake, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await foreach (var news in queue.EventsAsync(ct))
                {
                    if (Matters(news.Kind))
                    {
                        wake.Release();
                    }
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is StackExchange.Redis.RedisException or TimeoutException)
            {
                logger.LogWarning(e, "The queue's news cannot be heard; the timer goes on alone until they can.");
                try
                {
                    await Task.Delay(queue.Options.PumpInterval, time, ct);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    // What can make a new offer possible; the pump's own offers are not among them, so it does not wake itself.
    private static bool Matters(QueueEventKind kind) => kind
        is QueueEventKind.Enqueued or QueueEventKind.Declined or QueueEventKind.Expired or QueueEventKind.Returned
        or QueueEventKind.Abandoned or QueueEventKind.Overflowed or QueueEventKind.Closed or QueueEventKind.AgentChanged;
}

using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using LegalAid.Queue.Events;
using LegalAid.Queue.Recovery;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Handover;

/// <summary>Keeps the queue moving and tells conversations what became of their tickets.</summary>
public sealed class QueueWatch(QueuePump pump, TicketQueue queue, IncomingActivities incoming, ILogger<QueueWatch> logger, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Id of the event that tells a conversation of this; whoever tells it, the inbox takes it once.</summary>
    public static string EventId(TicketId ticket, long fence, QueueEventKind kind) => $"{ticket}:{fence}:{kind}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(pump.RunAsync(stoppingToken), TellAsync(stoppingToken));

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var news in queue.EventsAsync(stoppingToken))
                {
                    await TellAsync(news, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "News of the queue was missed; conversations look at their tickets when they go on.");
                await Task.Delay(RetryAfter, time, CancellationToken.None);
            }
        }
    }

    private Task TellAsync(QueueEvent news, CancellationToken cancellationToken) =>
        news is { ConversationId: { } conversation, Ticket: { } ticket } && Concerns(news.Kind)
            ? incoming.PostEventAsync(
                ConversationKey.Parse(conversation), EventId(ticket, news.Fence, news.Kind), HandoverEvents.TicketChanged, null, cancellationToken)
            : Task.CompletedTask;

    // Every node hears every event; the inbox takes each id once.
    private static bool Concerns(QueueEventKind kind) =>
        kind is QueueEventKind.Connected or QueueEventKind.Returned or QueueEventKind.WrapUpBegun or QueueEventKind.Closed;
}

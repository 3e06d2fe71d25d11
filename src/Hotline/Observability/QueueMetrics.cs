using System.Diagnostics.Metrics;
using LegalAid.Queue;
using LegalAid.Queue.Seats;

namespace LegalAid.Hotline.Observability;

/// <summary>Figures of the lines, by seat: waiting tickets and the longest wait.</summary>
public sealed class QueueMetrics : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly TicketQueue _queue;
    private readonly TimeProvider _time;
    private readonly ILogger<QueueMetrics> _logger;
    private volatile IReadOnlyList<SeatLine> _lines = [];

    public QueueMetrics(TicketQueue queue, IMeterFactory meters, TimeProvider time, ILogger<QueueMetrics> logger)
    {
        _queue = queue;
        _time = time;
        _logger = logger;
        var meter = meters.Create(TurnMetrics.Name);
        meter.CreateObservableGauge(
            "hotline.queue.waiting", () => _lines.Select(line => new Measurement<int>(line.Waiting, Seat(line))), "{ticket}", "Tickets that wait, by seat.");
        meter.CreateObservableGauge(
            "hotline.queue.longest_wait", () => _lines.Select(line => new Measurement<double>(line.LongestWait?.TotalSeconds ?? 0, Seat(line))), "s",
            "How long the ticket at the head of the line has waited, by seat.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, _time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private static KeyValuePair<string, object?> Seat(SeatLine line) => new("seat", line.Seat.Value);

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            _lines = await _queue.LinesAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            _logger.LogWarning(e, "The lines could not be looked at; their figures are old.");
        }
    }
}

using LegalAid.Consultations.Records;
using LegalAid.Hotline.Settings;

namespace LegalAid.Hotline.Records;

/// <summary>Deletes what callers said, and agents' notes of it, once it has been kept long enough. Any node may do it, twice does no harm.</summary>
public sealed class Retention(ConsultationRecords records, HotlineSettings settings, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                await EraseAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task EraseAsync(CancellationToken stoppingToken)
    {
        try
        {
            var erased = await records.EraseBeforeAsync(time.GetUtcNow() - settings.KeepTranscripts, stoppingToken);
            if (erased > 0)
            {
                logger.LogInformation("{Count} transcript entries older than {Days} days were deleted.", erased, settings.KeepTranscripts.TotalDays);
            }
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Old transcripts were not deleted; it is tried again in {Hours} hours.", Every.TotalHours);
        }
    }
}

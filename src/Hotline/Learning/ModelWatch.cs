using LegalAid.Hotline.Settings;

namespace LegalAid.Hotline.Learning;

/// <summary>Looks at the models directory at intervals and takes up new models without a restart.</summary>
public sealed class ModelWatch(IntentModels models, HotlineSettings settings, TimeProvider time, ILogger<ModelWatch> logger) : BackgroundService
{
    private string? _refused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.WatchModels is not { } every)
        {
            return;
        }

        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Tell(models.Renew());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // The same trouble is told once, not at every look.
    private void Tell(RenewResult result)
    {
        switch (result)
        {
            case RenewResult.Renewed renewed:
                logger.LogInformation("New intent models are in use: {Fingerprint}.", renewed.Fingerprint);
                break;
            case RenewResult.Refused refused when refused.Why != _refused:
                logger.LogError("The new intent models cannot be used, the old ones stay in use. {Why}", refused.Why);
                break;
        }

        _refused = result is RenewResult.Unsettled ? _refused : (result as RenewResult.Refused)?.Why;
    }
}

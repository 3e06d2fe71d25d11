using LegalAid.Consultations.Records;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LegalAid.Hotline.Observability;

/// <summary>Figures, traces and health.</summary>
public static class ObservabilityServices
{
    public static IServiceCollection AddObservability(this IServiceCollection services, HotlineSettings settings, Backing backing)
    {
        services.AddSingleton<TurnMetrics>();
        services.AddHostedService<QueueMetrics>();
        services.AddHealthChecks()
            .AddRedis(backing.Redis, "redis")
            .AddDbContextCheck<HotlineRecords>("database");
        services.AddScoped(provider => provider.GetRequiredService<HotlineRecordsFactory>().CreateDbContext());

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("legalaid-hotline"))
            .WithMetrics(metrics => metrics
                .AddMeter(TurnMetrics.Name)
                .AddAspNetCoreInstrumentation()
                .AddPrometheusExporter())
            .WithTracing(traces => traces
                .AddSource(TurnMetrics.Name)
                .AddAspNetCoreInstrumentation());
        if (settings.OpenTelemetryEndpoint is { } endpoint)
        {
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter(options => options.Endpoint = endpoint));
            telemetry.WithTracing(traces => traces.AddOtlpExporter(options => options.Endpoint = endpoint));
        }

        return services;
    }
}

using LegalAid.Channels;
using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Storage;
using LegalAid.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>One node of the program, in this process: the real services on a real Redis and a SQLite file, listening on a port of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>How often a node that was given a models directory looks for new ones.</summary>
    public static readonly TimeSpan ModelsWatched = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly Backing _backing;

    private Node(WebApplication app, Backing backing, RecordingChannel channel, CapturedLog log)
    {
        _app = app;
        _backing = backing;
        Channel = channel;
        Log = log;
    }

    public RecordingChannel Channel { get; }

    public CapturedLog Log { get; }

    public IIncomingActivities Incoming => Get<IIncomingActivities>();

    public Uri Address => new(_app.Urls.First());

    public static async Task<Node> StartAsync(
        RedisServer redis, string folder, TimeProvider? time = null, RecordingChannel? channel = null, Action<IServiceCollection>? replace = null,
        LoadedContent? content = null, string? models = null)
    {
        channel ??= new RecordingChannel();
        var log = new CapturedLog();
        var settings = ShippedContent.Settings(ShippedContent.Dialogs, $"Data Source={Path.Combine(folder, "hotline.db")}") with
        {
            Redis = redis.ConnectionString,
            DataDirectory = folder,
            ModelsDirectory = models ?? ShippedContent.Models,
            WatchModels = models is null ? null : ModelsWatched,
        };
        var backing = await Backing.StartAsync(settings, CancellationToken.None);
        var app = await HotlineHost.BuildAsync(
            settings, backing, content ?? await ShippedContent.LoadAsync(), ["--Urls=http://127.0.0.1:0"],
            services =>
            {
                services.AddSerilog(logging => logging.Masked().WriteTo.Sink(log), preserveStaticLogger: true);
                services.AddSingleton<IOutgoingActivities>(channel);
                services.AddSingleton(time ?? TimeProvider.System);
                replace?.Invoke(services);
            },
            CancellationToken.None);
        await app.StartAsync();
        return new Node(app, backing, channel, log);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _backing.DisposeAsync();
    }
}

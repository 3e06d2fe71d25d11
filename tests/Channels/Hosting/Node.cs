using System.Text;
using LegalAid.Channels.Connector;
using LegalAid.Channels.DirectLine;
using LegalAid.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LegalAid.Channels.Tests.Hosting;

/// <summary>A program with both channels and an echo bot, on Kestrel at a free port, against a real Redis.</summary>
public sealed class Node : IAsyncDisposable
{
    public const string Secret = "secret-of-the-tests-alone";

    private readonly WebApplication _app;
    private readonly ConnectionMultiplexer _redis;

    private Node(WebApplication app, ConnectionMultiplexer redis, Uri address)
    {
        _app = app;
        _redis = redis;
        Address = address;
        Http = new HttpClient { BaseAddress = address };
    }

    /// <summary>The settings that the tests begin with.</summary>
    public static DirectLineOptions DirectLine { get; } = new()
    {
        SigningKey = Encoding.UTF8.GetBytes("signing key of the tests, 32 bytes and more"),
        Secret = Secret,
        BotName = "法律援助热线",
    };

    /// <summary>The connector's settings that the tests begin with.</summary>
    public static ConnectorOptions Connector { get; } = new() { AllowAnonymous = true, AllowedServiceHosts = ["127.0.0.1"] };

    public Uri Address { get; }

    public HttpClient Http { get; }

    public EchoBot Bot => _app.Services.GetRequiredService<EchoBot>();

    public DirectLineTokens Tokens => _app.Services.GetRequiredService<DirectLineTokens>();

    public IOutgoingActivities Outgoing(string channelId) => _app.Services.GetServices<IOutgoingActivities>().Single(way => way.ChannelId == channelId);

    public static async Task<Node> StartAsync(
        RedisServer server, DirectLineOptions? directLine = null, ConnectorOptions? connector = null, TimeProvider? time = null, IDataProtectionProvider? protection = null, int? port = null)
    {
        var redis = await server.ConnectAsync();
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort.Next()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IConnectionMultiplexer>(redis);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(protection ?? new EphemeralDataProtectionProvider());
        builder.Services.AddSingleton<EchoBot>();
        builder.Services.AddSingleton<IIncomingActivities>(services => services.GetRequiredService<EchoBot>());
        builder.Services.AddDirectLine(directLine ?? DirectLine);
        builder.Services.AddConnector(connector ?? Connector);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        app.MapDirectLine();
        app.MapConnector();
        await app.StartAsync();
        return new Node(app, redis, address);
    }

    /// <summary>Stops as a deployment does: streams are told.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _redis.DisposeAsync();
    }
}

using LegalAid.Channels.Connector;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Bot Framework connector to a program.</summary>
public static class ConnectorServices
{
    /// <summary>Adds the channel. The program brings <c>IIncomingActivities</c> and <c>IConnectionMultiplexer</c>.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which, and how to mend it.</exception>
    public static IServiceCollection AddConnector(this IServiceCollection services, ConnectorOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.AddSingleton(options);
        services.AddHttpClient(ConnectorKeys.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddHttpClient(ConnectorTokens.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15));

        // A redirect would carry words and token to a host that nobody has allowed.
        services.AddHttpClient<ConnectorClient>(client => client.Timeout = TimeSpan.FromSeconds(30)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<ConnectorKeys>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorAuthentication>();
        services.AddSingleton<ConnectorApi>();
        services.AddSingleton<LegalAid.Channels.IOutgoingActivities, ConnectorOutgoing>();
        return services;
    }
}

using LegalAid.Channels.Connector;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the connector's door.</summary>
public static class ConnectorEndpoints
{
    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    public static RouteHandlerBuilder MapConnector(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(ConnectorChannel.Path, (Delegate)endpoints.ServiceProvider.GetRequiredService<ConnectorApi>().ReceiveAsync);
}

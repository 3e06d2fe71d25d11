using LegalAid.Channels.DirectLine;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the Direct Line channel's paths.</summary>
public static class DirectLineEndpoints
{
    private static readonly string[] AnyMethod = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch, HttpMethods.Head];

    /// <summary>Maps <c>/v3/directline</c>, WebSocket and CORS included; no middleware is needed beside it.</summary>
    /// <returns>The group of its endpoints, for what a program adds to all of them.</returns>
    public static RouteGroupBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<DirectLineApi>();
        var group = endpoints.MapGroup(DirectLineChannel.BasePath);
        group.AddEndpointFilter<RouteGroupBuilder, DirectLineFilter>();
        group.ExcludeFromDescription();

        group.MapPost("/tokens/generate", (Delegate)api.GenerateAsync);
        group.MapPost("/tokens/refresh", (Delegate)api.RefreshAsync);
        group.MapPost("/conversations", (Delegate)api.StartAsync);
        group.MapGet("/conversations/{conversationId}", api.ReconnectAsync);
        group.MapGet("/conversations/{conversationId}/activities", api.PollAsync);
        group.MapPost("/conversations/{conversationId}/activities", api.PostAsync);
        group.MapPost("/conversations/{conversationId}/upload", api.UploadAsync);
        group.MapGet("/conversations/{conversationId}/attachments/{fileId}", api.DownloadAsync);

        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets();
        sockets.Run(api.StreamAsync);
        group.MapMethods("/conversations/{conversationId}/stream", [HttpMethods.Get, HttpMethods.Connect], sockets.Build());

        group.MapMethods("/{**path}", [HttpMethods.Options], () => Results.NoContent());
        group.MapMethods("/{**path}", AnyMethod, () => (IResult)DirectLineError.NoSuchOperation);
        return group;
    }
}

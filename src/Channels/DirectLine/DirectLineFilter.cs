using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LegalAid.Channels.DirectLine;

/// <summary>Stands around every operation: lets pages of other origins in (protocol section 5.3) and gives failures the protocol's shape.</summary>
internal sealed class DirectLineFilter(ICorsService cors, DirectLineOptions options, ILogger<DirectLineFilter> logger) : IEndpointFilter
{
    private static readonly CorsPolicy Policy = new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithMethods("GET", "POST")
        .WithExposedHeaders("retry-after")
        .SetPreflightMaxAge(TimeSpan.FromHours(24))
        .Build();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        cors.ApplyResult(cors.EvaluatePolicy(context.HttpContext, Policy), context.HttpContext.Response);
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineError.TooLarge("请求", options.MaxUploadBytes)
                : DirectLineError.BadArgument("请求不完整。");
        }
        catch (Exception e) when (e is RedisException or RedisTimeoutException)
        {
            logger.LogError(e, "Direct Line cannot reach Redis.");
            return DirectLineError.Unavailable;
        }
        catch (Exception e) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            logger.LogError(e, "A Direct Line request failed.");
            return DirectLineError.Failed;
        }
    }
}

using System.Globalization;
using System.Threading.RateLimiting;
using LegalAid.Channels.DirectLine;
using LegalAid.Consultations.Applications;
using LegalAid.Hotline.Desk;
using LegalAid.Hotline.Desk.Accounts;
using LegalAid.Hotline.Settings;
using LegalAid.Queue;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LegalAid.Hotline.Api;

/// <summary>Every HTTP door of the program.</summary>
public static class HotlineEndpoints
{
    // Doors that anybody may knock at: a person's pace, not a machine's. Application numbers cannot be guessed through one of them.
    private const string PublicDoor = "public";
    private const int KnocksPerMinute = 30;

    public static IServiceCollection AddHotlineApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(PublicDoor, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = KnocksPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }

    public static void MapHotline(this WebApplication app, HotlineSettings settings)
    {
        app.UseExceptionHandler();

        // Before routing: "/" is the page index.html.
        app.UseDefaultFiles();
        app.UseRouting();
        app.UseStatusCodePages();
        app.UseWebSockets();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapSignIn();
        app.MapDesk();
        app.MapDirectLine();
        if (settings.Bot.IsOn)
        {
            app.MapConnector();
        }

        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapPrometheusScrapingEndpoint();
        app.MapOpenApi();
        MapApi(app.MapGroup("/api/v1"));
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        api.MapPost("/chat/token", (DirectLineTokens tokens) => tokens.Generate(DirectLineTokens.NewUserId()))
            .RequireRateLimiting(PublicDoor)
            .WithSummary("A Direct Line token for the chat page, bound to a new user id.");
        api.MapGet("/applications/{number}", FindApplicationAsync)
            .RequireRateLimiting(PublicDoor)
            .WithSummary("What became of an application, by its number. Says nothing of the person.");
        api.MapGet("/lines", async (TicketQueue queue, CancellationToken cancellationToken) => await queue.LinesAsync(cancellationToken))
            .WithSummary("Every seat's line: how many wait, how long, and how many agents there are.");
    }

    private static async Task<IResult> FindApplicationAsync(string number, ApplicationRegister register, CancellationToken cancellationToken)
    {
        if (!ApplicationNumber.TryParse(number, out var parsed))
        {
            return Results.Problem(
                $"number \"{number}\" is no application number: fourteen digits, the last of them a check digit.", statusCode: StatusCodes.Status400BadRequest);
        }

        return await register.FindByNumberAsync(parsed, "caller", cancellationToken) is { } application
            ? Results.Ok(new ApplicationStatus(
                parsed.ToString(), application.State.ToString(), application.SubmittedAt, application.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : Results.Problem($"There is no application {parsed}.", statusCode: StatusCodes.Status404NotFound);
    }
}

/// <summary>Where an application stands.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Its state.</param>
/// <param name="SubmittedAt">When it was handed in.</param>
/// <param name="DueOn">The last day that the law gives for the next step (yyyy-MM-dd), or null.</param>
public sealed record ApplicationStatus(string Number, string State, DateTimeOffset SubmittedAt, string? DueOn);

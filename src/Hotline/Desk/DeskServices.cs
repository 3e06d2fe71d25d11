using LegalAid.Hotline.Desk.Sessions;
using MudBlazor.Services;

namespace LegalAid.Hotline.Desk;

/// <summary>The agents' desk: Blazor, interactive on the server.</summary>
public static class DeskServices
{
    // A desk whose browser is out of reach for longer gives its tickets back; the queue's own heartbeat covers a dead node.
    private static readonly TimeSpan LostBrowser = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits => circuits.DisconnectedCircuitRetentionPeriod = LostBrowser);
        services.AddMudServices();
        services.AddSingleton<DeskWords>();
        services.AddSingleton<DeskPresence>();
        services.AddScoped<DeskSession>();
        return services;
    }

    public static void MapDesk(this WebApplication app) =>
        app.MapRazorComponents<DeskApp>().AddInteractiveServerRenderMode();
}

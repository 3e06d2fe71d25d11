using System.Globalization;
using LegalAid.Hotline.Desk.Accounts;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;

namespace LegalAid.Hotline.Hosting;

/// <summary>What the operator sees once the program serves.</summary>
internal static class Banner
{
    public static void Print(TextWriter output, WebApplication app, HotlineSettings settings, Backing backing, TimeSpan took)
    {
        var address = app.Urls.First();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            LegalAid.Hotline serves, {took.TotalSeconds:0.0} s after it was started.
              Chat page:   {address}/
              Desk:        {address}/desk
              Direct Line: {address}/v3/directline{(settings.DirectLineSecret is null ? " (open, Development only)" : string.Empty)}
              Redis:       {(backing.IsEmbedded ? $"embedded Garnet, data in {settings.DataDirectory}" : "as configured")}
              Database:    {(settings.Database.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? "PostgreSQL as configured" : settings.Database)}
              Connector:   {(settings.Bot.IsOn ? $"{address}/api/messages" : "off (Bot:AppId is not set)")}
            """));
        if (settings.DemoAgents)
        {
            output.WriteLine($"  Demo agents (Development only), password {DemoAgent.Password}:");
            foreach (var agent in AccountSeeding.DemoAgents)
            {
                output.WriteLine($"    {agent.Name,-6} {agent.DisplayName} ({agent.Role}; {agent.Seats})");
            }
        }
    }
}

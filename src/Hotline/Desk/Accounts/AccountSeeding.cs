using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;
using LegalAid.Queue.Seats;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>Brings the accounts' tables up to date and makes the accounts that settings ask for.</summary>
internal static class AccountSeeding
{
    /// <summary>The demo agents of Development; nobody else gets a password that is printed.</summary>
    public static IReadOnlyList<DemoAgent> DemoAgents { get; } =
    [
        new("li", "话务员小李", "migrant_worker=3,general=1", DeskRoles.Agent),
        new("wang", "话务员小王", "women_and_family=3,minors=2,general=2", DeskRoles.Agent),
        new("zhao", "班长老赵", "general=3,migrant_worker=2,women_and_family=2,minors=2,elderly_and_disabled=2,military=2", DeskRoles.Supervisor),
    ];

    public static async Task PrepareAsync(IServiceProvider services, HotlineSettings settings, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AgentAccounts>().Database.MigrateAsync(cancellationToken);
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in new[] { DeskRoles.Agent, DeskRoles.Supervisor })
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<AgentAccount>>();
        if (settings.DemoAgents)
        {
            foreach (var agent in DemoAgents)
            {
                await CreateAsync(users, agent.Name, DemoAgent.Password, agent.DisplayName, agent.Seats, agent.Role);
            }
        }

        if (settings.FirstAgent is { } first && !await users.Users.AnyAsync(cancellationToken))
        {
            var seats = string.Join(',', scope.ServiceProvider.GetRequiredService<SeatPlan>().Seats.Select(seat => $"{seat.Id}=1"));
            await CreateAsync(users, first.Name, first.Password, first.Name, seats, DeskRoles.Supervisor);
        }
    }

    private static async Task CreateAsync(
        UserManager<AgentAccount> users, string name, string password, string displayName, string seats, string role)
    {
        if (await users.FindByNameAsync(name) is not null)
        {
            return;
        }

        var account = new AgentAccount { UserName = name, DisplayName = displayName, Seats = seats };
        var result = await users.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            throw new StartException(
                $"The agent \"{name}\" cannot be made: {string.Join(' ', result.Errors.Select(error => error.Description))} Change Desk:FirstAgent:Name or Desk:FirstAgent:Password.");
        }

        await users.AddToRoleAsync(account, role);
    }
}

/// <summary>An agent who exists in Development only.</summary>
internal sealed record DemoAgent(string Name, string DisplayName, string Seats, string Role)
{
    public const string Password = "demo-12348-desk";
}

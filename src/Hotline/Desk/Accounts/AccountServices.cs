using LegalAid.Hotline.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>Sign-in of the desk: ASP.NET Core Identity with a cookie and lock-out.</summary>
public static class AccountServices
{
    private const int TriesUntilLockOut = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static IServiceCollection AddAgentAccounts(this IServiceCollection services, HotlineSettings settings)
    {
        if (settings.Database.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<AgentAccounts, PostgresAgentAccounts>(options =>
                options.UseNpgsql(settings.Database, database => database.MigrationsHistoryTable(AgentAccounts.MigrationsTable)));
        }
        else
        {
            services.AddDbContext<AgentAccounts, SqliteAgentAccounts>(options =>
                options.UseSqlite(settings.Database, database => database.MigrationsHistoryTable(AgentAccounts.MigrationsTable)));
        }

        services.AddIdentity<AgentAccount, IdentityRole>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Lockout.MaxFailedAccessAttempts = TriesUntilLockOut;
                identity.Lockout.DefaultLockoutTimeSpan = LockOut;
            })
            .AddEntityFrameworkStores<AgentAccounts>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = SignInEndpoints.LoginPath;
            cookie.AccessDeniedPath = SignInEndpoints.LoginPath;
            cookie.ExpireTimeSpan = Session;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        return services;
    }
}

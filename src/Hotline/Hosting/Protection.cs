using LegalAid.Hotline.Settings;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace LegalAid.Hotline.Hosting;

/// <summary>The keys with which personal data is encrypted, where every node and every verb finds them.</summary>
internal static class Protection
{
    private const string ApplicationName = "LegalAid.Hotline";

    /// <param name="services">Where they are added.</param>
    /// <param name="settings">Without a Redis of its own, the program keeps the keys in its data directory.</param>
    /// <param name="redis">The configured Redis, which keeps them for all nodes; not looked at when none is configured.</param>
    public static IServiceCollection AddHotlineProtection(this IServiceCollection services, HotlineSettings settings, IConnectionMultiplexer? redis)
    {
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (settings.Redis is null || redis is null)
        {
            protection.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataDirectory, "keys")));
        }
        else
        {
            protection.PersistKeysToStackExchangeRedis(redis, "hotline:data-protection-keys");
        }

        return services;
    }
}

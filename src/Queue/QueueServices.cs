using LegalAid.Queue.Recovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LegalAid.Queue;

/// <summary>Puts the queue into a container.</summary>
public static class QueueServices
{
    /// <summary>Adds <see cref="TicketQueue"/> and <see cref="QueuePump"/>. Needs an <c>IConnectionMultiplexer</c> and logging in the container; takes its <see cref="TimeProvider"/>, or the system's.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message says how to mend them.</exception>
    public static IServiceCollection AddTicketQueue(this IServiceCollection services, QueueOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Plan);
        services.AddSingleton<TicketQueue>();
        services.AddSingleton<QueuePump>();
        return services;
    }
}

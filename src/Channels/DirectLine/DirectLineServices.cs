using LegalAid.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Direct Line channel to a program.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel. The program brings <c>IIncomingActivities</c>, <c>IConnectionMultiplexer</c> and Data Protection with keys that all nodes share.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which, and how to mend it.</exception>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCors();
        services.AddSingleton(options);
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<CredentialReader>();
        services.AddSingleton<ConversationLog>();
        services.AddSingleton<Handover>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<DirectLineApi>();
        services.AddSingleton<LegalAid.Channels.IOutgoingActivities, DirectLineOutgoing>();
        return services;
    }
}

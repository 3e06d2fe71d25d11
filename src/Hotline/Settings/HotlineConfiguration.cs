namespace LegalAid.Hotline.Settings;

/// <summary>Where settings come from; later sources win: the program's own appsettings.json, that of the working directory, environment, command line.</summary>
public static class HotlineConfiguration
{
    /// <summary>Name of the environment: ASPNETCORE_ENVIRONMENT or DOTNET_ENVIRONMENT, otherwise Production.</summary>
    public static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";

    /// <summary>Whether this is a developer's machine.</summary>
    public static bool IsDevelopment => EnvironmentName.Equals("Development", StringComparison.OrdinalIgnoreCase);

    public static IConfigurationRoot Build(IReadOnlyList<string> arguments) =>
        new ConfigurationBuilder().AddHotlineSources(arguments).Build();

    public static IConfigurationBuilder AddHotlineSources(this IConfigurationBuilder configuration, IReadOnlyList<string> arguments) =>
        configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments]);
}

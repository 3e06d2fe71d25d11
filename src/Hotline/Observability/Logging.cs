using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace LegalAid.Hotline.Observability;

/// <summary>Serilog to the console: readable in Development, compact JSON in Production, personal data masked in both.</summary>
public static class Logging
{
    public static LoggerConfiguration WriteMasked(this LoggerConfiguration logging, bool isDevelopment)
    {
        logging.Masked();
        return isDevelopment
            ? logging.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            : logging.WriteTo.Console(new CompactJsonFormatter());
    }

    /// <summary>Everything but where the log goes to.</summary>
    internal static LoggerConfiguration Masked(this LoggerConfiguration logging) =>
        logging
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Destructure.With<PersonalDataPolicy>()
            .Enrich.FromLogContext()
            .Enrich.With<PersonalNumberMask>();
}

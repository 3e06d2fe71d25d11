using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.Channels;
using LegalAid.Channels.Connector;
using LegalAid.Channels.DirectLine;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Api;
using LegalAid.Hotline.Desk;
using LegalAid.Hotline.Desk.Accounts;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Observability;
using LegalAid.Hotline.Records;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;
using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serilog;
using StackExchange.Redis;
using IMiddleware = LegalAid.BotFramework.Turns.IMiddleware;

namespace LegalAid.Hotline.Hosting;

/// <summary>Puts the program together. Nodes hold no state: a second one is the same program with the same two connection strings.</summary>
public static class HotlineHost
{
    private static readonly TimeSpan ConversationsKept = TimeSpan.FromDays(7);

    public static Task<WebApplication> BuildAsync(
        HotlineSettings settings, Backing backing, LoadedContent content, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        BuildAsync(settings, backing, content, arguments, static _ => { }, cancellationToken);

    /// <summary>The same with some services replaced: a test's clock, or a storage that fails.</summary>
    internal static async Task<WebApplication> BuildAsync(
        HotlineSettings settings, Backing backing, LoadedContent content, IReadOnlyList<string> arguments, Action<IServiceCollection> replace,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HotlineHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = HotlineConfiguration.EnvironmentName,
        });
        builder.Configuration.AddHotlineSources(arguments);
        builder.Services.AddSerilog(logging => logging.WriteMasked(HotlineConfiguration.IsDevelopment));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(backing.Redis);
        services.AddHotlineProtection(settings, backing.Redis);
        AddRecords(services, settings);
        AddContent(services, settings, content);
        AddTurns(services);
        services.AddTicketQueue(new QueueOptions { Plan = content.Seats });
        services.AddHostedService<QueueWatch>();
        await AddChannelsAsync(services, settings, backing);
        services.AddObservability(settings, backing);
        services.AddHotlineApi();
        services.AddAgentAccounts(settings);
        services.AddDesk();
        replace(services);

        var app = builder.Build();
        await app.Services.GetRequiredService<HotlineRecordsFactory>().MigrateAsync(cancellationToken);
        await AccountSeeding.PrepareAsync(app.Services, settings, cancellationToken);
        app.MapHotline(settings);
        return app;
    }

    private static void AddRecords(IServiceCollection services, HotlineSettings settings)
    {
        services.AddSingleton(provider => new HotlineRecordsFactory(settings.Database, provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<IDbContextFactory<HotlineRecords>>(provider => provider.GetRequiredService<HotlineRecordsFactory>());
        services.AddSingleton<ConsultationRecords>();
        services.AddSingleton<CorrectionRecords>();
        services.AddSingleton<ApplicationRegister>();
        services.AddSingleton<TranscriptWriter>();
        services.AddSingleton<TranscriptNews>();
        services.AddHostedService<Retention>();
    }

    private static void AddContent(IServiceCollection services, HotlineSettings settings, LoadedContent content)
    {
        services.AddSingleton(content.Consultations);
        services.AddSingleton(content.Consultations.Texts);
        services.AddSingleton(content.Consultations.Matters);
        services.AddSingleton(content.Consultations.Statutes);
        services.AddSingleton(content.Consultations.Answers);
        services.AddSingleton(content.Eligibility);
        services.AddSingleton(content.Form);
        services.AddSingleton(new IntentModels(settings.ModelsDirectory, content.Classifier));
        services.AddHostedService<ModelWatch>();
    }

    private static void AddTurns(IServiceCollection services)
    {
        services.AddSingleton<IStorage>(provider => new RedisStorage(
            provider.GetRequiredService<IConnectionMultiplexer>(),
            new RedisStorageOptions { KeyPrefix = "{hotline-state}:", Expiry = ConversationsKept },
            provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("LegalAid.Hotline.State")));
        services.AddSingleton<ConversationState>();
        services.AddSingleton<HotlineState>();
        services.AddSingleton<FirstWords>();
        services.AddSingleton<Speech>();
        services.AddSingleton<QuestionSpeech>();
        services.AddSingleton<AnswerCard>();
        services.AddSingleton<EligibilityCheck>();
        services.AddSingleton<HandoverContexts>();
        services.AddSingleton<HandoverDesk>();
        services.AddSingleton<ConsultationDialog>();
        services.AddSingleton<MatterChoiceDialog>();
        services.AddSingleton<ApplicationDialog>();
        services.AddSingleton<StatusDialog>();
        services.AddSingleton<EscalationDialog>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<IBot, HotlineBot>();
        services.AddSingleton<IMiddleware, ConsentMiddleware>();
        services.AddSingleton<HotlineAdapter>();
        services.AddSingleton<FaultReply>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<IncomingActivities>();
        services.AddSingleton<IIncomingActivities>(provider => provider.GetRequiredService<IncomingActivities>());
        services.AddHostedService(provider => provider.GetRequiredService<IncomingActivities>());
    }

    private static async Task AddChannelsAsync(IServiceCollection services, HotlineSettings settings, Backing backing)
    {
        services.AddDirectLine(new DirectLineOptions
        {
            SigningKey = await SigningKey.FindAsync(backing.Redis),
            Secret = settings.DirectLineSecret,
            AllowAnonymous = settings.DirectLineSecret is null,
        });
        if (settings.Bot.IsOn)
        {
            services.AddConnector(new ConnectorOptions
            {
                AppId = settings.Bot.AppId,
                AppSecret = settings.Bot.AppPassword,
                TenantId = settings.Bot.TenantId,
                AllowAnonymous = settings.Bot.AllowAnonymous,
            });
        }
    }
}

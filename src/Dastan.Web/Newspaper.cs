using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web.Api;
using Dastan.Web.Backups;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Search;
using Dastan.Web.Dispatches;
using Dastan.Web.Https;
using Dastan.Web.Jobs;
using Dastan.Web.Ledger;
using Dastan.Web.Newsroom;
using Dastan.Web.Outside;
using Dastan.Web.Outside.Mail;
using Dastan.Web.Press;
using Dastan.Web.Press.Hatch;
using Dastan.Web.Press.Rack;
using Dastan.Web.Reader;
using Dastan.Web.Reader.Errors;
using Dastan.Web.Reader.Feeds;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Sections;
using Dastan.Web.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Dastan.Web;

/// <summary>The running paper: its database, its addresses and its listener.</summary>
public static class Newspaper
{
    // A search may be long; what is longer than this is answered by a page that says so, not by a cut connection.
    private const int LongestRequestLine = 32 * 1024;

    private const long BytesInMegabyte = 1024 * 1024;

    /// <summary>Builds the paper and brings its database to this program's model. It does not listen yet.</summary>
    /// <param name="clock">The clock of the machine unless another is given.</param>
    /// <param name="parts">What else it is made of, or in place of what it is made of.</param>
    public static async Task<WebApplication> BuildAsync(
        NewspaperSettings settings,
        TimeProvider? clock = null,
        CancellationToken stop = default,
        Action<IServiceCollection>? parts = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        Doors.Prepare(builder.WebHost);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Limit(kestrel);
            Doors.Open(kestrel, settings);
        });
        ConsoleLines.Add(builder.Logging.ClearProviders());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (settings.Rates.Fetch)
            builder.Logging.AddFilter(typeof(AskBanks).Namespace, LogLevel.Information);
        builder.Logging.AddFilter(typeof(Doors).Namespace, LogLevel.Information);
        builder.Logging.AddFilter(typeof(BeforeUpgrade).FullName, LogLevel.Information);
        // What fails there reaches us as an exception, and is told once: by the command, or by BrokenPages with a reference.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        // The keys lie in the database, beside all else that is worth as much.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        AddParts(builder.Services, settings, clock ?? TimeProvider.System);
        parts?.Invoke(builder.Services);

        var app = builder.Build();
        Rehearsal.Begin(app.Services);
        await NewsDatabase.PrepareAsync(
            app.Services,
            stop,
            app.Services.GetRequiredService<BeforeUpgrade>().BackUpAsync
        );
        app.UseMiddleware<StrayAddresses>();
        if (settings.ListensOnHttps)
            app.UseMiddleware<ToHttps>();
        app.UseMiddleware<OwnHosts>();
        app.UseMiddleware<DearPages>();
        app.UseMiddleware<PressDoor>();
        app.UseMiddleware<SafetyHeaders>();
        app.UseMiddleware<BrokenPages>();
        app.UseWhen(ApiAddress.Is, PrepareApi);
        app.UseMiddleware<ReadingOfRequest>();
        app.KnowStaff();
        app.UseWhen(context => !ApiAddress.Is(context) && !NewsroomAddress.Is(context), pages => HelpReaders(pages));
        app.UseRouting();
        app.AskActs();
        app.MapPaper();
        app.MapNewsroom();
        app.MapApi();
        return app;
    }

    private static void PrepareApi(IApplicationBuilder api)
    {
        api.UseMiddleware<ApiEdge>();
        api.ApplicationServices.GetRequiredService<CallLimits>().On(api);
    }

    private static void HelpReaders(IApplicationBuilder pages)
    {
        pages.UseMiddleware<HelpfulErrors>();
        pages.UseMiddleware<CanonicalPath>();
    }

    private static void AddParts(IServiceCollection services, NewspaperSettings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddSingleton<Certificate>();
        services.AddHostedService(provider => provider.GetRequiredService<Certificate>());
        services.AddSingleton(new PictureFiles(settings.Data));
        services.AddSingleton(provider => new PartialUploads(
            settings.Data,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<PictureIntake>();
        services.AddSingleton<CleanOriginals>();
        services.AddSingleton<Renditions>();
        services.AddSingleton<OpenPictures>();
        services.AddHostedService<MakeAhead>();
        services.AddHostedService<GiveMemoryBack>();
        services.AddSingleton(new GuardedClient(PublicAddress.Is));
        services.AddSingleton<Postman>();
        services.AddSingleton(new BankClient(settings, clock, PublicAddress.Is));
        services.AddSingleton(settings.Rates.WhoOwns());
        services.AddSingleton<Resolver>();
        services.AddSingleton<RateLedger>();
        AddClockwork(services, settings.Rates);
        services.AddSingleton<RateBooks>();
        services.AddSingleton<DayBooks>();
        services.AddSingleton<LedgerFacts>();
        services.AddSingleton<TodaysPaper>();
        services.AddSingleton<Apology>();
        services.AddSingleton(new CallLimits(settings.RequestsPerMinute));
        AddPress(services, settings);
        services.AddSingleton<LastChanges>();
        services.AddNewsDatabase(settings);
        services.AddSingleton<FeedSearch>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedSearch>());
        services.AddNewsroom(settings);
        services.AddTelemetry(settings);
        services.AddDispatches(settings);
        // Cyrillic stays as it is; entities would make a Russian page three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRateLimiter(_ => { });
        services.AddRouting(routing =>
        {
            routing.SetParameterPolicy<SlugConstraint>("slug");
            routing.SetParameterPolicy<SectionConstraint>("section");
            routing.SetParameterPolicy<FeedConstraint>("feed");
            routing.SetParameterPolicy<DayConstraint>("day");
        });
    }

    private static void AddPress(IServiceCollection services, NewspaperSettings settings)
    {
        services.AddSingleton(new Plates(settings.PressMegabytes * BytesInMegabyte));
        services.AddSingleton<ComingChanges>();
        services.AddSingleton<DatabaseState>();
        services.AddSingleton<PressCounts>();
        services.AddSingleton<HostNames>();
        services.AddSingleton<PressHatch>();
        services.AddSingleton<PlateRack>();
        services.Configure<SocketTransportOptions>(ShortWay.Set);
        services.AddSingleton<FrontKeeping>();
        services.AddSingleton<PressRoom>();
        services.AddSingleton<HearPurges>();
        services.AddHostedService(provider => provider.GetRequiredService<HearPurges>());
        services.AddHostedService<WarmPlates>();
        services.AddHostedService<PackPlates>();
    }

    private static void AddClockwork(IServiceCollection services, RateSettings rates)
    {
        services.AddSingleton(rates);
        services.AddSingleton(RateSources.All);
        services.AddSingleton<AskBank>();
        services.AddSingleton<TellOfBanks>();
        services.AddSingleton<BankTurn>();
        services.AddSingleton<FillPast>();
        services.AddSingleton<AskAgain>();
        services.AddSingleton(provider => new RebuildLedger(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<RateBooks>(),
            RateSources.For
        ));
        services.AddHostedService<AskBanks>();
        services.AddSingleton<DueStories>();
        services.AddHostedService<KeepTime>();
        services.AddSingleton<BackupState>();
        services.AddSingleton<BeforeUpgrade>();
        services.AddHostedService<KeepBackups>();
        services.AddSingleton<LookAtPictures>();
        services.AddHostedService(provider => provider.GetRequiredService<LookAtPictures>());
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
    }
}

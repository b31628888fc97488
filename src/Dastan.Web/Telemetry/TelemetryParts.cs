using Dastan.Web.Dispatches;
using Dastan.Web.Exports;
using Dastan.Web.Jobs;
using Dastan.Web.Reader.Search;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dastan.Web.Telemetry;

/// <summary>What counts, and whom it is told: by the settings a collector of OpenTelemetry, a Prometheus, or nobody.</summary>
internal static class TelemetryParts
{
    private const string Switch = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    public static void AddTelemetry(this IServiceCollection services, NewspaperSettings settings)
    {
        services.AddSingleton<SearchCounts>();
        services.AddCounts<ClockworkCounts>();
        services.AddCounts<BankCounts>();
        services.AddCounts<DispatchCounts>();
        services.AddCounts<MachineCounts>();
        services.AddHostedService(provider =>
        {
            // What nobody has searched yet is a number too.
            _ = provider.GetRequiredService<SearchCounts>();
            return ActivatorUtilities.CreateInstance<LookAround>(provider);
        });
        services.AddSingleton<PrometheusDoor>();
        services.AddHostedService(provider => provider.GetRequiredService<PrometheusDoor>());
        if (settings.Telemetry.Otlp is { } collector)
            Export(services, collector.TrimEnd('/'));
    }

    private static void AddCounts<T>(this IServiceCollection services)
        where T : class, ILooked
    {
        services.AddSingleton<T>();
        services.AddSingleton<ILooked>(provider => provider.GetRequiredService<T>());
    }

    private static void Export(IServiceCollection services, string collector)
    {
        // The server then says of a request's span what OpenTelemetry's words are for it; unless told so it leaves that to a package.
        AppContext.SetSwitch(Switch, false);
        services
            .AddOpenTelemetry()
            .ConfigureResource(about => about.AddService("dastan", serviceVersion: ExportPaper.Program))
            .WithMetrics(metrics =>
                metrics.AddMeter(Meters.Names).AddOtlpExporter(to => Send(to, collector, "metrics"))
            )
            .WithTracing(traces =>
                traces
                    // A stranger's request does not decide whether it is traced.
                    .SetSampler(new AlwaysOnSampler())
                    .AddSource(Spans.Source.Name, "Microsoft.AspNetCore")
                    .AddProcessor(new SpansWithoutPeople())
                    .AddOtlpExporter(to => Send(to, collector, "traces"))
            )
            .WithLogging(
                logs => logs.AddProcessor(new LinesWithoutPeople()).AddOtlpExporter(to => Send(to, collector, "logs")),
                lines => lines.IncludeFormattedMessage = true
            );
    }

    private static void Send(OtlpExporterOptions to, string collector, string what)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri($"{collector}/v1/{what}");
    }
}

using System.CommandLine;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates fetch</c>: the newest lists and the past of banks, as far back as they are wanted.</summary>
public static class RatesFetch
{
    private const int UsualDays = 35;

    private static readonly Option<Bank[]> Banks = RateOptions.Banks("Only these banks.");

    private static readonly Option<LocalDate?> From = RateOptions.Day(
        "--from",
        "How far back (as far as was wanted before; 35 days unless set)."
    );

    private static readonly Option<LocalDate?> Until = RateOptions.Day(
        "--until",
        "The last day of the past (the newest list unless set)."
    );

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var fetch = new Command(
            "fetch",
            "Fetches the newest lists of banks and their past; may be stopped and goes on."
        )
        {
            Banks,
            From,
            Until,
            SettingsOfCommand.Data,
        };
        fetch.SetAction(RunAsync);
        return fetch;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken stop)
    {
        if (command.GetValue(From) > command.GetValue(Until))
            throw new CommandRefusal("--from is after --until.");

        await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
        var only = command.GetValue(Banks) ?? [];
        var sources = paper.Services.GetRequiredService<IReadOnlyList<IRateSource>>();
        var run = new FetchRun(paper.Services, Console.Out);
        var past = new List<PastToFill>();
        foreach (var source in sources.Where(source => only is [] || only.Contains(source.Bank)))
            past.Add(
                await paper
                    .Services.GetRequiredService<FillPast>()
                    .PlanAsync(
                        source,
                        command.GetValue(From) ?? await WantedAsync(paper.Services, source.Bank, stop),
                        command.GetValue(Until),
                        stop
                    )
            );
        var isWhole = await run.RunAsync(past, stop);
        if (stop.IsCancellationRequested)
            throw new CommandRefusal("The fetching was stopped. What came in stays; run it again and it goes on.");
        return isWhole ? 0 : 1;
    }

    private static async Task<LocalDate> WantedAsync(IServiceProvider services, Bank bank, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var wanted = await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .BankWatches.Where(watch => watch.Bank == bank.Code)
            .Select(watch => watch.BackfillFrom)
            .FirstOrDefaultAsync(stop);
        return wanted ?? SystemClock.Instance.GetCurrentInstant().InZone(bank.Zone).Date.PlusDays(-UsualDays);
    }
}

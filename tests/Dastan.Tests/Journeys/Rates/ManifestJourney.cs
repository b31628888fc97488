using System.Text.Json;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Dastan.Tests.Rates.Banks;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>
/// One bank's recorded answers, each given by a server, asked for, archived, guarded and settled, on a ledger that knows what came before;
/// then held against what it has to come to.
/// </summary>
internal sealed class ManifestJourney(AskedPaper paper, Bank bank)
{
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;

    private readonly IRateSource source = RateSources.For(bank);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is otherwise than it has to be, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(RatesManifest.Case @case)
    {
        await paper.ForgetAllAsync();
        if (@case.Answer.FetchedAt > paper.Now)
            paper.Later(@case.Answer.FetchedAt - paper.Now);
        foreach (var before in await BeforeAsync(@case))
            await AskAsync(before);
        await ConfirmAsync(BeforeOf(@case).LastOrDefault());
        var known = await ObservationsAsync();

        var answer = await AskAsync(@case);
        var faults = ManifestJudge.Faults(@case, answer.Taken.Reading).ToList();
        faults.AddRange((await LedgerFaultsAsync(@case, answer, known)).Select(fault => $"{@case.Name}: {fault}"));
        faults.AddRange(
            (await paper.DifferencesAsync(readers: RateSources.For)).Select(line => $"{@case.Name}: {line}")
        );
        return faults;
    }

    private async Task<AskedBank> AskAsync(RatesManifest.Case @case)
    {
        paper.Server.Gives(
            @case.Request.Path,
            new BankPage(@case.Answer.Status, @case.Answer.ContentType, @case.Answer.Body.ToArray())
            {
                Headers = @case.Headers,
            }
        );
        return await paper.Get<AskBank>().AskAsync(source, @case.Request, Stop);
    }

    // What is held until it is confirmed is given again ten minutes later.
    private async Task ConfirmAsync(RatesManifest.Case? @case)
    {
        if (@case is null)
            return;
        paper.Later(KeptAnswer.Confirmation);
        await AskAsync(@case);
    }

    private async Task<IReadOnlyList<RatesManifest.Case>> BeforeAsync(RatesManifest.Case @case)
    {
        if (@case.Outcome is "quarantine_then_release")
            await paper.AsksEcbAsync();
        return BeforeOf(@case);
    }

    // The lists of the days before it; of a fault, that of the day before.
    private IReadOnlyList<RatesManifest.Case> BeforeOf(RatesManifest.Case @case)
    {
        string[] names = @case.Name switch
        {
            "nbk/composed/get_rates_2026-04-05.xml" => ["nbk/composed/get_rates_2026-04-04.xml"],
            "nbk/composed/get_rates_2026-04-06.xml" =>
            [
                "nbk/composed/get_rates_2026-04-04.xml",
                "nbk/composed/get_rates_2026-04-05.xml",
            ],
            "nbkr/daily_2026-05-24.xml" => ["nbkr/daily_2026-05-23.xml"],
            "nbkr/composed/daily_2022-02-26.xml" => ["nbkr/composed/daily_2022-02-25.xml"],
            "nbkr/composed/daily_2022-02-27.xml" =>
            [
                "nbkr/composed/daily_2022-02-25.xml",
                "nbkr/composed/daily_2022-02-26.xml",
            ],
            _ when @case.Name.Contains("/broken/") => bank.Code switch
            {
                "NBK" => ["nbk/get_rates_2026-04-01.xml"],
                "NBT" => ["nbt/export_xml_2026-05-18.xml"],
                "CBU" => ["cbu/all_2026-04-01.json"],
                "CBR" => ["cbr/daily_2026-03-17.xml"],
                _ => [],
            },
            _ => [],
        };
        return [.. names.Select(name => RatesManifest.Of(bank).Single(one => one.Name == name))];
    }

    private async Task<IEnumerable<string>> LedgerFaultsAsync(
        RatesManifest.Case @case,
        AskedBank answer,
        IReadOnlyList<Observation> known
    )
    {
        var now = await ObservationsAsync();
        var faults = Unless(
            known.All(before => now.Any(after => Same(before, after))),
            "has changed something that was known"
        );
        return faults.Concat(
            @case.Outcome switch
            {
                "reject_payload" or "no_data" or "source_error" => Unless(
                        now.Count == known.Count,
                        "has brought something into the ledger"
                    )
                    .Concat(Unless(Reasoned(answer), "has left no reason")),
                "date_mismatch" => Unless(
                    now.All(said => said.AsOf != @case.Request.AskedFor) && now.Any(said => said.AnswerId > 0),
                    "stands under the day that was asked for"
                ),
                "carried" => await CarriedFaultsAsync(@case),
                "quarantine" => QuarantineFaults(@case, answer, now),
                "quarantine_then_release" => await ReleaseFaultsAsync(@case, now),
                _ => AcceptedFaults(@case, answer, now),
            }
        );
    }

    private static bool Reasoned(AskedBank answer) =>
        answer.Taken.Answer.Reason.StartsWith(answer.Taken.Answer.Bank, StringComparison.Ordinal)
        && answer.Taken.Answer.Reason.Contains(new Uri(answer.Taken.Answer.Address).AbsolutePath);

    // What is read is in the ledger as printed, and counts unless the manifest says that it is to be held.
    private static IEnumerable<string> AcceptedFaults(
        RatesManifest.Case @case,
        AskedBank answer,
        IReadOnlyList<Observation> now
    )
    {
        var held = Codes(@case, "quarantined");
        foreach (var rate in answer.Taken.Reading.Rates.Where(rate => !rate.Flags.HasFlag(RateFlags.Stale)))
        {
            var said = now.Where(one => one.AsOf == rate.AsOf && one.Base == rate.Base && one.Quote == rate.Quote)
                .MaxBy(one => one.Revision);
            if (said is null || said.Value != rate.Value || said.Units != rate.Units || said.Text != rate.Text)
                yield return $"lacks {rate}";
            else if (said.Status != (held.Contains(rate.Base) ? ObservationStatus.Held : ObservationStatus.Accepted))
                yield return $"has {rate.Base} as {said.Status}: {said.Reason}";
        }
    }

    private async Task<IEnumerable<string>> CarriedFaultsAsync(RatesManifest.Case @case)
    {
        var fixing = RatesManifest.DayOf(@case.Expected.GetProperty("fixing_date").GetString()!);
        var days = await paper.ReadAsync(db => db.DayLists.AsNoTracking().OrderBy(day => day.AsOf).ToListAsync(Stop));
        return Unless(days.Count > 1 && days.All(day => day.FixingOn == fixing), "is no carried day");
    }

    private static IEnumerable<string> QuarantineFaults(
        RatesManifest.Case @case,
        AskedBank answer,
        IReadOnlyList<Observation> now
    )
    {
        var held = Codes(@case, "quarantined") is { Count: > 0 } codes ? codes : ["USD"];
        var said = now.Where(one => one.AnswerId == answer.Taken.Answer.Id).ToList();
        return Unless(
            said.Count > 1
                && said.All(one =>
                    one.Status == (held.Contains(one.Base) ? ObservationStatus.Held : ObservationStatus.Accepted)
                ),
            $"holds {string.Join(", ", said.Where(one => one.Status is ObservationStatus.Held).Select(one => one.Base))}"
        );
    }

    private async Task<IEnumerable<string>> ReleaseFaultsAsync(
        RatesManifest.Case @case,
        IReadOnlyList<Observation> first
    )
    {
        var day = first.Max(said => said.AsOf);
        var dollar = first.Single(said => said.AsOf == day && said.Base == "USD");
        var faults = Unless(
            dollar.Status is ObservationStatus.Held && dollar.Flags.HasFlag(RateFlags.AwaitsConfirmation),
            $"is {dollar.Status} at first: {dollar.Reason}"
        );
        paper.Later(KeptAnswer.Confirmation);
        await AskAsync(@case);
        var then = (await ObservationsAsync()).Where(said => said.AsOf == day).ToList();
        return faults.Concat(
            Unless(
                then.All(said => said.Status is ObservationStatus.Accepted)
                    && then.Single(said => said.Base == "USD").Flags.HasFlag(RateFlags.ConfirmedShock),
                "is not released when it is given again"
            )
        );
    }

    private Task<List<Observation>> ObservationsAsync() =>
        paper.ReadAsync(db => db.Observations.AsNoTracking().Where(said => said.Bank == bank.Code).ToListAsync(Stop));

    private static bool Same(Observation before, Observation after) =>
        (before.Base, before.Quote, before.AsOf, before.Revision, before.Units, before.Value, before.Text)
        == (after.Base, after.Quote, after.AsOf, after.Revision, after.Units, after.Value, after.Text);

    private static IReadOnlyList<string> Codes(RatesManifest.Case @case, string name) =>
        @case.Expected.ValueKind is JsonValueKind.Object && @case.Expected.TryGetProperty(name, out var codes)
            ? [.. codes.EnumerateArray().Select(code => code.GetString()!)]
            : [];

    private static IEnumerable<string> Unless(bool holds, string fault) => holds ? [] : [fault];
}

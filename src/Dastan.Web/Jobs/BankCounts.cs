using System.Diagnostics.Metrics;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Telemetry;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>How the banks are asked, and how old what they said is: the meter <c>Dastan.Banks</c>.</summary>
public sealed class BankCounts : ILooked
{
    private readonly Counter<long> asked;
    private volatile IReadOnlyList<(BankHealth Health, int? Days)> seen = [];

    public BankCounts(IMeterFactory meters)
    {
        var meter = meters.Create("Dastan.Banks");
        asked = meter.CreateCounter<long>(
            "dastan.banks.asked",
            "{question}",
            "Questions that this node put to banks, by what came of them."
        );
        _ = meter.CreateObservableGauge(
            "dastan.banks.list.age",
            () => seen.Where(bank => bank.Days is not null).Select(bank => Of(bank.Health.Bank, bank.Days!.Value)),
            "d",
            "Days since the day of a bank's newest list, by the bank's own calendar; below 0 for a day to come."
        );
        _ = meter.CreateObservableGauge(
            "dastan.banks.trouble",
            () => seen.Select(bank => Of(bank.Health.Bank, bank.Health.IsInTrouble ? 1 : 0)),
            "{bank}",
            "1 for a bank that is silent for longer than is usual, or was never heard."
        );
        _ = meter.CreateObservableGauge(
            "dastan.banks.failures",
            () => seen.Select(bank => Of(bank.Health.Bank, bank.Health.Watch.Failures)),
            "{question}",
            "Questions in a row that a bank did not answer."
        );
        _ = meter.CreateObservableGauge(
            "dastan.banks.held",
            () => seen.Select(bank => Of(bank.Health.Bank, bank.Health.Held)),
            "{observation}",
            "Numbers of a bank that are held until a person decides."
        );
    }

    /// <summary>A bank was asked.</summary>
    public void Asked(Bank bank, bool isUnderstood) =>
        asked.Add(
            1,
            new KeyValuePair<string, object?>("bank", bank.Code),
            new KeyValuePair<string, object?>("outcome", isUnderstood ? "understood" : "failed")
        );

    public async Task LookAsync(NewsDb db, Instant now, CancellationToken stop) =>
        seen = [
            .. (await HealthOfBanks.ReadAsync(db, now, stop)).Select(bank =>
                (bank, bank.Newest is { } day ? Period.DaysBetween(day, now.InZone(bank.Bank.Zone).Date) : (int?)null)
            ),
        ];

    public void Forget() => seen = [];

    private static Measurement<long> Of(Bank bank, long number) =>
        new(number, new KeyValuePair<string, object?>("bank", bank.Code));
}

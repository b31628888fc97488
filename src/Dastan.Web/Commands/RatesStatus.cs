using System.CommandLine;
using System.Globalization;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates status</c>: how the asking of each bank goes.</summary>
public static class RatesStatus
{
    private static readonly string[] Head =
    [
        "bank",
        "currency",
        "state",
        "newest list",
        "last fetch",
        "last success",
        "last new list",
        "next fetch",
        "missed",
        "held",
        "failures",
        "history from",
    ];

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var status = new Command("status", "How the asking of each bank goes.") { SettingsOfCommand.Data };
        status.SetAction(RunAsync);
        return status;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken stop)
    {
        await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
        await using var scope = paper.Services.CreateAsyncScope();
        var banks = await HealthOfBanks.ReadAsync(
            scope.ServiceProvider.GetRequiredService<NewsDb>(),
            SystemClock.Instance.GetCurrentInstant(),
            stop
        );
        Write(banks, Console.Out);
        return 0;
    }

    internal static void Write(IReadOnlyList<BankHealth> banks, TextWriter to)
    {
        Columns.Write(to, Head, [.. banks.Select(Row)]);
        foreach (var bank in banks.Where(bank => bank.Watch.LastFailureAt is not null))
            to.WriteLine($"\n{Shown.At(bank.Watch.LastFailureAt)}  {bank.Watch.LastFailure}");
    }

    private static IReadOnlyList<string> Row(BankHealth health) =>
        [
            health.Bank.Code,
            health.Bank.Currency,
            health.State,
            Shown.On(health.Newest),
            Shown.At(health.Watch.LastFetchAt),
            Shown.At(health.Watch.LastSuccessAt),
            Shown.At(health.Watch.LastNewListAt),
            Shown.At(health.Watch.NextAt),
            Number(health.Watch.MissedWindows),
            Number(health.Held),
            Number(health.Watch.Failures),
            Shown.On(health.Watch.BackfilledTo),
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

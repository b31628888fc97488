using System.CommandLine;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates release</c> and <c>./dastan rates reject</c>: a person decides what the guard could not.</summary>
public static class RatesDecide
{
    public static Command Release { get; } =
        Build(RateVerdict.Released, "release", "Lets numbers count that are held, or that were rejected.");

    public static Command Reject { get; } =
        Build(RateVerdict.Rejected, "reject", "Takes numbers out of what counts: held ones, or such as count already.");

    private static Command Build(RateVerdict verdict, string name, string description)
    {
        var numbers = RateOptions.Numbers("Numbers, as ./dastan rates held names them: NBK/UZS/2026-04-02/2.");
        var all = new Option<string?>("--all-of")
        {
            Description = "All that is held of a bank, or of one of its days: NBK, NBK/2026-04-02.",
        };
        var note = new Option<string>("--note") { Description = "Why; it is kept for ever.", Required = true };
        var by = new Option<string?>("--by") { Description = "Who decides (the user of this machine unless set)." };
        var decide = new Command(name, description) { numbers, all, note, by, SettingsOfCommand.Data };
        decide.SetAction(
            async (command, stop) =>
            {
                await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
                await using var scope = paper.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
                IReadOnlyList<ObservationName> names =
                [
                    .. command.GetValue(numbers) ?? [],
                    .. await AllOfAsync(db, command.GetValue(all), stop),
                ];
                var refusal = await DecideRate.AsAsync(
                    db,
                    paper.Services.GetRequiredService<RateBooks>(),
                    names is [] ? throw new CommandRefusal("Name the numbers, or --all-of a bank.") : names,
                    verdict,
                    command.GetValue(by) ?? System.Environment.UserName,
                    command.GetValue(note)!,
                    SystemClock.Instance.GetCurrentInstant(),
                    stop
                );
                if (refusal is not null)
                    throw new CommandRefusal($"{refusal.Reason} Nothing was changed.");
                Console.WriteLine($"{verdict}: {string.Join(", ", names)}.");
                return 0;
            }
        );
        return decide;
    }

    private static async Task<IReadOnlyList<ObservationName>> AllOfAsync(NewsDb db, string? of, CancellationToken stop)
    {
        if (of is null)
            return [];
        var parts = of.Split('/', 2);
        LocalDate? day = parts is [_, var text]
            ? LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
                ? date
                : throw new CommandRefusal($"{text} is no day: write NBK/2026-04-02.")
            : null;
        if (Bank.Find(parts[0]) is not { } bank)
            throw new CommandRefusal($"{parts[0]} is no bank that is read: {string.Join(", ", Bank.All)}.");
        var held = await HeldNumbers.ReadAsync(db, stop, bank, day);
        return held is []
            ? throw new CommandRefusal($"Nothing of {of} is held.")
            : [.. held.Select(number => number.Name)];
    }
}

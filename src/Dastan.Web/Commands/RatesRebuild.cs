using System.CommandLine;
using System.Globalization;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates rebuild</c>: makes the ledger anew of the banks' own bytes, and mends or tells what differs.</summary>
public static class RatesRebuild
{
    private const int MostLines = 200;

    // Two or three rounds for the measures, one to compare.
    private const int UsualRounds = 4;

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; list what differs." };
        var rebuild = new Command("rebuild", "Makes the ledger anew of the banks' own bytes, and mends what differs.")
        {
            check,
            SettingsOfCommand.Data,
        };
        rebuild.SetAction(
            async (command, stop) =>
            {
                await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
                var isCheck = command.GetValue(check);
                var rebuilt = await RunAsync(paper.Services.GetRequiredService<RebuildLedger>(), isCheck, stop);
                Write(rebuilt, isCheck);
                return isCheck && rebuilt.Differences is not [] ? 1 : 0;
            }
        );
        return rebuild;
    }

    private static async Task<RebuiltLedger> RunAsync(RebuildLedger rebuild, bool isCheck, CancellationToken stop)
    {
        using var progress = new Progress(Bank.All.Count * UsualRounds);
        var done = 0;
        try
        {
            return await rebuild.RunAsync(isCheck, bank => progress.Show(done++, bank.Code), stop);
        }
        catch (InvalidDataException damaged)
        {
            throw new CommandRefusal($"{damaged.Message} Restore it from a back-up.");
        }
    }

    private static void Write(RebuiltLedger rebuilt, bool isCheck)
    {
        foreach (var line in rebuilt.Differences.Take(MostLines))
            Console.WriteLine(line);
        if (rebuilt.Differences.Count > MostLines)
            Console.WriteLine($"and {rebuilt.Differences.Count - MostLines} more");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rebuilt.Numbers:#,0} numbers of {rebuilt.Days:#,0} days by the archive; "
            )
                + (
                    rebuilt.Differences is [] ? "the ledger says the same."
                    : isCheck ? $"{rebuilt.Differences.Count} differences, listed above. Nothing was written."
                    : $"{rebuilt.Differences.Count} differences, listed above, were mended."
                )
        );
    }
}

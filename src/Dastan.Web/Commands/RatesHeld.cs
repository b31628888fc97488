using System.CommandLine;
using System.Globalization;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Ledger;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates held</c>: the numbers that are held, what counts in their place, and why.</summary>
public static class RatesHeld
{
    private static readonly string[] Head = ["number", "as printed", "before", "since", "reason"];

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var banks = RateOptions.Banks("Only of these banks.");
        var held = new Command("held", "The numbers that are held back, and why.") { SettingsOfCommand.Data, banks };
        held.SetAction(
            async (command, stop) =>
            {
                await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
                await using var scope = paper.Services.CreateAsyncScope();
                var numbers = await HeldNumbers.ReadAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), stop);
                var only = command.GetValue(banks) ?? [];
                Write([.. numbers.Where(number => only is [] || only.Any(bank => bank.Code == number.Name.Bank))]);
                return 0;
            }
        );
        return held;
    }

    private static void Write(IReadOnlyList<HeldNumber> numbers)
    {
        if (numbers is [])
        {
            Console.WriteLine("Nothing is held.");
            return;
        }
        Columns.Write(Console.Out, Head, [.. numbers.Select(Row)]);
        Console.WriteLine(
            $"\n{numbers.Count} held. What counted before goes on until then:"
                + "\n  ./dastan rates release NUMBER… --note \"why\"    it counts"
                + "\n  ./dastan rates reject NUMBER… --note \"why\"     it never will"
        );
    }

    private static IReadOnlyList<string> Row(HeldNumber number) =>
        [
            number.Name.ToString(),
            Printed(number.Said),
            number.Before is { } before ? $"{Printed(before)} on {Shown.On(before.AsOf)}" : "-",
            Shown.At(number.Said.ObservedAt),
            number.Said.Reason,
        ];

    private static string Printed(Observation said) =>
        string.Create(CultureInfo.InvariantCulture, $"{said.Units} {said.Base} = {said.Value} {said.Quote}");
}

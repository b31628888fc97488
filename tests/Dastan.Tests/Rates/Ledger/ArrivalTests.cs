using CsCheck;

namespace Dastan.Tests.Rates.Ledger;

public sealed class ArrivalTests
{
    // Moves that are quiet, shocks, slips of a point, restatements, holes.
    private static readonly Gen<(int Day, string Rows, int Minute)[]> Answers = Gen.Select(
            Gen.Int[0, 40],
            Gen.Int[8000, 9900],
            Gen.Int[90, 112],
            Gen.Int[0, 5]
                .Select(kind =>
                    kind switch
                    {
                        4 => 100m,
                        5 => 1.12m,
                        _ => 1m,
                    }
                ),
            Gen.Int[0, 100_000]
        )
        .Select((day, dollar, euro, factor, minute) => (day, Rows(dollar / 100m * factor, euro / 100m), minute))
        .Array[1, 25];

    [Fact]
    public void Whatever_the_order_in_which_answers_come_the_ledger_is_the_same() =>
        Gen.Select(Answers, Gen.Int[0, int.MaxValue])
            .Sample(
                (answers, seed) =>
                {
                    var numbered = answers
                        .Select((answer, index) => (answer.Day, answer.Rows, answer.Minute, Id: index + 1))
                        .ToArray();
                    var shuffled = numbered.ToArray();
                    new Random(seed).Shuffle(shuffled);

                    Assert.Equal(Ledger(numbered), Ledger(shuffled));
                },
                iter: 400
            );

    private static string Ledger((int Day, string Rows, int Minute, int Id)[] answers)
    {
        var bank = new Said("NBKR")
        {
            Facts = new() { DollarsForEuro = _ => 1.0m, IsConfirmed = answer => answer % 2 == 0 },
        };
        foreach (var (day, rows, minute, id) in answers)
        {
            var asOf = Said.Date("2026-01-01").PlusDays(day);
            foreach (var row in Said.Rows("KGS", asOf, rows))
                bank.On(asOf).See(row, id, Said.Morning + Duration.FromMinutes(minute));
            bank.Settle(asOf);
        }
        return bank.Ledger();
    }

    private static string Rows(decimal dollar, decimal euro) =>
        FormattableString.Invariant($"USD {dollar}, EUR {dollar * euro}, KZT 0.1841");
}

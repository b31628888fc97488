using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>A day's list as the guard looks at it: each pair's newest number beside what counted before.</summary>
internal sealed class GuardedList
{
    private readonly Dictionary<(string Base, string Quote), Observation> newest;
    private readonly IReadOnlyList<Observation> said;
    private readonly LedgerReferences references;
    private readonly GuardFacts facts;

    public GuardedList(
        string bank,
        LocalDate day,
        IReadOnlyList<Observation> said,
        LedgerReferences references,
        GuardFacts facts
    )
    {
        (Bank, Day, this.said, this.references, this.facts) = (bank, day, said, references, facts);
        newest = said.Where(number => !number.Flags.HasFlag(RateFlags.Defunct))
            .GroupBy(number => (number.Base, number.Quote))
            .ToDictionary(chain => chain.Key, chain => chain.MaxBy(number => number.Revision)!);
    }

    public string Bank { get; }

    public LocalDate Day { get; }

    /// <summary>What other banks' lists say.</summary>
    public GuardFacts Facts => facts;

    /// <summary>Is the euro in dollars, by this list, what the ECB's last list says? Not, where either can't be said.</summary>
    public bool AgreesWithItself =>
        EuroInDollars is { } here && DollarsForEuroBefore is { } there && Math.Abs(here / there - 1) <= Guard.Agreement;

    /// <summary>Are there the euro of this list and that of the ECB's last to compare?</summary>
    public bool HasEuros => EuroInDollars is not null && DollarsForEuroBefore is not null;

    /// <summary>What counted of the pair before this day; where nothing did, what was said of this day first.</summary>
    public decimal? ReferenceOf(Observation number) =>
        references.Before(Day, number.Base, number.Quote)
        ?? said.Where(other =>
                other.Base == number.Base && other.Quote == number.Quote && other.Revision < number.Revision
            )
            .MinBy(other => other.Revision)
            ?.Price;

    public bool IsConfirmed(Observation number) => facts.IsConfirmed(number.AnswerId);

    /// <summary>Did at least half of the list's numbers move the same way, and not by what they move on any day?</summary>
    public bool MovesTogether(decimal move)
    {
        var moves = newest
            .Values.Select(number => ReferenceOf(number) is { } before ? number.Price / before - 1 : (decimal?)null)
            .OfType<decimal>()
            .ToList();
        return moves.Count > 1
            && moves.Count(other => Math.Sign(other) == Math.Sign(move) && Math.Abs(other) >= Guard.Quiet / 2) * 2
                >= moves.Count;
    }

    /// <summary>The currency of a number that is not the bank's own.</summary>
    public static string Foreign(Observation number, string bank) =>
        Rates.Bank.Find(bank)?.Currency == number.Base ? number.Quote : number.Base;

    /// <summary>
    /// Dollars for one unit of the number's currency, by this list alone; null for the dollar itself, and where the list's
    /// dollar jumped and tells nothing of others.
    /// </summary>
    public decimal? DollarsByThisList(Observation number) =>
        Foreign(number, Bank) is not "USD"
        && newest.GetValueOrDefault(("USD", number.Quote)) is { } dollar
        && IsQuiet(dollar)
            ? number.Price / dollar.Price
            : null;

    // The ECB is measured by its own last list, of which the settling knows more than what was settled before.
    private decimal? DollarsForEuroBefore =>
        newest.GetValueOrDefault(("EUR", "USD")) is { } own ? ReferenceOf(own) : facts.DollarsForEuro(Day);

    private bool IsQuiet(Observation dollar) =>
        ReferenceOf(dollar) is not { } before || Math.Abs(dollar.Price / before - 1) <= Guard.Quiet;

    private decimal? EuroInDollars =>
        newest.GetValueOrDefault(("EUR", "USD")) is { } straight ? straight.Price
        : Rates.Bank.Find(Bank) is { Currency: var own }
        && newest.GetValueOrDefault(("EUR", own)) is { } euro
        && newest.GetValueOrDefault(("USD", own)) is { } dollar
            ? euro.Price / dollar.Price
        : null;
}

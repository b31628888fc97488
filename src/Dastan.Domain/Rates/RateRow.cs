using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A rate on a day as a table has it: with the fixing before, and the change between the two.</summary>
/// <param name="Before">The same answer at the fixing before; null where none is known or banks are mixed.</param>
public sealed record RateRow(RateAnswer Answer, RateAnswer? Before)
{
    /// <summary>An answer with the fixing before it, from the same book.</summary>
    public static RateRow Of(RateAnswer answer, RateBook book) => new(answer, Resolver.Before(answer, book));

    public LocalDate Date => Answer.Day;

    /// <summary>Was nothing of it said for this very day? A peg is said for every day.</summary>
    public bool IsCarried => NewestFixing is { } newest && newest < Date;

    /// <summary>Of the base's price in percent, two decimals; 0 for a peg, null where no earlier fixing is known.</summary>
    public decimal? ChangePercent =>
        NewestFixing is null ? 0 : RateChain.ChangePercent(Answer.Base, Before?.Legs, Answer.Legs);

    /// <summary>The banks whose word it is, in order of the legs.</summary>
    public IEnumerable<string> Banks => Answer.Legs.Select(leg => leg.Bank).Distinct();

    /// <summary>How many units of the base the bank priced; 1 for what no bank printed of this pair.</summary>
    public int Units => Answer.Legs is [{ IsPeg: false } only] && only.Base == Answer.Base ? only.Units : 1;

    /// <summary>The highest revision among the legs; 1 where there are none.</summary>
    public int Revision => Answer.Legs.Select(leg => leg.Revision).DefaultIfEmpty(1).Max();

    /// <summary>The newest day of a fixing among the legs; null for what needs none.</summary>
    public LocalDate? NewestFixing =>
        Answer.Legs.Where(leg => !leg.IsPeg).Select(leg => (LocalDate?)leg.AsOf).DefaultIfEmpty(null).Max();
}

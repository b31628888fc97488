using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>What the lists of all banks said up to a day, and what every currency in them cost in dollars then.</summary>
/// <param name="Newest">The day of each bank's newest list by its code; a bank without any is not there.</param>
/// <param name="Rates">In order of <see cref="CurrencyGroups"/>; none where there is no list at all.</param>
public sealed record DayBook(IReadOnlyDictionary<string, LocalDate> Newest, IReadOnlyList<DayRate> Rates)
{
    /// <summary>What the prices are in.</summary>
    public const string Dollar = "USD";

    /// <summary>The currencies that can be converted, the dollar among them.</summary>
    public IEnumerable<string> Currencies =>
        Rates is [] ? [] : CurrencyGroups.InOrder(Rates.Select(rate => rate.Answer.Base).Append(Dollar));

    internal static DayBook Of(
        Resolver resolver,
        RateBook book,
        IReadOnlyDictionary<string, LocalDate> newest,
        LocalDate day
    )
    {
        // A peg alone is no rate: it would stand before the first list was ever read.
        var listed = newest.Count == 0 ? [] : book.Ids.SelectMany(id => new[] { id.Base, id.Quote });
        var codes = listed.Concat(newest.Count == 0 ? [] : Strip.Currencies).Distinct().Where(code => code != Dollar);
        return new(
            newest,
            [
                .. CurrencyGroups
                    .InOrder(codes)
                    .Select(code => DayRate.Of(resolver, book, code, Dollar, day))
                    .OfType<DayRate>(),
            ]
        );
    }
}

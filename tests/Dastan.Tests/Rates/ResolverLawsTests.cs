using CsCheck;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates;

/// <summary>What holds of every answer, whatever the banks print.</summary>
public sealed class ResolverLawsTests
{
    private const decimal Hair = 1e-20m;

    private const int Tries = 3000;

    private static readonly Resolver Resolver = Resolver.Usual;

    private static readonly LocalDate First = new(2025, 11, 1);

    private static readonly string[] Currencies =
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "RUB",
        "TRY",
        "KZT",
        "KGS",
        "TJS",
        "UZS",
        "TMT",
        "AMD",
    ];

    // The directions in which the banks print.
    private static readonly SeriesId[] Lists =
    [
        .. from bank in new[] { "NBK", "NBKR", "NBT", "CBU", "CBT", "CBR", "TCMB" }
        let own = Bank.Find(bank)!.Currency
        from currency in Currencies
        where currency != own
        select new SeriesId(bank, currency, own),
        .. from currency in Currencies where currency is not "EUR" select new SeriesId("ECB", "EUR", currency),
        new("PBOC", "USD", "CNY"),
        new("PBOC", "EUR", "CNY"),
        new("PBOC", "GBP", "CNY"),
        new("PBOC", "CNY", "RUB"),
        new("PBOC", "CNY", "TRY"),
    ];

    private static readonly Gen<SeriesPoint> Points =
        from day in Gen.Int[0, 60]
        from rest in Gen.Int[0, 12]
        from units in Gen.Int[0, 3].Select(power => (int)Math.Pow(10, power))
        from mantissa in Gen.Int[1, 99_999_999]
        from scale in Gen.Int[0, 6]
        select new SeriesPoint(
            First.PlusDays(day),
            First.PlusDays(day + rest),
            units,
            new decimal(mantissa, 0, 0, false, (byte)scale),
            1
        );

    private static readonly Gen<RateBook> Books = Points
        .Array[0, 6]
        .Select(points => points.DistinctBy(point => point.AsOf).OrderBy(point => point.AsOf).ToArray())
        .Array[Lists.Length]
        .Select(all => new RateBook(Lists.Zip(all, (id, points) => new Series(id, points)).ToDictionary(s => s.Id)));

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 80].Select(First.PlusDays);

    private static readonly Gen<string> Currency = Gen.Int[0, Currencies.Length - 1].Select(index => Currencies[index]);

    [Fact]
    public void There_and_back_is_where_one_began() =>
        Gen.Select(Books, Days, Currency, Currency)
            .Sample(
                (book, day, x, y) =>
                    (Resolver.Resolve(x, y, day, book, out _), Resolver.Resolve(y, x, day, book, out _)) switch
                    {
                        (null, null) => true,
                        ({ } there, { } back) => IsWithinAHair(there.Rate * back.Rate, there.Rate, back.Rate)
                            && there.AsOf == back.AsOf,
                        _ => false,
                    }
            );

    [Fact]
    public void Every_triangle_of_crosses_closes() =>
        Gen.Select(Books, Days, Currency, Currency, Currency)
            .Sample(
                (book, day, x, y, z) =>
                {
                    var xy = Resolver.Resolve(x, y, day, book, out _, RateMethod.Cross);
                    var yz = Resolver.Resolve(y, z, day, book, out _, RateMethod.Cross);
                    var zx = Resolver.Resolve(z, x, day, book, out _, RateMethod.Cross);
                    return xy is null
                        || yz is null
                        || zx is null
                        || IsWithinAHair(xy.Rate * yz.Rate * zx.Rate, xy.Rate, yz.Rate, zx.Rate);
                }
            );

    [Fact]
    public void No_answer_knows_the_future_or_is_older_than_it_may_be() =>
        Gen.Select(Books, Days, Currency, Currency)
            .Sample(
                (book, day, x, y) =>
                    Resolver.Resolve(x, y, day, book, out var why) is { } answer
                        ? why is null
                            && answer.AsOf <= day
                            && answer.Legs.All(leg =>
                                leg.AsOf <= day
                                && Period.DaysBetween(leg.Through, day) <= Resolver.LongestRestDays
                                && (leg.IsPeg || leg.AsOf >= answer.AsOf)
                            )
                        : why is { Reason: not "" },
                iter: Tries
            );

    [Fact]
    public void An_answer_is_what_its_legs_make_and_they_lead_from_one_to_the_other() =>
        Gen.Select(Books, Days, Currency, Currency)
            .Sample(
                (book, day, x, y) =>
                {
                    if (Resolver.Resolve(x, y, day, book, out _) is not { } answer)
                        return true;

                    var end = answer.Legs.Aggregate(x, (at, leg) => leg.Base == at ? leg.Quote : leg.Base);
                    return end == y && answer.Rate == RateChain.Rate(x, answer.Legs);
                }
            );

    // A decimal ends after the 28th place: a small rate has fewer digits, and so has a small product before it meets a great rate.
    private static bool IsWithinAHair(decimal product, params IEnumerable<decimal> rates) =>
        Math.Abs(product - 1) <= Math.Max(Hair, rates.Sum(rate => (1e-28m / rate) + (1e-28m * rate)));
}

using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>All that is known of a pair, at one state of the ledger.</summary>
public sealed class PairBook
{
    private readonly RateBook book;

    private PairBook(PairAsked pair, RateBook book) => (Pair, this.book) = (pair, book);

    public PairAsked Pair { get; }

    /// <param name="others">Further currencies that the base may be priced in: see <see cref="In"/>.</param>
    public static async ValueTask<PairBook> OpenAsync(
        PairAsked pair,
        RateBooks books,
        CancellationToken stop,
        params IEnumerable<string> others
    ) =>
        new(
            pair,
            await books.OpenAsync(
                others.Append(pair.Quote).SelectMany(other => Resolver.Usual.Needs(pair.Base, other)),
                stop
            )
        );

    /// <summary>The same book for the base in one of the other currencies that it was opened with.</summary>
    public PairBook In(string other) => new(Pair with { Quote = other }, book);

    /// <summary>Is any number of it known at all?</summary>
    public bool IsEmpty => Resolver.Usual.Needs(Pair.Base, Pair.Quote).All(id => book[id].Points.Count == 0);

    /// <summary>The first day of which a bank said something that a rate of the two may be made of.</summary>
    public LocalDate FirstDay =>
        Resolver
            .Usual.Needs(Pair.Base, Pair.Quote)
            .Select(id => book[id].Points)
            .Where(points => points.Count > 0)
            .Select(points => points[0].AsOf)
            .Concat(
                Peg.All.Where(peg => peg.Currency == Pair.Base || peg.Currency == Pair.Quote).Select(peg => peg.Since)
            )
            .DefaultIfEmpty(LocalDate.MinIsoValue)
            .Min();

    public RateAnswer? On(LocalDate day, out NoRate? why) =>
        Resolver.Usual.Resolve(Pair.Base, Pair.Quote, day, book, out why);

    public RateAnswer? On(LocalDate day) => On(day, out _);

    /// <summary>One of the other currency.</summary>
    public RateAnswer? TurnedOn(LocalDate day) => Resolver.Usual.Resolve(Pair.Quote, Pair.Base, day, book, out _);

    /// <summary>The answer of a day that is set for that very day; null where it is carried, where a peg holds, or there is none.</summary>
    public RateAnswer? SetFor(LocalDate day) =>
        On(day) is { Legs: not [], Method: not RateMethod.Peg } answer && answer.AsOf == day ? answer : null;

    /// <summary>The answer of a day, or the last one before.</summary>
    public RateAnswer? LastKnown(LocalDate day) =>
        RateHistory.LastKnown(Resolver.Usual, book, Pair.Base, Pair.Quote, day);

    public IReadOnlyList<RateStep> History(LocalDate from, LocalDate until) =>
        RateHistory.Of(Resolver.Usual, book, Pair.Base, Pair.Quote, from, until);

    /// <summary>An answer with the fixing before it.</summary>
    public RateRow Row(RateAnswer answer) => RateRow.Of(answer, book);
}

using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>Looks in a book for the printed numbers that lead from one currency to another on a day.</summary>
internal sealed class RateSearch(Owners owners, RateBook book, LocalDate day)
{
    /// <summary>Fewer significant digits than these may be wrong by more than a banker's margin.</summary>
    private const int DigitsOfAnOfficialRate = 4;

    private const string Bridge = "USD";

    /// <summary>The other sides of a pair against which a bank's word on its own currency is the official rate.</summary>
    private static readonly string[] Majors = [Bridge, "EUR", "CNY", "RUB"];

    /// <summary>Whose lists give a dollar price of what no bank owns, in this order.</summary>
    private static readonly string[] ListsForOthers = ["ECB", "CBR", "CBU", "NBK"];

    /// <summary>Of the numbers that were passed over because of their age, the newest.</summary>
    public RateLeg? TooOld { get; private set; }

    /// <summary>Every series that a search may look into for x and y, in the direction x to y.</summary>
    public static IEnumerable<SeriesId> MayAsk(string x, string y, Owners owners)
    {
        foreach (var bank in new[] { owners.Of(x), owners.Of(y) }.OfType<string>())
        {
            yield return new(bank, x, y);
            yield return new(bank, y, x);
        }

        foreach (var bank in ListsForOthers.Append(owners.Of(x)).OfType<string>())
        foreach (var id in MayAskOf(bank, x).Concat(MayAskOf(bank, y)))
            yield return id;
    }

    /// <summary>A currency in a bank's own, in either direction.</summary>
    public static IEnumerable<SeriesId> MayAskOf(string bank, string currency)
    {
        if (Bank.Find(bank) is { Currency: var own } && own != currency)
        {
            yield return new(bank, currency, own);
            yield return new(bank, own, currency);
        }
    }

    public static RateLeg Leg(SeriesId id, SeriesPoint point) =>
        new(id.Bank, id.Base, id.Quote, point.Units, point.Value, point.AsOf, point.Through, point.Revision);

    /// <summary>A peg between the two, in either direction.</summary>
    public RateLeg? Pegged(string x, string y) =>
        Peg.Of(x, day) is { } ofX && ofX.Against == y ? Leg(ofX)
        : Peg.Of(y, day) is { } ofY && ofY.Against == x ? Leg(ofY)
        : null;

    /// <summary>
    /// One x in y as a bank printed it of the currency that it owns, finely enough. What y's bank says goes before what x's says.
    /// </summary>
    public RateLeg? ByOwner(string x, string y) =>
        Fine(OfOwn(y, x, x, y)) ?? Fine(OfOwn(x, y, x, y)) ?? Fine(OfUnowned(x, y));

    /// <summary>The same where only a few digits were printed and nothing better is known.</summary>
    public RateLeg? Coarse(string x, string y) => OfUnowned(x, y);

    /// <summary>x in y by one bank's list on one day, through the bank's own currency.</summary>
    public IReadOnlyList<RateLeg>? Within(string bank, string x, string y)
    {
        if (Bank.Find(bank) is not { Currency: var own })
            return null;

        return x == own
            ? Row(bank, own, y) is { } toY
                ? [toY]
                : null
            : y == own
                ? Row(bank, x, own) is { } toX
                    ? [toX]
                    : null
                : OnOneDay(InList(bank, x, own), InList(bank, own, y));
    }

    /// <summary>x in y through the dollar, each side as its own bank prices it.</summary>
    public IReadOnlyList<RateLeg>? ThroughDollar(string x, string y) =>
        InDollars(x) is { } one && InDollars(y) is { } other ? [.. one, .. other.Reverse()] : null;

    private IReadOnlyList<RateLeg>? InDollars(string currency)
    {
        if (currency is Bridge)
            return [];
        if (Pegged(currency, Bridge) is { } peg)
            return [peg];
        if (owners.Of(currency) is { } owner)
            return Within(owner, currency, Bridge);

        return ListsForOthers.Select(bank => Within(bank, currency, Bridge)).FirstOrDefault(legs => legs is not null);
    }

    // What the bank of a currency printed of it against one of the majors.
    private RateLeg? OfOwn(string owned, string other, string x, string y) =>
        owners.Of(owned) is { } bank && Majors.Contains(other) ? Usable(book[new(bank, x, y)]) : null;

    // A currency that neither a bank nor the ECB's list speaks for is priced by whoever owns the other side.
    private RateLeg? OfUnowned(string x, string y)
    {
        var bank =
            owners.Of(x) is null ? owners.Of(y)
            : owners.Of(y) is null ? owners.Of(x)
            : null;
        var unowned = owners.Of(x) is null ? x : y;
        return bank is null || unowned is Bridge || Within("ECB", unowned, Bridge) is not null
            ? null
            : Usable(book[new(bank, x, y)]);
    }

    private RateLeg? Row(string bank, string x, string y) =>
        InList(bank, x, y) is { } series && Usable(series) is { } leg ? leg : null;

    // Banks differ in the direction that they print; a bank that changed it counts as it does on the day.
    private Series InList(string bank, string x, string y)
    {
        Series along = book[new(bank, x, y)],
            against = book[new(bank, y, x)];
        return along.At(day)?.AsOf >= (against.At(day)?.AsOf ?? LocalDate.MinIsoValue) ? along : against;
    }

    private IReadOnlyList<RateLeg>? OnOneDay(Series one, Series other)
    {
        int first = one.IndexAt(day),
            second = other.IndexAt(day);
        while (first >= 0 && second >= 0)
        {
            var (here, there) = (one.Points[first], other.Points[second]);
            if (here.AsOf == there.AsOf)
                return Fresh(Leg(one.Id, here)) is { } x && Fresh(Leg(other.Id, there)) is { } y ? [x, y] : null;
            if (here.AsOf > there.AsOf)
                first--;
            else
                second--;
        }
        return null;
    }

    private RateLeg? Usable(Series series) => series.At(day) is { } point ? Fresh(Leg(series.Id, point)) : null;

    private RateLeg? Fresh(RateLeg leg)
    {
        if (Period.DaysBetween(leg.Through, day) <= Resolver.LongestRestDays)
            return leg;

        if (TooOld is null || TooOld.Through < leg.Through)
            TooOld = leg;
        return null;
    }

    // By the digits that the bank meant: its 69.3 is 69.30.
    private static RateLeg? Fine(RateLeg? leg) =>
        leg is not null
        && RateFigures.SignificantDigits(leg.Value, Bank.Find(leg.Bank)?.DecimalsWithoutZeros ?? 0)
            >= DigitsOfAnOfficialRate
            ? leg
            : null;

    private RateLeg Leg(Peg peg) =>
        new(peg.Bank, peg.Against, peg.Currency, 1, peg.Value, peg.Since, day, 1, IsPeg: true);
}

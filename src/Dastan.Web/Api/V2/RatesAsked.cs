using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>The question of /v2/rates, understood.</summary>
/// <param name="From">The first day; the same as <paramref name="Until"/> for one day.</param>
/// <param name="Base">Null where a bank's whole list is wanted as it is printed.</param>
/// <param name="Quotes">Null for those that are usual.</param>
public sealed record RatesAsked(
    LocalDate From,
    LocalDate Until,
    bool IsOneDay,
    string? Base,
    IReadOnlyList<string>? Quotes,
    RateQuestion Question,
    RatePeriod Period,
    bool IsCarried,
    bool IsOfFirst,
    RowFormat Format
)
{
    /// <summary>Five years, with their leap days.</summary>
    public const int MostDays = 1827;

    /// <summary>Banks that date their lists tomorrow have told of no later day.</summary>
    private const int DaysAhead = 1;

    private static readonly LocalDate EarliestList = Bank.All.Min(bank => bank.HistoryFrom);

    private static readonly string[] Known =
    [
        "date",
        "from",
        "to",
        "base",
        "quotes",
        "source",
        "method",
        "fill",
        "group",
        "revision",
        "format",
    ];

    /// <summary>The parameters, for the description of the API.</summary>
    public static IReadOnlyList<string> Parameters => Known;

    /// <summary>Reads the question; what is wrong with it stands in <paramref name="asked"/>.</summary>
    /// <param name="suffix">The form that the address ends in; null where it has none.</param>
    public static RatesAsked Read(HttpRequest request, LocalDate today, string? suffix, out Asked asked)
    {
        asked = new Asked(request, Known);
        var (date, from, to) = (asked.Day("date"), asked.Day("from"), asked.Day("to"));
        var isOneDay = from is null;
        var until = (isOneDay ? date : to) ?? today;
        var period = asked.OneOf("group", "day", "week", "month") switch
        {
            "week" => RatePeriod.Week,
            "month" => RatePeriod.Month,
            _ => RatePeriod.Day,
        };
        CheckDays(asked, date, from, to, period, today);
        return new(
            LocalDate.Max(from ?? until, isOneDay ? until : EarliestList),
            LocalDate.Min(until, today.PlusDays(DaysAhead)),
            isOneDay,
            asked.Currency("base"),
            asked.Currencies("quotes"),
            new(asked.Source("source"), asked.Method("method")),
            period,
            asked.OneOf("fill", isOneDay ? ["carry", "none"] : ["none", "carry"]) is "carry",
            asked.OneOf("revision", "latest", "first") is "first",
            RowFormats.Wanted(asked, request, suffix)
        );
    }

    private static void CheckDays(
        Asked asked,
        LocalDate? date,
        LocalDate? from,
        LocalDate? to,
        RatePeriod period,
        LocalDate today
    )
    {
        if (date is not null && (from ?? to) is not null)
            asked.Refuse(Problems.BadValue("date", "Ask for one date, or for a range from and to, not for both."));
        if (to is not null && from is null)
            asked.Refuse(Problems.BadValue("from", "A range needs its first day: from."));
        if (period is not RatePeriod.Day && from is null)
            asked.Refuse(Problems.BadValue("group", "Weeks and months are of a range: from and to."));
        if (date > today.PlusDays(DaysAhead))
            asked.Refuse(Problems.BadValue("date", "No bank has told of that day yet."));
        if (from > (to ?? today.PlusDays(DaysAhead)))
            asked.Refuse(Problems.BadValue("from", "The range ends before it begins, or begins in the future."));
        else if (
            period is RatePeriod.Day
            && from is { } first
            && DaysOf(first, LocalDate.Min(to ?? today, today.PlusDays(DaysAhead))) > MostDays
        )
            asked.Refuse(Problems.TooManyDays(MostDays));
    }

    private static int DaysOf(LocalDate first, LocalDate last) => NodaTime.Period.DaysBetween(first, last) + 1;
}

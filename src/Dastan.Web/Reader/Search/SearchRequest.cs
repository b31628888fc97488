using System.Globalization;
using System.Text.Encodings.Web;
using Dastan.Web.Data.Search;
using Dastan.Web.Ledger;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Search;

/// <summary>The parameters of <c>/search</c> as they came. Empty ones are as good as absent: a form sends all of its fields.</summary>
/// <param name="From">First day, ISO.</param>
/// <param name="Until">Last day, ISO.</param>
/// <param name="Order"><c>newest</c>, or anything else for best first.</param>
/// <param name="Exact">Anything in it: just what was typed is looked for.</param>
public sealed record SearchRequest(
    [FromQuery(Name = "q")] string? Query,
    [FromQuery(Name = "section")] string? Section,
    [FromQuery(Name = "topic")] string? Topic,
    [FromQuery(Name = "author")] string? Author,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "until")] string? Until,
    [FromQuery(Name = "order")] string? Order,
    [FromQuery(Name = "exact")] string? Exact,
    [FromQuery(Name = "page")] string? Page
)
{
    /// <summary>Characters in the longest query that is searched for.</summary>
    public const int MaxLength = 200;

    public const string NewestFirst = "newest";

    public string Typed => Query?.Trim() ?? "";

    public bool IsFiltered => (Section ?? "") + (Topic ?? "") + (Author ?? "") + (From ?? "") + (Until ?? "") is not "";

    /// <summary>The first of both dates that is no date; null when both can be asked for.</summary>
    public string? WrongDate =>
        new[] { From, Until }.FirstOrDefault(date => date is not (null or "") && Day(date) is null);

    /// <summary>What the index is asked.</summary>
    public async Task<SearchAsked> ForAsync(Reading reading, RateBooks books, CancellationToken stop) =>
        new(
            reading.Code,
            await SumSought.QueryAsync(Typed, reading, books, stop),
            Given(Section),
            Given(Topic),
            Given(Author),
            Start(reading, Day(From)),
            Start(reading, Day(Until)?.PlusDays(1)),
            Order == NewestFirst,
            Given(Exact) is not null
        );

    /// <summary>The address of a page of this search; the first has no number.</summary>
    public string AddressOfPage(string path, int page) =>
        Address(path, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)), ("exact", Exact));

    public string ExactAddress(string path) => Address(path, ("exact", "yes"));

    public string UnfilteredAddress(string path) => path + "?q=" + UrlEncoder.Default.Encode(Typed);

    private string Address(string path, params ReadOnlySpan<(string, string?)> more)
    {
        (string Name, string? Value)[] all =
        [
            ("q", Typed),
            ("section", Section),
            ("topic", Topic),
            ("author", Author),
            ("from", From),
            ("until", Until),
            ("order", Order),
            .. more,
        ];
        var set = all.Where(one => one.Value is not (null or ""));
        return path + "?" + string.Join('&', set.Select(one => $"{one.Name}={UrlEncoder.Default.Encode(one.Value!)}"));
    }

    private static Instant? Start(Reading reading, LocalDate? day) =>
        day is { } date ? reading.Edition.Zone.AtStartOfDay(date).ToInstant() : null;

    // The last day of the calendar has no day after it.
    private static LocalDate? Day(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: > 0 and < 9999 } day } ? day : null;

    private static string? Given(string? text) => text is null or "" ? null : text;
}

using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>What the answers to a question are made of, at one state of the ledger.</summary>
/// <param name="Question">How rates are wanted.</param>
/// <param name="Book">The series as the question wants them: as they are now, or as they were first.</param>
/// <param name="Current">The series as they are now.</param>
public sealed record RatesAtHand(
    Resolver Resolver,
    RateQuestion Question,
    RateBook Book,
    RateBook Current,
    ILookup<SeriesId, LocalDate> Held,
    Instant Now
)
{
    /// <summary>Opens what a question needs for some pairs.</summary>
    /// <param name="ofFirst">Where to look up what was printed first; null for what counts now.</param>
    public static async Task<RatesAtHand> OpenAsync(
        RateLedger ledger,
        RateQuestion question,
        IEnumerable<(string Base, string Quote)> pairs,
        Instant now,
        CancellationToken stop,
        NewsDb? ofFirst = null
    )
    {
        var ids = pairs.SelectMany(pair => question.Needs(ledger.Resolver, pair.Base, pair.Quote)).Distinct().ToList();
        var current = await ledger.Books.OpenAsync(ids, stop);
        var book = ofFirst is null ? current : await FirstRevisions.OpenAsync(ofFirst, current, ids, stop);
        return new(ledger.Resolver, question, book, current, await ledger.Facts.HeldAsync(stop), now);
    }

    /// <summary>A pair on a day; null with the reason where there is no rate.</summary>
    public V2Row? Find(string x, string y, LocalDate day, out Problem? none)
    {
        var answer = Question.Ask(Resolver, x, y, day, Book, out var why);
        none = answer is null ? Problems.NoRate(why!, WhyThisDate.Word(WhyNone(x, y, day))) : null;
        return answer is null ? null : Row(RateRow.Of(answer, Book));
    }

    /// <summary>The reason why the first of some pairs has no rate on a day, when none of them has one.</summary>
    public Problem? NoneOf(IReadOnlyList<(string Base, string Quote)> pairs, LocalDate day)
    {
        Problem? first = null;
        foreach (var pair in pairs)
            if (Find(pair.Base, pair.Quote, day, out var none) is not null)
                return null;
            else
                first ??= none;
        return first;
    }

    /// <summary>The banks whose lists may change the answers.</summary>
    public IEnumerable<string> Banks(IEnumerable<(string Base, string Quote)> pairs) =>
        Question.Source is { } source
            ? [source]
            : pairs
                .SelectMany(pair => new[] { pair.Base, pair.Quote })
                .Select(Resolver.Owners.Of)
                .OfType<string>()
                .Distinct();

    public IEnumerable<V2Row> History(
        IReadOnlyList<(string Base, string Quote)> pairs,
        LocalDate from,
        LocalDate until,
        RatePeriod period,
        bool isCarried
    ) => new RateTable(Resolver, Book, Question).Rows(pairs, from, until, period, isCarried).Select(Row);

    public V2Row Row(RateRow row) =>
        new(row, WhyThisDate.Word(EarlierDays.Of(row.Answer, IsHeld, Now)), row.Answer.Legs.Any(IsSuperseded));

    // A number that is held is the one reason that the series themselves can't tell.
    private EarlierDay? WhyNone(string x, string y, LocalDate day) =>
        Question
            .Needs(Resolver, x, y)
            .Any(id =>
                IsHeld(id, day.PlusDays(-Domain.Rates.Resolver.LongestRestDays), day) && Book[id].At(day) is null
            )
            ? EarlierDay.Held
            : null;

    private bool IsHeld(SeriesId id, LocalDate after, LocalDate until) =>
        Held[id].Any(day => day > after && day <= until);

    private bool IsSuperseded(RateLeg leg) =>
        !leg.IsPeg
        && Current[new(leg.Bank, leg.Base, leg.Quote)].At(leg.AsOf) is { } point
        && point.AsOf == leg.AsOf
        && point.Revision != leg.Revision;
}

using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>
/// GET /rates/{day}: the rates that were in force on a day, new ones and carried ones. 404, with the way to the nearest day, for
/// a day before the first list or after the newest.
/// </summary>
public static class ReadRatesOfDay
{
    public static async Task<IResult> Get(
        string day,
        Reading reading,
        NewsDb db,
        DayBooks books,
        CancellationToken stop
    )
    {
        if (LocalDatePattern.Iso.Parse(day) is not { Success: true, Value: { Year: > 0 and < 9999 } date })
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.AllRates);
        var days = new DaysWithLists(db, reading.Today);
        var isToCome = date > reading.Today && !await days.HasAsync(date, stop);
        var book = await books.OpenAsync(date, stop);
        var lines = book
            .Rates.Where(rate => !isToCome && rate.Answer.Day == date && !IsPegAlone(rate, book))
            .Select(rate => reading.LineOn(date, rate))
            .ToList();
        var before = await days.LastBeforeAsync(date, stop);
        var view = new DayRatesView(
            reading.RateWays(),
            Words.Filled(reading.Words.RatesOfDay, reading.Day(date).Text),
            lines is [] ? WhyNone(reading, isToCome, before) : "",
            [.. lines.Where(line => CurrencyGroups.Of(line.Code) is CurrencyGroup.CentralAsia)],
            reading.Groups(lines),
            LinkTo(reading, before),
            LinkTo(reading, await days.FirstAfterAsync(date, stop))
        );
        return Answer(reading, date, view, isNowhere: lines is [] && (isToCome || before is null));
    }

    private static string WhyNone(Reading reading, bool isToCome, LocalDate? before) =>
        isToCome ? reading.Words.DayToCome
        : before is null ? reading.Words.NoRateYet
        : Words.Filled(reading.Words.NoRateTooOld, Resolver.LongestRestDays);

    // A peg needs no list, and is no reason to show a day on which nobody else said anything.
    private static bool IsPegAlone(DayRate rate, DayBook book) =>
        rate.Answer.Method is RateMethod.Peg
        && book.Rates.All(other => other.Answer.Day != rate.Answer.Day || other == rate);

    private static Link? LinkTo(Reading reading, LocalDate? day) =>
        day is { } date ? new(reading.Day(date).Text, reading.AddressOf(RateAddress.OfDay(date))) : null;

    private static IResult Answer(Reading reading, LocalDate day, DayRatesView view, bool isNowhere)
    {
        var path = RateAddress.OfDay(day);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(view.Title, "", path) with
        {
            Alternates = reading.Alternates(siblings),
            PreviousAddress = view.Previous is { } previous ? reading.Origin + previous.Address : null,
            NextAddress = view.Next is { } next ? reading.Origin + next.Address : null,
            IsForIndexes = view.Five.Count > 0,
            JsonLd = [reading.Way((reading.Words.RatesTitle, RateAddress.OfAll), (view.Title, path))],
        };
        return Show.Page<DayRatesPage, DayRatesView>(
            reading.Frame(head, siblings),
            view,
            isNowhere ? StatusCodes.Status404NotFound : StatusCodes.Status200OK
        );
    }
}

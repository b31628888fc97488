using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Charts;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>A history of rates becomes a chart, four numbers and a table.</summary>
public static class Courses
{
    // Beyond this a price is a matter of zeros whatever the units.
    private const decimal MostUnits = 100_000_000;

    extension(Reading reading)
    {
        /// <summary>Null where nothing was in force in the period.</summary>
        /// <param name="until">Its last day.</param>
        public CourseView? Course(PairBook book, ChartPeriod period, LocalDate until)
        {
            var from = period.From(until, book.FirstDay);
            var history = book.History(from, until);
            // Before the first rate there is nothing to draw.
            from = LocalDate.Max(from, history.Select(step => step.From).FirstOrDefault(from));
            if (ChartSteps.Of(history, from, until) is [])
                return null;

            var grain = ChartPeriod.GrainOfTable(Period.DaysBetween(from, until) + 1);
            return reading.Pictured(book.Pair, history, from, until) with
            {
                Periods = reading.Periods(book.Pair, period),
                Grain = reading.Grain(grain),
                Rows =
                [
                    .. grain
                        .LastOf(history, step => step.From)
                        .Reverse()
                        .Select(step => reading.RowOf(step, book, grain)),
                ],
            };
        }

        // The extremes are those of all fixings, however few are drawn.
        private CourseView Pictured(PairAsked pair, IReadOnlyList<RateStep> history, LocalDate from, LocalDate until)
        {
            var steps = ChartSteps.Of(history, from, until);
            var units = Units(steps.Max(step => step.Value));
            var grain = ChartPeriod.GrainOfLine(Period.DaysBetween(from, until) + 1);
            var drawn = ChartSteps.Thinned(ChartSteps.Of(history, from, until, units), grain);
            var count = NumberForms.Count((long)units, reading.Language);
            var unit = Words.Filled(reading.Words.RatePriceIn, pair.Quote, count, pair.Base);
            var extremes = ChartExtremes.Of(steps).Select(found => reading.Extreme(found.Kind, found.Step)).ToList();
            return new(
                [],
                StepChart.Of(drawn, from, until, reading.Language)!,
                unit,
                $"{unit}, {reading.ShortDay(from).Text}\u00a0\u2013 {reading.ShortDay(until).Text}",
                string.Join("; ", extremes.Select(one => $"{one.Name}: {one.Rate}, {one.Day.Text}")),
                extremes,
                "",
                []
            );
        }

        private IReadOnlyList<Link> Periods(PairAsked pair, ChartPeriod chosen) =>
            [
                .. ChartPeriod.All.Select(period => new Link(
                    period.Name(reading.Words),
                    reading.AddressOf(
                        RateAddress.OfCurrency(pair.Base, pair.Quote, period == ChartPeriod.Usual ? null : period.Code)
                    ),
                    period == chosen
                )),
            ];

        private ExtremeView Extreme(ChartPointKind kind, ChartStep step) =>
            new(
                kind switch
                {
                    ChartPointKind.First => reading.Words.RateFirst,
                    ChartPointKind.Last => reading.Words.RateLast,
                    ChartPointKind.High => reading.Words.RateHigh,
                    _ => reading.Words.RateLow,
                },
                reading.Number(step.Value),
                reading.ShortDay(step.From)
            );

        private string Grain(ChartGrain grain) =>
            grain switch
            {
                ChartGrain.Week => reading.Words.LastOfWeeks,
                ChartGrain.Month => reading.Words.LastOfMonths,
                ChartGrain.Year => reading.Words.LastOfYears,
                _ => "",
            };

        private CourseRow RowOf(RateStep step, PairBook book, ChartGrain grain)
        {
            var change = grain is ChartGrain.Fixing ? book.Row(step.Answer).ChangePercent : null;
            return new(
                reading.ShortDay(step.From),
                reading.Number(step.Answer),
                string.Join("; ", step.Answer.Legs.Select(leg => reading.Printed(leg))),
                reading.Change(change),
                RateTexts.DirectionOf(change)
            );
        }
    }

    // So many of the currency that their price has a digit before the point.
    private static decimal Units(decimal highest)
    {
        decimal units = 1;
        while (highest * units < 1 && units < MostUnits)
            units *= 10;
        return units;
    }
}

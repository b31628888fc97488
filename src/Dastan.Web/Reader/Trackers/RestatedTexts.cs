using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using NodaTime;

namespace Dastan.Web.Reader.Trackers;

/// <summary>What figures said before, and which count no more, in the words of an edition.</summary>
public static class RestatedTexts
{
    extension(Reading reading)
    {
        /// <summary>What was restated of figures, the newest first.</summary>
        public IReadOnlyList<RestatedView> RestatedOf(Tracker tracker, IEnumerable<KnownFigure> figures) =>
            [
                .. figures
                    .SelectMany(figure =>
                        figure.Versions.Zip(figure.Versions.Skip(1), (before, after) => (figure, before, after))
                    )
                    .OrderByDescending(one => one.after.Since)
                    .Select(one => reading.Restated(tracker, one.figure, one.before, one.after)),
            ];

        /// <summary>“2024: 100. Taken back on 14 December 2025. Counted twice.”</summary>
        public string TakenBack(Tracker tracker, KnownFigure figure)
        {
            var when = reading.LongDay(figure.Figure.TakenBackOn!.Value).Text;
            return $"{TrackerForms.Of(figure.Said.Period, reading.Language)}: {TrackerForms.Of(figure.Said, tracker.Unit, reading.Language)}. {Words.Filled(reading.TrackerWords.TakenBack, when)}. {figure.Figure.TakenBackWhy.In(reading.Code)}";
        }

        /// <summary>What was restated or taken back after a day of what a chart showed.</summary>
        /// <param name="isPinned">Of a chart that follows, what came into it later counts too.</param>
        public IEnumerable<string> SinceInChart(TrackerBook book, LocalDate day, bool isPinned)
        {
            var shown = book.On(day).Figures.Select(figure => figure.Figure.Id).ToHashSet();
            var restated = book.Now.Figures.Where(figure => !isPinned || shown.Contains(figure.Figure.Id));
            return reading
                .RestatedOf(book.Tracker, restated)
                .Where(one => one.Since > day)
                .Select(one => one.Text)
                .Concat(
                    book.Now.TakenBack.Where(figure => shown.Contains(figure.Figure.Id))
                        .Select(figure => reading.TakenBack(book.Tracker, figure))
                );
        }

        /// <summary>What was restated or taken back after a day of a number that a text tells. What counts again is not told of.</summary>
        /// <param name="on">The last day of its time; null for every time with that number.</param>
        public IEnumerable<string> SinceInText(TrackerBook book, LocalDate day, decimal number, LocalDate? on)
        {
            var name = book.Tracker.Name.In(reading.Code);
            foreach (var figure in book.Now.Figures.Where(IsMeant))
            {
                var at = figure.Versions.Skip(1).TakeWhile((after, at) => !IsLeft(figure.Versions[at], after)).Count();
                if (at + 1 < figure.Versions.Count && !SaysAsMuch(figure.Versions[at], figure.Now))
                    yield return $"{name}, {reading.RestatedSince(book.Tracker, figure, at).Text}";
            }
            foreach (var figure in book.Now.TakenBack.Where(IsMeant))
                if (
                    figure.Figure.TakenBackOn > day
                    && figure.Versions.Any(said => said.Value == number)
                    && !IsSaid(figure)
                )
                    yield return $"{name}, {reading.TakenBack(book.Tracker, figure)}";

            bool IsMeant(KnownFigure figure) => on is null || figure.Said.On == on;

            bool IsLeft(FigureVersion before, FigureVersion after) => before.Value == number && after.Since > day;

            // By another of the same time.
            bool IsSaid(KnownFigure figure) =>
                book.Now.Figures.Any(one => one.Said.Period == figure.Said.Period && one.Said.Value == number);
        }

        // Only the last of several says what counts now.
        private RestatedView Restated(Tracker tracker, KnownFigure figure, FigureVersion before, FigureVersion after) =>
            reading.Restated(
                tracker,
                figure.Said.Period,
                (before, after),
                ReferenceEquals(after, figure.Now) ? after : null,
                after.Why.In(reading.Code)
            );

        // From what it said then to what it says now, with every reason between.
        private RestatedView RestatedSince(Tracker tracker, KnownFigure figure, int at) =>
            reading.Restated(
                tracker,
                figure.Said.Period,
                (figure.Versions[at], figure.Versions[at + 1]),
                figure.Now,
                string.Join(" ", figure.Versions.Skip(at + 1).Select(said => said.Why.In(reading.Code)).Distinct())
            );

        private RestatedView Restated(
            Tracker tracker,
            FigurePeriod period,
            (FigureVersion Before, FigureVersion After) pair,
            FigureVersion? now,
            string why
        )
        {
            var words = reading.TrackerWords;
            return new(
                TrackerForms.Of(period, reading.Language),
                Words.Filled(words.SaidUntil, Told(pair.Before), reading.LongDay(pair.After.Since).Text),
                now is null ? "" : Words.Filled(words.SaysNow, Told(now)),
                why,
                pair.After.Since
            );

            string Told(FigureVersion said) =>
                TrackerForms.Of(said.Value, said.Qualifier, tracker.Unit, reading.Language);
        }
    }

    private static bool SaysAsMuch(FigureVersion one, FigureVersion other) =>
        (one.Value, one.Qualifier) == (other.Value, other.Qualifier);
}

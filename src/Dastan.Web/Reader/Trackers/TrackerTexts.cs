using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Parts;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>Trackers in the words of an edition.</summary>
public static class TrackerTexts
{
    // More names than these are no line.
    private const int MostSources = 3;

    extension(Reading reading)
    {
        public TrackerWords TrackerWords => Words.For(reading.Code).OnTrackers;

        /// <summary>"3 April 2025".</summary>
        public ShownTime LongDay(LocalDate day) =>
            new(DateForms.Long(day, reading.Language), LocalDatePattern.Iso.Format(day));

        /// <summary>What one sees in a chart: “Containers: under 100,000 TEU (2023). Target: about 865,000 TEU by 31 December 2040”.</summary>
        public string TitleOf(KnownTracker known)
        {
            var name = known.Tracker.Name.In(reading.Code);
            if (known.Latest is not { } latest)
                return name;

            var unit = known.Tracker.Unit;
            var title =
                $"{name}: {TrackerForms.Of(latest.Said, unit, reading.Language)} ({TrackerForms.Of(latest.Said.Period, reading.Language)})";
            return known.MainTarget is { } target
                ? $"{title}. {reading.TrackerWords.Target}: {TrackerForms.Of(target, unit, reading.Language)}"
                : title;
        }

        /// <summary>“Source: EBRD, 2023; Ministry of Health”.</summary>
        public string SourceLineOf(TrackerBook book, KnownTracker known)
        {
            var names = known
                .Figures.Reverse()
                .Select(figure => reading.SourceOf(figure.Now.Source, book).Text)
                .Where(name => name is not "")
                .Distinct()
                .Take(MostSources);
            return $"{reading.TrackerWords.Source}: {string.Join("; ", names)}";
        }

        /// <summary>Where a number comes from. A story that is not public is not named.</summary>
        public SourceView SourceOf(FigureSource source, TrackerBook book)
        {
            var story = source.Story is { } id ? book.Sources.GetValueOrDefault(id) : null;
            var name = source.Name.In(reading.Code);
            if (name is "" && source.Address is not "")
                name = new Uri(source.Address).Host;
            return name is ""
                ? new(story?.Headline ?? "", story?.Address, story)
                : new(name, source.Address is "" ? null : source.Address, story);
        }

        /// <summary>What a chart shows.</summary>
        /// <param name="id">One of a page.</param>
        public Charted Charted(TrackerBook book, KnownTracker known, string id)
        {
            return new(
                id,
                reading.TitleOf(known),
                $"{reading.SourceLineOf(book, known)} · {reading.Snapshot.Paper.Name}",
                known.Tracker.Unit,
                reading.Language,
                [.. known.Figures.Select(figure => figure.Said)],
                reading.ChartedTargetOf(known)
            );
        }

        /// <summary>Several in one picture: those that have figures, in their order.</summary>
        public Multiples Multiples(IReadOnlyList<TrackerBook> books) =>
            new(
                "charts",
                reading.TrackerWords.Title,
                reading.Snapshot.Paper.Name,
                reading.Language,
                [
                    .. books
                        .Select(book => book.Now)
                        .Where(known => known.Latest is not null)
                        .Select(known => new Multiple(
                            known.Tracker.Name.In(reading.Code),
                            known.Tracker.Unit,
                            [.. known.Figures.Select(figure => figure.Said)],
                            reading.ChartedTargetOf(known)
                        )),
                ]
            );

        private ChartedTarget? ChartedTargetOf(KnownTracker known) =>
            known.MainTarget is { } target
                ? new(
                    target.Value,
                    TrackerForms.Of(target.Value, target.Qualifier, known.Tracker.Unit, reading.Language),
                    target.DueOn
                )
                : null;

        /// <summary>What became of a target, with its sums.</summary>
        public TargetView Shown(TargetProof proof, TrackerBook book)
        {
            var (target, language, words) = (proof.Target, reading.Language, reading.TrackerWords);
            var unit = book.Tracker.Unit;
            return new(
                TrackerForms.Of(target, unit, language),
                target.PromisedBy.In(reading.Code),
                reading.SourceOf(target.Source, book),
                target.Note.In(reading.Code),
                proof.State,
                TrackerForms.Of(proof.State, language),
                TrackerForms.Of(proof.Ground, language),
                proof.Latest is { } latest
                    ? $"{TrackerForms.Of(latest, unit, language)} ({TrackerForms.Of(latest.Period, language)})"
                    : "",
                TrackerForms.Share(proof, language),
                proof is { Expected: not null, Latest: { } at }
                    ? Words.Filled(words.LineStandsAt, DateForms.Long(at.On, language))
                    : "",
                TrackerForms.Sum(proof, language)
            );
        }
    }
}

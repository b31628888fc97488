using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Data;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>Charts and figures of trackers in the bodies of stories.</summary>
public static partial class ShownTrackers
{
    extension(Reading reading)
    {
        /// <summary>The trackers that bodies speak of and that are public, by their slugs. Nothing is asked for bodies that speak of none.</summary>
        public async Task<IReadOnlyDictionary<string, TrackerBook>> TrackersOfAsync(
            NewsDb db,
            IEnumerable<string> bodies,
            CancellationToken stop
        )
        {
            var slugs = bodies.SelectMany(TrackersInBody.Of).Distinct().ToList();
            return slugs.Count == 0
                ? new Dictionary<string, TrackerBook>()
                : (await reading.TrackersAsync(db, slugs, stop)).ToDictionary(book => book.Tracker.Slug);
        }

        /// <summary>
        /// A body with its charts drawn, its figures linked, and with what was restated or taken back of them since. Of a tracker that is
        /// not public nothing is shown.
        /// </summary>
        /// <param name="html">Story HTML.</param>
        /// <param name="day">The story's: what was restated or taken back after it is told.</param>
        /// <param name="isForFeed">As a picture by its address, since feeds take no drawing into their text.</param>
        public string WithTrackers(
            string html,
            IReadOnlyDictionary<string, TrackerBook> books,
            LocalDate day,
            bool isForFeed = false
        )
        {
            if (!html.Contains("data-tracker=", StringComparison.Ordinal))
                return html;

            var number = 0;
            var drawn = Chart()
                .Replace(
                    html,
                    match =>
                        books.TryGetValue(match.Groups["slug"].Value, out var book)
                            ? reading.Drawn(new(match, book, day, $"chart-{++number}"), isForFeed)
                            : ""
                );
            var told = new SortedSet<string>(StringComparer.Ordinal);
            var linked = Figure()
                .Replace(
                    drawn,
                    match =>
                    {
                        if (!books.TryGetValue(match.Groups["slug"].Value, out var book))
                            return match.Value;
                        told.UnionWith(reading.Since(book, day, match));
                        var words = match.Groups["words"].Value;
                        return words.Contains("<a ", StringComparison.Ordinal) || IsInLink(drawn, match.Index)
                            ? match.Value
                            : $"{match.Groups["open"].Value}<a href=\"{reading.AddressOf(TrackerAddress.Of(book.Tracker.Slug))}\">{words}</a></data>";
                    }
                );
            return told.Count == 0
                ? linked
                : $"{linked}\n<aside><p>{Text(reading.TrackerWords.RestatedSince)}: {string.Join(" ", told.Select(Text))}</p></aside>";
        }

        private string Drawn(ChartPlace place, bool isForFeed)
        {
            var known = place.Book.On(place.On);
            var since = reading.SinceInChart(place.Book, place.Since, place.On is not null).ToList();
            // All of it was taken back: why is said where it stood.
            if (known.Latest is not { } latest)
                return since.Count == 0
                    ? ""
                    : reading.Framed(place, place.Book.Tracker.Name.In(reading.Code), reading.Told(since), isForFeed);

            var unit = place.Book.Tracker.Unit;
            var charted = reading.Charted(place.Book, known, place.Id);
            var chart = isForFeed
                ? $"<p><img src=\"{reading.AddressOf(TrackerAddress.OfPicture(place.Book.Tracker.Slug, "svg", place.Kind, place.On)).Replace("&", "&amp;", StringComparison.Ordinal)}\" alt=\"{Text(charted.Title)}\"></p>"
                : TrackerChart.Of(charted, place.Kind);
            if (chart is "")
                chart = $"<p class=\"latest\"><b>{Text(TrackerForms.Of(latest.Said, unit, reading.Language))}</b></p>";
            var pinned = place.On is { } on
                ? $" {Text(Words.Filled(reading.TrackerWords.AsKnownOn, reading.LongDay(on).Text))}."
                : "";
            return reading.Framed(
                place,
                charted.Title,
                $"{chart}<p class=\"small\">{Text(charted.Source)}.{pinned}</p>{reading.Told(since)}{(isForFeed || known.Figures.Count < 2 ? "" : reading.Table(known))}",
                isForFeed
            );
        }

        private string Framed(ChartPlace place, string title, string inside, bool isForFeed) =>
            $"<figure{(isForFeed ? "" : $" {place.Attributes} class=\"tracker\"")}><p class=\"title\"><a href=\"{reading.AddressOf(TrackerAddress.Of(place.Book.Tracker.Slug))}\">{Text(title)}</a></p>{inside}{place.Caption}</figure>";

        private string Told(IReadOnlyList<string> since) =>
            since.Count == 0
                ? ""
                : $"<p class=\"small\"><b>{Text(reading.TrackerWords.RestatedSince)}:</b> {string.Join(" ", since.Select(Text))}</p>";

        private string Table(KnownTracker known)
        {
            var words = reading.TrackerWords;
            var rows = known.Figures.Select(figure =>
                $"<tr><th scope=\"row\">{Text(TrackerForms.Of(figure.Said.Period, reading.Language))}</th><td>{Text(TrackerForms.Of(figure.Said, known.Tracker.Unit, reading.Language))}</td></tr>"
            );
            return $"<details><summary>{Text(words.Figures)}</summary><table><thead><tr><th scope=\"col\">{Text(words.Period)}</th><th scope=\"col\">{Text(words.Value)}</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table></details>";
        }

        // Only what the text itself says is told of.
        private IEnumerable<string> Since(TrackerBook book, LocalDate day, Match mark) =>
            decimal.TryParse(mark.Groups["value"].Value, CultureInfo.InvariantCulture, out var number)
                ? reading.SinceInText(book, day, number, DayOf(mark))
                : [];
    }

    private static bool IsInLink(string html, int at) =>
        at > 0
        && html.LastIndexOf("<a ", at - 1, StringComparison.Ordinal)
            > html.LastIndexOf("</a>", at - 1, StringComparison.Ordinal);

    private static LocalDate? DayOf(Match match) =>
        match.Groups["on"] is { Success: true, Value: var iso }
        && LocalDatePattern.Iso.Parse(iso) is { Success: true } day
            ? day.Value
            : null;

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    // As the one reader of Story HTML writes them. No figure stands in another, and no data in data.
    [GeneratedRegex(
        """<figure (?<about>id="[^"]*" data-tracker="(?<slug>[a-z0-9-]+)" data-chart="(?<chart>[a-z]+)"(?: data-on="(?<on>[0-9-]{10})")?)[^>]*>.*?(?<caption><figcaption.*?</figcaption>)?</figure>""",
        RegexOptions.Singleline
    )]
    private static partial Regex Chart();

    [GeneratedRegex(
        """(?<open><data value="(?<value>[^"]*)" data-kind="figure"(?: data-on="(?<on>[0-9-]{10})")?[^>]* data-tracker="(?<slug>[a-z0-9-]+)"[^>]*>)(?<words>.*?)</data>""",
        RegexOptions.Singleline
    )]
    private static partial Regex Figure();

    /// <summary>A chart where a body has it.</summary>
    private sealed record ChartPlace(Match Match, TrackerBook Book, LocalDate Day, string Id)
    {
        public ChartKind Kind => ChartKinds.Find(Match.Groups["chart"].Value) ?? Book.Tracker.Shape;

        /// <summary>The day that it is pinned to; null where it follows.</summary>
        public LocalDate? On => DayOf(Match);

        /// <summary>What was restated after it is told.</summary>
        public LocalDate Since => On ?? Day;

        public string Attributes => Match.Groups["about"].Value;

        public string Caption => Match.Groups["caption"].Value;
    }
}

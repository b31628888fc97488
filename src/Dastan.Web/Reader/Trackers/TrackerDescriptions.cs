using Dastan.Domain.Formats.StructuredData;

namespace Dastan.Web.Reader.Trackers;

/// <summary>What search engines are told of a tracker.</summary>
internal static class TrackerDescriptions
{
    public static JsonLd Of(Reading reading, TrackerBook book, TrackerView view)
    {
        var figures = book.Now.Figures;
        return TrackerDataset.Of(
            new(
                reading.Absolute(TrackerAddress.Of(book.Tracker.Slug)),
                view.Name,
                view.Description is "" ? view.Title : $"{view.Description} {view.Title}",
                reading.Code,
                figures.Count == 0 ? null : (figures.Min(figure => figure.Said.Period.From), figures[^1].Said.On),
                view.Measures is "" ? view.Name : view.Measures,
                book.Tracker.Unit.Text,
                view.Licence is { Address: not "" } licence ? licence.Address : "",
                reading.DescribedPaper,
                [.. SeriesForms(reading, book.Tracker.Slug)],
                [
                    .. book
                        .Now.Figures.Select(figure => reading.SourceOf(figure.Now.Source, book))
                        .Select(source => source.Address)
                        .OfType<string>()
                        .Distinct()
                        .Select(address => address.StartsWith('/') ? reading.Origin + address : address),
                ]
            )
        );
    }

    private static IEnumerable<DescribedForm> SeriesForms(Reading reading, string slug) =>
        Rates.SeriesForm.All.Select(form => new DescribedForm(
            form.MediaType,
            reading.Absolute(TrackerAddress.Of(slug, form.Ending))
        ));
}

using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Languages;
using Dastan.Web.Press;
using Dastan.Web.Reader.Feeds;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Corrections;

/// <summary>GET /corrections.rss, .atom, .json: the edition's corrections as a feed.</summary>
public static class FeedCorrections
{
    public static async Task<IResult> Get([AsParameters] FeedAsked asked, CancellationToken stop)
    {
        var reading = asked.Reading;
        var address = FeedAddress.Of(reading.Edition.Prefix, CorrectionTexts.Path, asked.Format);
        var (list, refusal) = await CorrectionList.ReadAsync(
            reading,
            asked.Db,
            address,
            new ListAsked(asked.Before, asked.Page),
            stop
        );
        if (list is null)
            return refusal!;

        var words = Words.For(reading.Code).OnCorrections;
        return asked.Answer(
            Tag.Corrections(reading.Code),
            new(CorrectionTexts.Path, words.Title, words.About),
            list.Pages,
            [.. list.Rows.Select(row => Entry(reading, row))]
        );
    }

    private static FeedEntry Entry(Reading reading, CorrectedRow row) =>
        new()
        {
            Id = $"urn:uuid:{row.Correction.Id.Value:D}",
            Address = reading.Origin + row.AddressIn(reading.Edition.Prefix),
            Headline = $"{reading.LabelOf(row.Correction.Kind)}: {row.Headline}",
            Standfirst = reading.LineOf(row.Correction),
            Body = reading.HtmlOf(row.Correction),
            PublishedAt = row.Correction.PublishedAt,
            Language = reading.Code,
        };
}

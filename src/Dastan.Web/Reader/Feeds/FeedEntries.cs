using Dastan.Domain.Formats.Feeds;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Amounts;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Loans;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web.Reader.Feeds;

/// <summary>Stories as feeds carry them, every address absolute.</summary>
public static class FeedEntries
{
    extension(Reading reading)
    {
        /// <summary>An entry with its sums in other money, which a feed reader shows under the story.</summary>
        public async Task<FeedEntry> EntryAsync(FeedRow row, RateBooks books, NewsDb db, CancellationToken stop)
        {
            var sums = await BodyAmounts.ReadAsync(
                reading,
                books,
                db,
                (row.Body, row.Dateline),
                row.PublishedOn,
                row.PublishedAt,
                stop
            );
            return reading.Entry(row, reading.ListOf(sums.Notes));
        }

        /// <param name="below">Story HTML that stands under the story's own.</param>
        public FeedEntry Entry(FeedRow row, string below = "")
        {
            reading.Ingredients.Show(Tag.Story(row.Id));
            var address = reading.Origin + row.AddressIn(reading.Edition.Prefix);
            var picture = reading.Shown(row.Picture) is { } lead ? reading.Picture(lead) : null;
            var body = reading.Shown(
                reading.WithTrackers(reading.WithLoanLinks(row.Body), row.Trackers, row.PublishedOn, isForFeed: true),
                row.LastDays
            );
            var isInBody = row.Picture is { } shown && body.Contains(shown.Hash, StringComparison.Ordinal);
            return new()
            {
                Id = $"urn:uuid:{row.Id.Value:D}",
                Address = address,
                Headline = row.Headline,
                Standfirst = row.Standfirst,
                Body = FeedBody.Of(
                    reading.WithCorrections(body, row.Corrections) + below,
                    address,
                    isInBody ? null : picture
                ),
                Authors =
                [
                    .. row.Authors.Select(author => new FeedAuthor(
                        author.Name.In(reading.Code),
                        reading.Absolute("/by/" + author.Slug)
                    )),
                ],
                Terms =
                [
                    new(reading.Absolute("/").TrimEnd('/') + "/", row.Section, reading.NameOfSection(row.Section)),
                    .. row.Topics.Select(topic => new FeedTerm(
                        reading.Absolute("/topics/"),
                        topic.Slug,
                        topic.Name.In(reading.Code)
                    )),
                ],
                PublishedAt = row.PublishedAt,
                UpdatedAt = row.UpdatedAt,
                Corrections =
                [
                    .. row.Corrections.Select(one => new FeedCorrection(
                        reading.LabelOf(one.Kind),
                        one.Wrong,
                        one.Now,
                        one.PublishedAt
                    )),
                ],
                Language = reading.Code,
                Picture = picture,
            };
        }

        public FeedPicture Picture(PictureRow picture)
        {
            var form = PictureForm.ForSharing(reading, picture);
            return new(form.Address, form.MediaType, form.Width, form.Height)
            {
                Alternative = picture.Alternative.In(reading.Code),
                Caption = picture.Caption.In(reading.Code),
                Credit = picture.Credit,
                Thumbnail = PictureForm.Thumbnail(reading, picture) is { } small
                    ? new(small.Address, small.Width, small.Height)
                    : null,
            };
        }
    }
}

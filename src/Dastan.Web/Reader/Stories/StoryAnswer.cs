using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Amounts;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Errors;
using Dastan.Web.Reader.Loans;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Trackers;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Stories;

/// <summary>The page of a story, or of one that was withdrawn.</summary>
public static class StoryAnswer
{
    // A change within a minute of publication is part of it; imports often repeat the one time as the other.
    private const int SecondsThatCount = 60;

    public static async Task<RenderedAnswer> OfAsync(
        Reading reading,
        NewsDb db,
        RateBooks books,
        StoryRow row,
        CancellationToken stop
    )
    {
        var around = await StorySurroundings.ReadAsync(reading, db, row, stop);
        row = row with { UpdatedAt = CorrectionTexts.Latest(row.UpdatedAt, around.Corrections) };
        var trackers = await reading.TrackersOfAsync(db, [row.Body], stop);
        reading.Ingredients.AreAll([
            Tag.Story(row.Id),
            Tag.Translations(row.Translations),
            .. around.Topics.Select(topic => Tag.Topic(topic.Id)),
        ]);
        var frame = reading.Frame(StoryHead.Of(reading, row, around), around.Translations, "/" + row.Section);
        var body = await BodyAmounts.ReadAsync(
            reading,
            books,
            db,
            (reading.WithBlocks(reading.Shown(row.Body, around.LastDays)), row.Dateline),
            row.PublishedOn,
            row.PublishedAt,
            stop
        );
        // Last, since what a chart says is no prose in which sums are looked for.
        body = body with
        {
            Html = reading.WithTrackers(body.Html, trackers, row.PublishedOn),
        };
        var scripts = body.Notes is [] ? [] : new[] { Script.Named("sums") };
        return Show.Page<StoryPage, StoryView>(frame with { Scripts = scripts }, View(reading, row, around, body));
    }

    /// <summary>410 with the reason for a story that was taken back, in its own edition; null where there is none.</summary>
    /// <param name="withdrawn">Already gated, and at most one.</param>
    public static async Task<IResult?> GoneAsync(
        Reading reading,
        NewsDb db,
        IQueryable<Story> withdrawn,
        CancellationToken stop
    )
    {
        var gone = await withdrawn
            .Select(story => new
            {
                story.Id,
                story.Edition,
                story.WithdrawalReason,
                story.WithdrawnAt,
            })
            .FirstOrDefaultAsync(stop);
        if (gone is null)
            return null;

        reading = reading.In(gone.Edition);
        var words = Dastan.Domain.Languages.Words.For(reading.Code);
        var head = reading.Head(words.GoneTitle, "", "/") with
        {
            CanonicalAddress = reading.Origin + reading.AddressAsked,
            IsForIndexes = false,
        };
        var latest = await Latest.ReadAsync(reading, db, stop);
        reading.Ingredients.AreAll(Tag.Story(gone.Id), Tag.Stories(reading.Code));
        return Show.Page<GonePage, GoneView>(
            reading.Frame(head),
            new(gone.WithdrawalReason ?? "", reading.Moment(gone.WithdrawnAt!.Value), latest),
            StatusCodes.Status410Gone
        );
    }

    private static StoryView View(Reading reading, StoryRow row, StorySurroundings around, BodyAmounts body) =>
        new()
        {
            CanonicalAddress = reading.Origin + row.AddressIn(reading.Edition.Prefix),
            Headline = row.Headline,
            Standfirst = row.Standfirst,
            Section = new(reading.NameOfSection(row.Section), reading.AddressOf("/" + row.Section)),
            Byline =
            [
                .. around.Authors.Select(author => new Link(
                    author.Name.In(reading.Code),
                    reading.AddressOf("/by/" + author.Slug)
                )),
            ],
            Dateline = row.Dateline,
            Published = reading.Moment(row.PublishedAt),
            Updated =
                row.UpdatedAt is { } updated && (updated - row.PublishedAt).TotalSeconds >= SecondsThatCount
                    ? reading.Moment(updated)
                    : null,
            HistoryAddress = row.HasVersions
                ? StoryAddress.OfHistory(reading.Edition.Prefix, row.PublishedOn, row.Slug)
                : null,
            CorrectionsOnTop = reading.Shown(around.Corrections, CorrectionPlace.Top),
            CorrectionsBelow = reading.Shown(around.Corrections, CorrectionPlace.Bottom),
            Picture = reading.Shown(around.Picture) is { } picture ? PictureViews.Of(picture, reading.Code) : null,
            Body = BodyPictures.Offer(body.Html),
            Sums = body.Notes,
            Topics =
            [
                .. around.Topics.Select(topic => new Link(
                    topic.Name.In(reading.Code),
                    reading.AddressOf("/topics/" + topic.Slug)
                )),
            ],
            Translations =
            [
                .. reading
                    .Snapshot.Editions.Where(edition =>
                        edition.Code != reading.Code && around.Translations.ContainsKey(edition.Code)
                    )
                    .Select(edition => new EditionLink(edition.Code, edition.Name, around.Translations[edition.Code])),
            ],
            Related = reading.Cards(around.Related),
        };
}

using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Picture = Dastan.Domain.Pictures.Picture;
using Script = Dastan.Web.Parts.Script;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>The pages of the library, for whichever act shows them.</summary>
internal static class PicturePages
{
    private const int OnePage = 48;

    public static async Task<IResult> ListAsync(
        Visit visit,
        NewsDb db,
        PicturesAsked asked,
        IReadOnlyList<string> told,
        CancellationToken stop
    )
    {
        var today = visit.Reading.Edition.DayOf(visit.Now);
        var pictures = await asked.Narrow(db, visit.Actor, today).Take(OnePage + 1).ToListAsync(stop);
        var (story, page) = (await PicturesFor.StoryAsync(visit, db, asked, stop), pictures.Take(OnePage).ToList());
        return visit
            .Page<PicturesPage, PicturesView>(
                visit.Texts.Picture.Title,
                new(
                    asked,
                    [.. page.Select(picture => Listed(visit, picture, story?.Edition))],
                    told,
                    pictures.Count > OnePage ? NewsroomAddress.Pictures + asked.Query(page[^1].Id.Value) : null,
                    story is null ? await PicturesFor.PersonAsync(visit, db, asked, stop) : PicturesFor.Of(visit, story)
                )
            )
            .With(Script.Named("pictures"));
    }

    public static async Task<IResult> ShowAsync(
        Visit visit,
        NewsDb db,
        Picture picture,
        Func<PictureSheet, PictureSheet> change,
        int status,
        CancellationToken stop
    )
    {
        var sheet = new PictureSheet
        {
            Address = OfferedPicture.AddressOf(picture.Id),
            Source = Reader.Pictures.PictureViews.AddressOf(picture.Hash, picture.MediaType),
            Width = picture.Width,
            Height = picture.Height,
            Facts =
                $"{picture.Width} × {picture.Height} · {FileKind.NameOf(picture.MediaType)} · {Size(picture.Bytes)}",
            Name = picture.Name,
            Brought = await BroughtAsync(visit, db, picture, stop),
            Version = picture.Version,
            Words =
            [
                .. visit.Reading.Snapshot.Editions.Select(edition => new PictureWords(
                    edition.Code,
                    edition.Name,
                    picture.Alternative.ByLanguage.GetValueOrDefault(edition.Code, ""),
                    picture.Caption.ByLanguage.GetValueOrDefault(edition.Code, "")
                )),
            ],
            Credit = picture.Credit,
            Rights = picture.Rights,
            RightsUntil = picture.RightsUntil is { } until ? NodaTime.Text.LocalDatePattern.Iso.Format(until) : "",
            FocusX = picture.FocusX,
            FocusY = picture.FocusY,
            Uses = await PictureWhereabouts.OfAsync(visit, db, picture, stop),
            Alike =
            [
                .. (await AlikePictures.ToAsync(db, picture, stop)).Select(one => new AlikePicture(
                    OfferedPicture.AddressOf(one.Id),
                    OfferedPicture.ThumbnailOf(one),
                    OfferedPicture.CalledBy(one),
                    $"{one.Width} × {one.Height}"
                )),
            ],
            MayRemove = visit.Actor.May(Acts.RemovePictures),
        };
        return visit
            .Page<PicturePage, PictureSheet>(
                picture.Name is "" ? visit.Texts.Picture.Title : picture.Name,
                change(sheet),
                status
            )
            .With(Script.Named("pictures"));
    }

    private static ListedPicture Listed(Visit visit, Picture picture, string? edition)
    {
        var shown = picture.Alternative.In(edition ?? visit.Reading.Code);
        return new(
            picture.Id.Value,
            OfferedPicture.AddressOf(picture.Id),
            OfferedPicture.ThumbnailOf(picture),
            picture.Width,
            picture.Height,
            shown is "" ? picture.Name : shown,
            picture.Credit,
            NotesOn(visit, picture, edition),
            edition is null ? "" : PictureHtml.Of(picture, edition)
        );
    }

    /// <summary>What is wanting of a picture, in words.</summary>
    /// <param name="edition">In which it is to be shown; null for all.</param>
    public static IReadOnlyList<string> NotesOn(Visit visit, Picture picture, string? edition)
    {
        var (texts, today) = (visit.Texts.Picture, visit.Reading.Edition.DayOf(visit.Now));
        var missing = visit
            .Reading.Snapshot.Editions.Where(one => edition is null || one.Code == edition)
            .Where(one => !picture.Alternative.ByLanguage.ContainsKey(one.Code))
            .Select(one => one.Code)
            .ToList();
        var notes = new List<string>();
        if (missing is not [])
            notes.Add(Words.Filled(texts.NoAlternative, string.Join(", ", missing)));
        if (picture.Credit is "")
            notes.Add(texts.NoCredit);
        if (picture.RightsUntil is { } until)
            notes.Add(
                Words.Filled(
                    until < today ? texts.RightsEnded : texts.RightsEnd,
                    DateForms.Long(until, visit.Texts.Language)
                )
            );
        return notes;
    }

    private static async Task<string> BroughtAsync(Visit visit, NewsDb db, Picture picture, CancellationToken stop)
    {
        if (picture.BroughtAt is not { } at)
            return "";
        var who = await db
            .Staff.Where(member => member.Id == picture.BroughtBy)
            .Select(member => member.Name)
            .FirstOrDefaultAsync(stop);
        return Words.Filled(visit.Texts.Picture.BroughtBy, who ?? visit.Texts.Story.Nobody, visit.Moment(at));
    }

    private static string Size(long bytes) =>
        bytes >= 1024 * 1024
            ? FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.0} MB")
            : FormattableString.Invariant($"{Math.Max(1, bytes / 1024)} KB");
}

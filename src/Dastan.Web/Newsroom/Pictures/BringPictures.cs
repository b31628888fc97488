using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Newsroom.Texts;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>POST /newsroom/pictures: files of a plain form, each taken in or refused by itself.</summary>
public static class BringPictures
{
    /// <summary>Of one form, in bytes.</summary>
    public const long MostBytes = 4 * PictureRefusals.MostBytes;

    public static async Task<IResult> Post(
        HttpRequest request,
        [AsParameters] PicturesAsked asked,
        Visit visit,
        NewsDb db,
        PartialUploads uploads,
        PictureShelf shelf,
        CancellationToken stop
    )
    {
        var told = new List<string>();
        IEnumerable<IFormFile> files = request.HasFormContentType ? (await request.ReadSentFormAsync(stop)).Files : [];
        foreach (var file in files.Where(file => file.FileName is not ""))
            told.Add(await BringAsync(file, visit, uploads, shelf, stop));
        return told is []
            ? await PicturePages.ListAsync(visit, db, asked, [visit.Texts.Picture.NoFile], stop)
            : await PicturePages.ListAsync(visit, db, asked, told, stop);
    }

    private static async Task<string> BringAsync(
        IFormFile file,
        Visit visit,
        PartialUploads uploads,
        PictureShelf shelf,
        CancellationToken stop
    )
    {
        await using var content = file.OpenReadStream();
        var brought = await uploads.WithOneAsync(
            visit.Actor.Id,
            content,
            path => shelf.BringAsync(visit, path, file.FileName, stop),
            stop
        );
        var texts = visit.Texts.Picture;
        return brought.No is { } no
            ? Words.Filled(texts.NotTaken, brought.Name, visit.Texts.Of(no))
            : Words.Filled(brought.WasHere ? texts.Known : texts.Brought, brought.Name) + LooksLike(brought, texts);
    }

    private static string LooksLike(BroughtPicture brought, PictureTexts texts) =>
        brought.Alike is []
            ? ""
            : " " + Words.Filled(texts.LooksLike, string.Join(", ", brought.Alike.Select(OfferedPicture.CalledBy)));
}

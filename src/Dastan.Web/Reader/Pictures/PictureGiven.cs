using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Reader.Pictures;

/// <summary>A picture's file as an answer, for whoever has been let through.</summary>
public static class PictureGiven
{
    // Who has it keeps it, and what is shared asks each time: with 304 it costs no bytes, and what is shut here is shut there.
    private const string ToAnybody = "public, max-age=31536000, s-maxage=0, immutable";

    private const string ToOneAlone = "private, no-store";

    // What is no longer is read and sent in one piece; forms that pages name mostly are.
    private const int InOnePiece = 256 * 1024;

    /// <summary>The file of a name, made if it has to be; 404 where there is none.</summary>
    /// <param name="isPublic">May it be kept on its way?</param>
    public static async Task<IResult> OfAsync(
        PictureName name,
        NewsDb db,
        Renditions renditions,
        HttpResponse response,
        bool isPublic,
        CancellationToken stop
    )
    {
        if (!await MayBeMadeAsync(name, db, renditions, stop) || await renditions.FindAsync(name, stop) is not { } path)
            return Results.NotFound();

        response.Headers.CacheControl = isPublic ? ToAnybody : ToOneAlone;
        var (file, type) = (new FileInfo(path), PictureFiles.MediaTypeOf(path));
        // Who was given an original from before something was taken out of it does not keep it.
        var tag = name.Width is null && file.Name != name.Text ? name.Tag + "-clean" : name.Tag;
        var etag = new EntityTagHeaderValue($"\"{tag}\"");
        return file.Length <= InOnePiece
            ? Results.Bytes(
                await WholeAsync(file, stop),
                type,
                entityTag: etag,
                lastModified: file.LastWriteTimeUtc,
                enableRangeProcessing: true
            )
            : Results.File(file.FullName, type, entityTag: etag, enableRangeProcessing: true);
    }

    // Round each place that somebody may think of there would be ten thousand of each picture.
    private static async Task<bool> MayBeMadeAsync(
        PictureName name,
        NewsDb db,
        Renditions renditions,
        CancellationToken stop
    )
    {
        if (name.Cut is not { } cut || renditions.Has(name))
            return true;
        var focus = await db
            .Pictures.Where(picture => picture.Hash == name.Hash)
            .Select(picture => new { picture.FocusX, picture.FocusY })
            .FirstOrDefaultAsync(stop);
        return focus is not null && Cuts.Know(cut, focus.FocusX, focus.FocusY);
    }

    private static async Task<byte[]> WholeAsync(FileInfo file, CancellationToken stop)
    {
        var bytes = new byte[file.Length];
        await using var open = file.OpenRead();
        await open.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}

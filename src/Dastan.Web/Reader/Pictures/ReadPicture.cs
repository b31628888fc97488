using Dastan.Web.Data.Files;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Reader.Pictures;

/// <summary>GET /pictures/{name}: a picture. Its name holds the hash of its bytes, so what is there never changes.</summary>
public static class ReadPicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    // What is no longer is read and sent in one piece; forms that pages name mostly are.
    private const int InOnePiece = 256 * 1024;

    /// <summary>The original: <c>/pictures/{sha-256}.jpg</c>.</summary>
    public static async Task<IResult> Get(
        string name,
        PictureFiles files,
        HttpResponse response,
        CancellationToken stop
    ) =>
        files.Find(name) is { } path
            ? await FileAsync(path, PictureFiles.MediaTypeOf(name), name, response, stop)
            : Results.NotFound();

    /// <summary>A smaller form, made when it is first asked for: <c>/pictures/{sha-256}-640.webp</c>.</summary>
    public static async Task<IResult> GetRendition(
        string hash,
        int width,
        string ending,
        Renditions renditions,
        HttpResponse response,
        CancellationToken stop
    ) =>
        RenditionForm.Of(ending) is { } form && await renditions.FindAsync(hash, width, form, stop) is { } path
            ? await FileAsync(
                path,
                PictureFiles.MediaTypeOf(path),
                FormattableString.Invariant($"{width}-{ending}-{hash}"),
                response,
                stop
            )
            : Results.NotFound();

    private static async Task<IResult> FileAsync(
        string path,
        string mediaType,
        string name,
        HttpResponse response,
        CancellationToken stop
    )
    {
        response.Headers.CacheControl = ForEver;
        var file = new FileInfo(path);
        var etag = new EntityTagHeaderValue($"\"{name[..24]}\"");
        return file.Length <= InOnePiece
            ? Results.Bytes(
                await WholeAsync(file, stop),
                mediaType,
                entityTag: etag,
                lastModified: file.LastWriteTimeUtc,
                enableRangeProcessing: true
            )
            : Results.File(file.FullName, mediaType, entityTag: etag, enableRangeProcessing: true);
    }

    private static async Task<byte[]> WholeAsync(FileInfo file, CancellationToken stop)
    {
        var bytes = new byte[file.Length];
        await using var open = file.OpenRead();
        await open.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}

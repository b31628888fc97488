using Dastan.Web.Data.Files;

namespace Dastan.Web.Reader.Pictures;

/// <summary>GET /pictures/{name}: a picture. Its name holds the hash of its bytes, so what is there never changes.</summary>
public static class ReadPicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>The original: <c>/pictures/{sha-256}.jpg</c>.</summary>
    public static IResult Get(string name, PictureFiles files, HttpResponse response) =>
        files.Find(name) is { } path ? File(path, PictureFiles.MediaTypeOf(name), name, response) : Results.NotFound();

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
            ? File(
                path,
                PictureFiles.MediaTypeOf(path),
                FormattableString.Invariant($"{width}-{ending}-{hash}"),
                response
            )
            : Results.NotFound();

    private static IResult File(string path, string mediaType, string name, HttpResponse response)
    {
        response.Headers.CacheControl = ForEver;
        return Results.File(
            Path.GetFullPath(path),
            mediaType,
            entityTag: new($"\"{name[..24]}\""),
            enableRangeProcessing: true
        );
    }
}

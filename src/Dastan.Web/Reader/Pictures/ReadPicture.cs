using Dastan.Web.Data.Files;

namespace Dastan.Web.Reader.Pictures;

/// <summary>GET /pictures/{name}: the original of a picture. Its name is the hash of its bytes, so it never changes.</summary>
public static class ReadPicture
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static IResult Get(string name, PictureFiles files, HttpResponse response)
    {
        if (files.Find(name) is not { } path)
            return Results.NotFound();

        response.Headers.CacheControl = ForEver;
        return Results.File(path, PictureFiles.MediaTypeOf(name), entityTag: new($"\"{name[..16]}\""));
    }
}

using System.Globalization;
using System.Text;
using Dastan.Domain.Pictures;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>
/// POST /newsroom/pictures/uploads: a place for a file that comes in pieces. The form is that of tus 1.0 (https://tus.io/protocols/resumable-upload):
/// <c>Upload-Length</c> in bytes, <c>Upload-Metadata</c> with <c>filename</c> in base64; 201 with <c>Location</c>.
/// </summary>
public static class BeginUpload
{
    public static IResult Post(Visit visit, HttpRequest request, PartialUploads uploads)
    {
        request.HttpContext.Response.Headers["Tus-Resumable"] = GoOnUpload.Version;
        if (
            !long.TryParse(
                request.Headers["Upload-Length"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var length
            )
        )
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        var (upload, no) = uploads.Begin(visit.Actor.Id, NameIn(request.Headers["Upload-Metadata"].ToString()), length);
        if (upload is null)
            return Results.Json(
                new UploadAnswer(null, visit.Texts.Of(no!)),
                statusCode: no == PictureRefusals.IsLarge
                    ? StatusCodes.Status413PayloadTooLarge
                    : StatusCodes.Status422UnprocessableEntity
            );
        return Results.Created($"{NewsroomAddress.Pictures}/uploads/{upload.Id}", null);
    }

    // "filename d29ybGQucG5n,filetype aW1hZ2UvcG5n"
    private static string NameIn(string metadata)
    {
        foreach (var pair in metadata.Split(',', StringSplitOptions.TrimEntries))
            if (pair.Split(' ') is ["filename", var name])
            {
                var bytes = new byte[name.Length];
                return Convert.TryFromBase64String(name, bytes, out var length)
                    ? Encoding.UTF8.GetString(bytes, 0, length)
                    : "";
            }
        return "";
    }
}

/// <summary>What a script is told of a file that came whole.</summary>
/// <param name="Picture">Null where it was refused.</param>
/// <param name="Problem">Why it was; null where it was not.</param>
public sealed record UploadAnswer(OfferedPicture? Picture, string? Problem)
{
    /// <summary>Others of the library that look like it, the nearest first, with the words of the language that was asked for.</summary>
    public IReadOnlyList<AlikeOffer> Alike { get; init; } = [];
}

/// <summary>Another picture that could be meant.</summary>
/// <param name="CalledBy">By what staff know it.</param>
public sealed record AlikeOffer(OfferedPicture Picture, string CalledBy);

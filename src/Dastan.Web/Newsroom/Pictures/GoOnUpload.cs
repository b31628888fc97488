using System.Globalization;
using System.Text.Json;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>
/// /newsroom/pictures/uploads/{id}: the next piece of a file, in the form of tus 1.0. With the last one the answer is not 204 but the picture, or why it is
/// not taken; who did not get that answer sends an empty last piece and gets it again.
/// </summary>
public static class GoOnUpload
{
    public const string Version = "1.0.0";

    /// <summary>Largest piece, in bytes: no more is lost when a line is cut between here and the disk of a proxy.</summary>
    public const long MostOfPiece = 8 * 1024 * 1024;

    // How web pages write JSON in answers: with small first letters.
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <summary>GET or HEAD: how much has come, in <c>Upload-Offset</c>.</summary>
    public static IResult Get(Guid id, Visit visit, PartialUploads uploads, HttpResponse response)
    {
        if (uploads.Find(id, visit.Actor.Id) is not { } upload)
            return Results.NotFound();
        Tell(response, uploads.OffsetOf(upload));
        response.Headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    /// <summary>PATCH: more of it, from <c>Upload-Offset</c> on; 409 where it does not go on there.</summary>
    /// <param name="language">Of the words of others that look like it; the visit's edition where it is not said.</param>
    public static async Task<IResult> Patch(
        Guid id,
        Visit visit,
        PartialUploads uploads,
        PictureShelf shelf,
        HttpRequest request,
        CancellationToken stop,
        string? language = null
    )
    {
        if (uploads.Find(id, visit.Actor.Id) is not { } upload)
            return Results.NotFound();
        if (
            !long.TryParse(
                request.Headers["Upload-Offset"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var offset
            )
        )
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        var response = request.HttpContext.Response;
        if (upload.Outcome is { } known)
            return Answer(response, upload.Length, known);
        if (await uploads.AppendAsync(upload, offset, request.Body, stop) is not { } come)
        {
            Tell(response, uploads.OffsetOf(upload));
            return Results.StatusCode(StatusCodes.Status409Conflict);
        }
        if (come < upload.Length)
        {
            Tell(response, come);
            return Results.NoContent();
        }

        // It is whole: whoever sent it may go, it is taken in all the same.
        var brought = await uploads.WithCopyAsync(
            upload,
            whole => shelf.BringAsync(visit, whole, upload.Name, CancellationToken.None)
        );
        var outcome = JsonSerializer.Serialize(
            new UploadAnswer(
                brought.Picture is { } picture ? OfferedPicture.Of(picture, visit.Reading.Code, brought.WasHere) : null,
                brought.No is { } no ? visit.Texts.Of(no) : null
            )
            {
                Alike = Offered(brought, visit, language ?? visit.Reading.Code),
            },
            Json
        );
        uploads.Finish(upload, outcome);
        return Answer(response, upload.Length, outcome);
    }

    /// <summary>DELETE: it is not to be finished.</summary>
    public static IResult Delete(Guid id, Visit visit, PartialUploads uploads)
    {
        if (uploads.Find(id, visit.Actor.Id) is not { } upload)
            return Results.NotFound();
        uploads.Drop(upload);
        return Results.NoContent();
    }

    // What may not be shown any more is not offered.
    private static IReadOnlyList<AlikeOffer> Offered(BroughtPicture brought, Visit visit, string language)
    {
        var today = visit.Reading.Edition.DayOf(visit.Now);
        return
        [
            .. brought
                .Alike.Where(one => one.MayBeShownOn(today))
                .Select(one => new AlikeOffer(OfferedPicture.Of(one, language), OfferedPicture.CalledBy(one))),
        ];
    }

    private static IResult Answer(HttpResponse response, long offset, string outcome)
    {
        Tell(response, offset);
        return Results.Text(outcome, "application/json");
    }

    private static void Tell(HttpResponse response, long offset)
    {
        response.Headers["Tus-Resumable"] = Version;
        response.Headers["Upload-Offset"] = offset.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Text;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Pasted;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/paste: HTML of a clipboard, or its plain text, answered as Story HTML with what was left out.</summary>
public static class CleanPaste
{
    /// <summary>Of one paste, which may hold pictures.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public static async Task<IResult> Post(HttpRequest request, CancellationToken stop)
    {
        using var pasted = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, stop)) > 0; )
        {
            if (pasted.Length + read > MostBytes)
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            pasted.Write(buffer, 0, read);
        }
        var text = Encoding.UTF8.GetString(pasted.GetBuffer().AsSpan(0, (int)pasted.Length));
        var isPlain = request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true;
        var reading = isPlain ? Clipboard.ReadText(text) : Clipboard.Read(text);
        return Results.Json(new CleanedPaste(reading.Html, reading.Dropped));
    }
}

/// <summary>A paste as it goes into a story.</summary>
public sealed record CleanedPaste(string Html, IReadOnlyList<DroppedMarkup> Dropped);

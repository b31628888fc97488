using System.IO.Compression;
using System.Text;

namespace Dastan.Tests.Journeys;

internal static class Unpacking
{
    /// <summary>The text of an answer, whatever coding it says that it has.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var body = await answer.Content.ReadAsStreamAsync(stop);
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            null => body,
            var other => throw new InvalidDataException(other),
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync(stop);
    }
}

using System.IO.Compression;
using System.Text;

namespace Dastan.Bench.Press;

/// <summary>What a server says, as it came.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body unpacked.</summary>
    public string Text
    {
        get
        {
            if (Headers.GetValueOrDefault("Content-Encoding") is not "gzip")
                return Encoding.UTF8.GetString(Body);

            using var unpacked = new StreamReader(new GZipStream(new MemoryStream(Body), CompressionMode.Decompress));
            return unpacked.ReadToEnd();
        }
    }

    /// <summary>Asks as the load generators do.</summary>
    /// <param name="known">An ETag that is known already.</param>
    public static Answer To(HttpClient client, string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        using var response = client.Send(request);
        var body = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(body);
        return new(
            (int)response.StatusCode,
            response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
            body.ToArray()
        );
    }
}

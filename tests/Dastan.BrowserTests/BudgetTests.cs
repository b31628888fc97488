using System.IO.Compression;
using System.Net.Http.Headers;

namespace Dastan.BrowserTests;

/// <summary>What a page may weigh on the wire, style and all, without its pictures: the design's budgets.</summary>
public sealed class BudgetTests(RunningPaper paper)
{
    private const int Kilobyte = 1024;

    [Theory]
    [InlineData(Kind.Front, "en", 14)]
    [InlineData(Kind.Front, "ru", 14)]
    [InlineData(Kind.Section, "en", 14)]
    [InlineData(Kind.Section, "ru", 14)]
    [InlineData(Kind.Story, "en", 14)]
    [InlineData(Kind.Story, "ru", 14)]
    [InlineData(Kind.Topic, "ru", 14)]
    [InlineData(Kind.Rates, "ru", 14)]
    [InlineData(Kind.Currency, "ru", 14)]
    [InlineData(Kind.Converter, "ru", 14)]
    [InlineData(Kind.RatesOfDay, "ru", 14)]
    public async Task A_page_arrives_in_the_first_round_trips(Kind kind, string edition, int kilobytes)
    {
        foreach (var coding in (string[])["br", "gzip"])
        {
            var (bytes, html) = await FetchAsync(paper[kind, edition], coding);

            TestContext.Current.SendDiagnosticMessage($"{kind} {edition} {coding}: {bytes} bytes");
            Assert.InRange(bytes, 1, kilobytes * Kilobyte);
            Assert.Contains("</html>", html);
        }
    }

    /// <summary>The bytes of the body as they travel, and what they say.</summary>
    private static async Task<(long Bytes, string Html)> FetchAsync(string address, string coding)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);

        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await using Stream packed = new MemoryStream(body);
        await using Stream plain = coding is "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return (body.Length, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}

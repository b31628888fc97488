using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Dastan.Bench.Press.Hour;

/// <summary>The newsroom's door, and what is asked of it at the end.</summary>
internal static partial class Desk
{
    /// <summary>Becomes the first administrator; the client is signed in then.</summary>
    public static async Task<HttpClient> EnterAsync(Uri address, string link)
    {
        var desk = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(20),
        };
        desk.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = new Dictionary<string, string>
        {
            ["name"] = "Aigul Serikova",
            ["mail"] = "aigul@paper.example",
            ["password"] = RandomNumberGenerator.GetHexString(32),
        };
        using var answer = await desk.PostAsync(
            link.Replace("/first/", "/links/", StringComparison.Ordinal),
            new FormUrlEncodedContent(form)
        );
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            throw new InvalidOperationException($"Nobody was let in: {(int)answer.StatusCode}.");
        // By hand: it is for https alone, which the proxy in front would speak.
        desk.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        return desk;
    }

    /// <summary>What was answered as kept or published and is not there now, in a sentence.</summary>
    public static async Task<string> LossesAsync(
        HttpClient desk,
        IReadOnlyList<Writer> writers,
        IReadOnlyDictionary<string, string> published
    )
    {
        var missing = 0;
        foreach (var (story, headline) in published)
        {
            var address = PublicAddress().Match(await desk.GetStringAsync(story)).Groups[1].Value;
            if (address is "" || !(await desk.GetStringAsync(address)).Contains(headline, StringComparison.Ordinal))
                missing++;
        }
        return $"{writers.Sum(writer => writer.Kept):N0} drafts were answered as kept, of which {writers.Sum(writer => writer.Lost)} were lost; {published.Count:N0} stories as published, of which {missing} are not there for readers.";
    }

    [GeneratedRegex("href=\"(?:https?://[^/\"]+)?(/20\\d\\d/\\d\\d/[^\"/]+)\"")]
    private static partial Regex PublicAddress();
}

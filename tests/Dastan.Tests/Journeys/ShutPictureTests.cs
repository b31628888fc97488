using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Dastan.Tests.Journeys;

/// <summary>What a picture that is shut says of itself: nothing.</summary>
[EitherDatabase]
public sealed class ShutPictureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shut_it_answers_in_every_way_as_what_never_was()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync();
        using var visitor = paper.Visitor();
        var tags = new Dictionary<string, EntityTagHeaderValue>();
        foreach (var address in ShownPictures.AddressesOf(picture))
            using (var given = await visitor.GetAsync(address, Stop))
                tags[address] = given.Headers.ETag!;
        await paper.ChangeAsync(
            $"shows-{picture.Hash[..8]}",
            story => Assert.Null(story.Withdraw("Wrong.", paper.Now))
        );

        // Where there was never such a picture.
        await using var other = await TestPaper.OpenAsync(SmallPaper.With());
        using var there = other.Visitor();

        foreach (var address in ShownPictures.AddressesOf(picture))
        foreach (var ask in Ways(tags[address]))
        {
            var told = await ToldAsync(visitor, address, ask);
            Assert.StartsWith("404", told, StringComparison.Ordinal);
            Assert.Equal(await ToldAsync(there, address, ask), told);
        }
    }

    [Theory]
    [InlineData("pictures/{0}")]
    [InlineData("pictures/{0}.tif")]
    [InlineData("pictures/{0}-0320.webp")]
    [InlineData("pictures/{0}-321.webp")]
    [InlineData("pictures/{0}-320.png")]
    [InlineData("pictures/{0}-1200x630-50-36.jpg")]
    [InlineData("pictures/{0}-1200x630-050-35.jpg")]
    [InlineData("pictures/{0}-1201x630-50-35.jpg")]
    [InlineData("pictures/{0}-1200x630.jpg")]
    [InlineData("pictures/{0}-1280x853-50-35.webp")]
    [InlineData("pictures/{0}.png/more")]
    [InlineData("pictures/..%2f{0}.png")]
    public async Task There_are_no_other_files_of_an_open_picture(string name)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync();

        using var answer = await paper
            .Visitor()
            .GetAsync("/" + string.Format(CultureInfo.InvariantCulture, name, picture.Hash), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_everybody_shares_asks_each_time_and_what_is_missing_is_kept_by_nobody()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync();

        using var open = await paper.Visitor().GetAsync($"/pictures/{picture.Hash}.png", Stop);
        using var shut = await paper.Visitor().GetAsync($"/pictures/{new string('4', 64)}.png", Stop);

        Assert.Equal(TimeSpan.Zero, open.Headers.CacheControl?.SharedMaxAge);
        Assert.True(shut.Headers.CacheControl is { NoCache: true } or { NoStore: true });
    }

    private static IEnumerable<Action<HttpRequestMessage>> Ways(EntityTagHeaderValue tag) =>
        [
            _ => { },
            ask => ask.Method = HttpMethod.Head,
            ask => ask.Headers.Range = new(0, 9),
            ask => ask.Headers.IfNoneMatch.Add(tag),
            ask => ask.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any),
            ask => ask.Headers.IfModifiedSince = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ask => (ask.Headers.Range, ask.Headers.IfRange) = (new(0, 9), new(tag)),
            ask => ask.Headers.Add("Cookie", "dastan=forged"),
        ];

    // Everything that comes over the line.
    private static async Task<string> ToldAsync(HttpClient visitor, string address, Action<HttpRequestMessage> ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask(request);
        using var answer = await visitor.SendAsync(request, Stop);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);
        return string.Join(
            '\n',
            [$"{(int)answer.StatusCode}", .. headers, await answer.Content.ReadAsStringAsync(Stop)]
        );
    }
}

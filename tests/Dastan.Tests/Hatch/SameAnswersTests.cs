using System.Text;
using Dastan.Tests.Journeys;
using Dastan.Web.Press;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dastan.Tests.Hatch;

/// <summary>What is answered at the hatch is what the server would have answered, whatever is asked, however broken.</summary>
public sealed class SameAnswersTests
{
    private const string Last = "GET /kazakhstan HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n";

    private static readonly string[] Targets =
    [
        "/",
        "/kazakhstan",
        "/2025/12/tractors",
        "/ru",
        "/front.rss",
        "/2025/12/gone",
        "/nowhere",
        "/Kazakhstan",
        "/kazakhstan/",
        "/kazakhstan?utm_source=x",
        "/kazakhstan?page=9",
        "/?p=17",
        "//kazakhstan",
        "/./kazakhstan",
        "/x/../kazakhstan",
        "/k%61zakhstan",
        "/kazakhstan#x",
        "/kazakhstan%00",
        "/kazakhstan;x=1",
        "http://paper.example/kazakhstan",
        "*",
        "kazakhstan",
        "",
    ];

    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "GET",
        "GET",
        "HEAD",
        "get",
        "POST",
        "OPTIONS",
        "GE\tT",
        "G",
    ];

    private static readonly string[] Versions =
    [
        "HTTP/1.1",
        "HTTP/1.1",
        "HTTP/1.1",
        "HTTP/1.1",
        "HTTP/1.0",
        "HTTP/2.0",
        "http/1.1",
        "HTTP/1.1 ",
        "",
    ];

    private static readonly string[] Headers =
    [
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Accept-Encoding: gzip",
        "Accept-Encoding: GZIP;q=0.5, br;q=0",
        "Accept-Encoding: *",
        "Accept-Encoding: ",
        "Accept-Encoding: identity;q=0",
        "Accept-Language: ru",
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64)",
        "Cookie: a=b; c=d",
        "Cookie: Dastan.Session=x",
        "If-None-Match: \"x\"",
        "If-None-Match: {etag}",
        "If-None-Match: W/{etag}",
        "If-None-Match: \"x\" , {etag}",
        "If-None-Match: *",
        "If-None-Match: {etag}, \"",
        "If-Modified-Since: Fri, 12 Dec 2025 09:00:00 GMT",
        "If-Modified-Since: never",
        "If-Match: \"x\"",
        "Range: bytes=0-9",
        "Connection: keep-alive",
        "Connection: close",
        "Connection: keep-alive, Upgrade",
        "Upgrade: h2c",
        "Host: paper.example",
        "Host: ",
        "Host: a b",
        "Host: paper.example:80:80",
        "Host: paper.example:x",
        "Content-Length: 0",
        "Content-Length: 5",
        "Content-Length: -1",
        "Content-Length : 5",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\tchunked",
        "Transfer-Encoding: xchunked",
        "Expect: 100-continue",
        "Authorization: Basic eDp5",
        "X-Forwarded-Host: evil.example",
        " folded: line",
        "no colon",
        ": no name",
        "X-Bare: a\rb",
        "X-Bare: a\nb",
        "X-Nul: a\0b",
        "X-High: a\u00e9b",
        "X-Empty:",
        "X Space: a",
        "X-Tab:\ta\t",
        "X-Long: ",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_said_the_same_comes_back_with_the_hatch_and_without(int seed)
    {
        await using var paper = await OpenAsync();
        await using var without = await paper.OpenBesideAsync(settings => settings with { Hatch = false });
        using var atTheHatch = new GivenAtHatch(paper);
        using var atItsDoor = new GivenAtHatch(without);
        // What is asked often is packed anew in the quiet, and not in both papers at the same moment.
        foreach (var one in new[] { paper, without })
            await one.Services.GetServices<IHostedService>().OfType<PackPlates>().Single().StopAsync(Stop);
        var random = new Random(seed);
        var etag = await WarmAsync(paper, without);

        for (var conversation = 0; conversation < 100; conversation++)
        {
            var (words, areHeads) = Conversation(random, etag);
            var cuts = Cuts(random, words);
            var with = await SaidAsync(paper, words, cuts, areHeads);
            var other = await SaidAsync(without, words, cuts, areHeads);
            Assert.True(with.IsSameAs(other), $"{words}\n--- with the hatch:\n{with}\n--- without:\n{other}");
        }

        // How many of them come whole, and so are the hatch's, is up to the machine.
        Assert.InRange(atTheHatch.Count, 10, int.MaxValue);
        Assert.Equal(0, atItsDoor.Count);
    }

    private static (string Words, List<bool> AreHeads) Conversation(Random random, string etag)
    {
        var (words, areHeads) = (new StringBuilder(), new List<bool>());
        for (var requests = random.Next(1, 5); requests > 0; requests--)
        {
            // Half of them as browsers make them, so that the rest is heard on a connection that was at the hatch.
            var isPlain = random.Next(2) == 0;
            var method = isPlain ? Methods[random.Next(5)] : Pick(random, Methods);
            words.Append(method).Append(random.Next(30) == 0 ? "  " : " ");
            words.Append(isPlain ? Targets[random.Next(6)] : Pick(random, Targets)).Append(' ');
            words.Append(isPlain ? "HTTP/1.1" : Pick(random, Versions)).Append("\r\n");
            if (isPlain || random.Next(12) > 0)
                words.Append("Host: paper.example\r\n");
            for (var headers = random.Next(4); headers > 0; headers--)
                words
                    .Append((isPlain ? Headers[random.Next(9)] : Pick(random, Headers)).Replace("{etag}", etag))
                    .Append(random.Next(40) == 0 ? "\n" : "\r\n");
            words.Append("\r\n");
            areHeads.Add(method == "HEAD");
        }
        return (words.Append(Last).ToString(), [.. areHeads, false]);
    }

    // As they arrive: mostly whole, sometimes in two pieces, sometimes byte by byte.
    private static IReadOnlyList<int> Cuts(Random random, string words) =>
        random.Next(10) switch
        {
            < 5 => [],
            < 9 => [random.Next(words.Length)],
            _ => [.. Enumerable.Range(1, Math.Min(60, words.Length - 1))],
        };

    private static async Task<Heard> SaidAsync(
        TestPaper paper,
        string words,
        IReadOnlyList<int> cuts,
        IReadOnlyList<bool> areHeads
    )
    {
        await using var line = await Line.OpenAsync(paper);
        var from = 0;
        foreach (var cut in cuts.Append(words.Length))
        {
            await line.SayAsync(words[from..cut]);
            from = cut;
        }
        var answers = Line.Answers(await line.HearAllAsync(), areHeads);
        // Who is refused while still speaking may lose the last of what was said to it.
        return new(answers, line.IsTorn);
    }

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];

    // Both keep the same pages before the talk begins, so that none of the two makes another's first.
    private static async Task<string> WarmAsync(params TestPaper[] papers)
    {
        var etag = "";
        foreach (var paper in papers)
        foreach (var target in Targets.Take(6))
            using (var answer = await paper.Visitor().GetAsync(target, Stop))
                etag = target is "/kazakhstan" ? answer.Headers.ETag!.ToString() : etag;
        return etag;
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var gone = SmallPaper.Published("gone", now);
                Assert.Null(gone.Withdraw("Wrong.", now));
                return [gone, SmallPaper.Published("tractors", now)];
            })
        );

    private sealed record Heard(IReadOnlyList<string> Answers, bool IsTorn)
    {
        public bool IsSameAs(Heard other) =>
            IsTorn || other.IsTorn
                ? Answers.Zip(other.Answers).All(pair => pair.First == pair.Second)
                : Answers.SequenceEqual(other.Answers);

        public override string ToString() => string.Join("\n", Answers);
    }
}

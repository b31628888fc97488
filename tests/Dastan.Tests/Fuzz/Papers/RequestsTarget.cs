using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>
/// Requests to a running paper, spoilt in their line, their headers, their parameters and their bodies: each is answered below 500 or the line is closed, a good
/// one is answered as ever afterwards, and the log complains of nothing.
/// </summary>
internal sealed partial class RequestsTarget : FuzzTarget
{
    // An answer takes milliseconds; who still waits then waits for more of a body.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int Between = 50;

    private const string Last = "\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n";

    private readonly Random random;
    private readonly ListeningPaper paper;
    private readonly Spoiler spoiler;
    private int trials;

    private RequestsTarget(Random random, ListeningPaper paper) =>
        (this.random, this.paper, spoiler) = (random, paper, new(random, RequestShards.All, 4096));

    private static readonly IReadOnlyList<Entry> Seeds =
    [
        .. Corpus
            .In("requests")
            .Select(entry =>
                entry with
                {
                    Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entry.Body).ReplaceLineEndings("\r\n")),
                }
            ),
    ];

    public static async Task<FuzzTarget> OpenAsync(Random random) =>
        new RequestsTarget(random, await ListeningPaper.OpenAsync());

    public override ValueTask DisposeAsync() => paper.DisposeAsync();

    public override async Task<Trial> TryAsync()
    {
        var seed = Seeds[random.Next(Seeds.Count)];
        var spoilt = random.Next(2) == 0 ? Parameters(seed.Body) : Edit.Apply(seed.Body, spoiler.Spoil(seed.Body));
        byte[] said = [.. spoilt, .. Encoding.ASCII.GetBytes(Last)];
        var began = Stopwatch.GetTimestamp();
        var (answer, isClosed) = await paper.SayAsync(said, MayWait(spoilt) ? Moment : Longest);
        var took = Stopwatch.GetElapsedTime(began);
        var statuses = ListeningPaper.Statuses(answer);
        var fault = FaultOf(statuses, isClosed, spoilt);
        fault = paper.Complaint() is { } complaint ? $"{fault ?? "complains"}: {complaint}" : fault;
        if (fault is null && ++trials % Between == 0)
            fault = await paper.IllnessAsync();
        return new(seed.Name, statuses is [var first, ..] ? $"{first}" : "closed", took, fault, said);
    }

    // 501 and 505 are for what the server does not know of the protocol itself.
    private static string? FaultOf(IReadOnlyList<int> statuses, bool isClosed, byte[] spoilt) =>
        statuses.FirstOrDefault(status => status is >= 500 and not (501 or 505)) is > 0 and var broken
            ? $"is answered with {broken}"
        : isClosed || MayWait(spoilt) ? null
        : "is not answered, and the line not closed";

    // With a body, what follows may be taken for a part of it.
    private static bool MayWait(byte[] request) => Bodies().IsMatch(Encoding.Latin1.GetString(request));

    // A parameter of the query, a part of the path or a header has another value.
    private byte[] Parameters(byte[] request)
    {
        var text = Encoding.UTF8.GetString(request);
        for (var acts = 1 + random.Next(3); acts > 0; acts--)
        {
            var values = Values().Matches(text);
            var value = values[random.Next(values.Count)];
            var nasty = NastyValues.One(random);
            if (value.Index < text.IndexOf('\n') && random.Next(4) != 0)
                nasty = NastyValues.Escaped(nasty);
            text = text[..value.Index] + nasty + text[(value.Index + value.Length)..];
        }
        return NastyValues.Bytes(text);
    }

    [GeneratedRegex("(?<=[=/,.-])[^ =/,.&\r\n-]*(?=[ /,.&\r\n-])|(?<=\n[A-Za-z0-9-]+: )[^\r\n]*")]
    private static partial Regex Values();

    [GeneratedRegex("content-length|transfer-encoding|upgrade|PRI \\*", RegexOptions.IgnoreCase)]
    private static partial Regex Bodies();
}

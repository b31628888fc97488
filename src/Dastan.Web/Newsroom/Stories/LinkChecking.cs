using System.Net;
using System.Text.RegularExpressions;
using Dastan.Web.Outside;
using Dastan.Web.Press;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Whether the links of a story answer: its own paper's as any reader would get them, others are asked, host beside host and not for long.</summary>
public sealed partial class LinkChecking(PressRoom room, GuardedClient outside)
{
    private const int MostAsked = 30;

    // Enough to know that somebody is there.
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <param name="body">Story HTML.</param>
    public async Task<AskedLinks> AskAsync(Visit visit, string body, CancellationToken stop)
    {
        var all = Links()
            .Matches(body)
            .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
            .Where(IsAsked)
            .Distinct()
            .ToList();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var origin = visit.Reading.Origin;
        var some = all.Take(MostAsked)
            .Select(link =>
                (
                    Link: link,
                    Path: link.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase)
                        ? link[origin.Length..]
                        : link
                )
            )
            .ToList();
        var elsewhere = some.Where(one => !one.Path.StartsWith('/'))
            .GroupBy(one => Uri.TryCreate(one.Link, UriKind.Absolute, out var whole) ? whole.Authority : "")
            .Select(host => AskHostAsync(host.Select(one => one.Link), patience.Token))
            .ToList();
        var asked = new List<AskedLink>();
        foreach (var one in some.Where(one => one.Path.StartsWith('/')))
            if (await AskOursAsync(one.Link, origin + one.Path, patience.Token) is { } told)
                asked.Add(told);
        foreach (var host in elsewhere)
            asked.AddRange(await host);
        return new(asked, all.Count - asked.Count);
    }

    // One after the other, as a polite guest does; whose turn did not come is not said to be dead.
    private async Task<IReadOnlyList<AskedLink>> AskHostAsync(IEnumerable<string> links, CancellationToken patience)
    {
        var asked = new List<AskedLink>();
        foreach (var link in links)
            if (!patience.IsCancellationRequested)
                asked.Add(new(link, await AnswersAsync(link, patience)));
        return asked;
    }

    private static bool IsAsked(string link) =>
        link.StartsWith('/')
        || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // Null where it is not known: in time there was no answer, or none but that we can't tell now.
    private async Task<AskedLink?> AskOursAsync(string link, string address, CancellationToken patience)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole))
            return new AskedLink(link, false);
        var path = Uri.UnescapeDataString(whole.AbsolutePath);
        // Whatever it would answer us: it is not for readers.
        if (IsOfNewsroom(path))
            return new AskedLink(link, false) { IsOfNewsroom = true };
        if (patience.IsCancellationRequested)
            return null;
        try
        {
            var printed = await room.PrintAsync(path, whole.Query).WaitAsync(patience);
            return printed.Status >= StatusCodes.Status500InternalServerError
                ? null
                : new AskedLink(link, printed.Status < StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // Also under an edition's prefix, from which it leads to itself.
    private static bool IsOfNewsroom(string path) =>
        NewsroomAddress.Is(new PathString(path))
        || (path.IndexOf('/', 1) is > 0 and var second && NewsroomAddress.Is(new PathString(path[second..])));

    private async Task<bool> AnswersAsync(string link, CancellationToken stop)
    {
        try
        {
            var answer = await outside.AskAsync(new(new Uri(link)) { MostBytes = MostBytes }, stop);
            // Who lets no program in is there all the same.
            return answer.Status is < 400 or 401 or 403 or 405 or 429;
        }
        catch (Exception unheard) when (unheard is OutsideException or OperationCanceledException or UriFormatException)
        {
            // A long answer is one too.
            return unheard is OutsideException && unheard.Message.Contains("sends more than", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<a href=\"([^\"#][^\"]*)\"")]
    private static partial Regex Links();
}

/// <summary>What became of the links.</summary>
/// <param name="More">How many were not asked, because there were too many, or their host was slow, or we were.</param>
public sealed record AskedLinks(IReadOnlyList<AskedLink> Asked, int More);

/// <summary>A link as the story has it.</summary>
public sealed record AskedLink(string Address, bool Answers)
{
    /// <summary>Leads into our newsroom, a shared preview too: it is not asked.</summary>
    public bool IsOfNewsroom { get; init; }
}

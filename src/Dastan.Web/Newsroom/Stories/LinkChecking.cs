using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Outside;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Whether the links of a story answer: its own paper's are looked up, others are asked, all at once and not for long.</summary>
public sealed partial class LinkChecking(NewsDb db, GuardedClient outside)
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
            .Select(async one => new AskedLink(one.Link, await AnswersAsync(one.Link, patience.Token)))
            .ToList();
        var asked = new List<AskedLink>();
        // One after the other: a database context is not for two at once.
        foreach (var one in some.Where(one => one.Path.StartsWith('/')))
            asked.Add(new(one.Link, await IsOursAsync(visit, one.Path, stop)));
        return new([.. asked, .. await Task.WhenAll(elsewhere)], Math.Max(0, all.Count - MostAsked));
    }

    private static bool IsAsked(string link) =>
        link.StartsWith('/')
        || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // Of the paper's addresses stories alone come and go; all else is made from its settings.
    private async Task<bool> IsOursAsync(Visit visit, string path, CancellationToken stop)
    {
        if (StoryPath().Match(path) is not { Success: true } story)
            return true;
        var edition = visit.Reading.Snapshot.Editions.FirstOrDefault(one =>
            one.Prefix == story.Groups["edition"].Value
        );
        var slug = story.Groups["slug"].Value;
        return edition is not null
            && await db
                .Stories.PublicAt(visit.Now)
                .AnyAsync(one => one.Edition == edition.Code && one.Slug == slug, stop);
    }

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

    [GeneratedRegex(@"^(?<edition>/[a-z]{2})?/\d{4}/\d{2}/(?<slug>[^/?#]+)")]
    private static partial Regex StoryPath();
}

/// <summary>What became of the links.</summary>
/// <param name="More">How many were not asked, because there were too many.</param>
public sealed record AskedLinks(IReadOnlyList<AskedLink> Asked, int More);

/// <summary>A link as the story has it.</summary>
public sealed record AskedLink(string Address, bool Answers);

using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Checks;

/// <summary>Whether redirects and the links of public stories that lead to pages of this paper lead somewhere. What is withdrawn says so, and is somewhere; so is what can't be asked for so often.</summary>
public sealed partial class LinksLeadSomewhere : ICheck
{
    private const int MostHops = 5;

    // A page that is asked for costs a millisecond; what many name is asked for once.
    private readonly Dictionary<string, string?> asked = new(StringComparer.Ordinal);

    public string What => "links";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var home = paper.Settings.PublicAddress;
        await foreach (var redirect in paper.Db.Redirects.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (PathOf(redirect.To, home) is { } path && await WrongAsync(paper, path, stop) is { } wrong)
                yield return new($"The redirect from {redirect.From} leads to {path}, {wrong}.");

        var stories = paper
            .Db.Stories.PublicAt(paper.Now)
            .AsNoTracking()
            .Where(story => story.Body.Contains("href="))
            .Select(story => new
            {
                story.Edition,
                story.Slug,
                story.Body,
            });
        await foreach (var story in stories.AsAsyncEnumerable().WithCancellation(stop))
        foreach (var link in Links().Matches(story.Body).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)))
            if (PathOf(link, home) is { } path && await WrongAsync(paper, path, stop) is { } wrong)
                yield return new(
                    $"The story {story.Slug} ({story.Edition}) links to {path}, {wrong}.",
                    FindingKind.Notice
                );
    }

    // Of this paper alone: elsewhere is not ours to ask.
    private static string? PathOf(string link, string home)
    {
        if (link.StartsWith(home + "/", StringComparison.OrdinalIgnoreCase))
            link = link[home.Length..];
        return link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) ? link.Split('#')[0] : null;
    }

    private async Task<string?> WrongAsync(CheckedPaper paper, string path, CancellationToken stop)
    {
        if (asked.TryGetValue(path, out var known))
            return known;
        return asked[path] = await FollowAsync(paper, path, stop);
    }

    private static async Task<string?> FollowAsync(CheckedPaper paper, string path, CancellationToken stop)
    {
        for (var (hop, at) = (0, path); hop < MostHops; hop++)
        {
            var answer = await paper.Ask.AskAsync(at, stop);
            if (answer.Status is >= 400 and not (StatusCodes.Status410Gone or StatusCodes.Status429TooManyRequests))
                return FormattableString.Invariant($"which answers {answer.Status}");
            if (answer.Status is < 300 or >= 400)
                return null;
            if (PathOf(answer.Location, paper.Settings.PublicAddress) is not { } next)
                return null;
            at = next;
        }
        return "which leads on and on";
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}

using Dastan.Domain.Formats;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>Which slugs are free for the stories of one batch.</summary>
internal sealed class TakenSlugs(NewsDb db, NotYetWritten before, NotYetWritten own)
{
    private readonly HashSet<(string Edition, string Slug)> stories = [.. before.StorySlugs];
    private readonly HashSet<(string Edition, string Slug)> pages = [.. before.PageSlugs];
    private readonly HashSet<string> paths = [];

    /// <summary>Asks once for all of a batch; what still collides is asked for by itself.</summary>
    public async Task LookUpAsync(ImportRun run, IReadOnlyList<IncomingStory> batch, CancellationToken stop)
    {
        var wanted = batch.Select(story => SlugOf(story, run.EditionFor(story).Code)).Distinct().ToList();
        foreach (
            var story in await db
                .Stories.Where(story => wanted.Contains(story.Slug))
                .Select(story => new { story.Edition, story.Slug })
                .ToListAsync(stop)
        )
            stories.Add((story.Edition, story.Slug));
        foreach (var page in await db.StaticPages.Select(page => new { page.Edition, page.Slug }).ToListAsync(stop))
            pages.Add((page.Edition, page.Slug));
        if (run.Choices.KeepsAddresses)
            await LookUpPathsAsync(batch, stop);
    }

    /// <summary>Whether a story of this paper has kept that path already.</summary>
    public bool IsKept(string path) => paths.Contains(path);

    /// <summary>Whether a page outside the news stands at that path within an edition.</summary>
    public bool IsPage(string edition, string path) => path.StartsWith('/') && pages.Contains((edition, path[1..]));

    private async Task LookUpPathsAsync(IReadOnlyList<IncomingStory> batch, CancellationToken stop)
    {
        var wanted = batch.Select(story => story.Address).OfType<string>().Select(OldAddress.Key).Distinct().ToList();
        var kept = db.Stories.Where(story => story.KeptAddress != null && wanted.Contains(story.KeptAddress));
        paths.UnionWith(await kept.Select(story => story.KeptAddress!).ToListAsync(stop));
    }

    public static string SlugOf(IncomingStory story, string language) =>
        ImportSlugs.Of(story.Slug, story.Headline, language, story.Kind is IncomingKind.Page ? "page" : "story");

    public async Task<string> ForStoryAsync(IncomingStory story, string edition, CancellationToken stop)
    {
        var wanted = SlugOf(story, edition);
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            var isTaken = stories.Contains((edition, slug));
            if (!isTaken && number > 1)
                isTaken = await db.Stories.AnyAsync(other => other.Edition == edition && other.Slug == slug, stop);
            if (isTaken || !stories.Add((edition, slug)))
                continue;
            own.StorySlugs.Add((edition, slug));
            return slug;
        }
    }

    public string ForPage(IncomingStory page, string edition, Func<string, bool> isInTheWay)
    {
        var wanted = SlugOf(page, edition);
        wanted = isInTheWay(wanted) ? $"{wanted}-page" : wanted;
        var slug = ImportSlugs.Free(wanted, candidate => pages.Contains((edition, candidate)) || isInTheWay(candidate));
        pages.Add((edition, slug));
        own.PageSlugs.Add((edition, slug));
        return slug;
    }
}

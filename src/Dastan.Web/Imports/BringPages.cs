using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>Makes static pages of the pages that come in, or brings those that are here up to date.</summary>
internal sealed class BringPages(
    ImportRun run,
    NewsDb db,
    Instant now,
    IncomingRedirects redirects,
    TakenSlugs taken,
    BatchPictures pictures
)
{
    public async Task BringAsync(
        IncomingStory incoming,
        ImportedItem? item,
        Action<IncomingStory, Guid, ImportMark> remember,
        CancellationToken stop
    )
    {
        var edition = run.EditionFor(incoming);
        var body = IncomingBody.Of(incoming, run, pictures);
        var title = incoming.Headline is "" ? incoming.Slug : incoming.Headline;
        var wanted = ImportMark.Digest([edition.Code, title, body, $"{incoming.State} {incoming.NeedsPassword}"]);
        var mark = item is null ? null : ImportMark.Read(item.Fingerprint);
        if (mark?.Wanted == wanted)
        {
            run.Report.Count(ImportCount.Unchanged);
            return;
        }

        var here = item is null ? null : await db.StaticPages.FindAsync([new StaticPageId(item.Target)], stop);
        if (here is not null && !mark!.IsLeftOf(here))
        {
            run.Report.Count(ImportCount.EditedHere);
            run.Report.Note(incoming, "changed there, but edited here since: left as it is here");
            return;
        }
        if (here?.PublishedAt is not null && !incoming.IsPublic)
        {
            run.Report.Count(ImportCount.Unchanged);
            run.Report.Note(incoming, BringStories.NoLongerPublic);
            return;
        }
        var page = here ?? Add(incoming, edition, title, body);
        if (here is not null)
            here.Rewrite(title, body, now);
        run.Report.Count(here is null ? ImportCount.PagesAdded : ImportCount.PagesUpdated);
        Settle(page, incoming, edition);
        remember(incoming, page.Id.Value, new(wanted, ImportMark.DigestOf(page)));
    }

    private StaticPage Add(IncomingStory incoming, Edition edition, string title, string body)
    {
        var slug = taken.ForPage(
            incoming,
            edition.Code,
            candidate => ImportSlugs.IsReserved(candidate) || run.OwnPaths.Contains($"{edition.Prefix}/{candidate}")
        );
        var page = new StaticPage(StaticPageId.New(), edition.Code, slug, title, body);
        db.Add(page);
        return page;
    }

    private void Settle(StaticPage page, IncomingStory incoming, Edition edition)
    {
        if (page.PublishedAt is not null)
            return;
        if (!incoming.IsPublic)
        {
            run.Report.Count(ImportCount.NotPublic);
            run.Report.Note(incoming, "not public there: not public here");
            return;
        }
        page.Publish(incoming.PublishedAt is { } at && at < now ? at : now);
        redirects.Add(incoming, $"{edition.Prefix}/{page.Slug}");
    }
}

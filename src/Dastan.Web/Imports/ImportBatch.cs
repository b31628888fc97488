using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>Stories that are written in one transaction, together with what is remembered of them.</summary>
internal sealed class ImportBatch(ImportRun run, NewsDb db, Instant now)
{
    private readonly Dictionary<string, ImportedItem> known = [];
    private readonly IncomingRedirects redirects = new(run, db);
    private readonly TakenSlugs taken = new(db);

    public async Task WriteAsync(IReadOnlyList<IncomingStory> stories, CancellationToken stop)
    {
        var names = stories.Select(SourceIdOf).ToList();
        foreach (
            var item in await db
                .ImportedItems.Where(item => item.Source == run.Source && names.Contains(item.SourceId))
                .ToListAsync(stop)
        )
            known[item.SourceId] = item;

        var pictures = new BatchPictures(run, db);
        await pictures.BringAsync(stories, stop);
        var filing = new Filing(run, db, redirects, pictures);
        var bringing = new BringStories(run, db, now, redirects, taken, filing);
        var pages = new BringPages(run, db, now, redirects, taken, pictures);
        await taken.LookUpAsync(run, stories, stop);
        foreach (var story in stories)
        {
            foreach (var change in story.Changes)
                run.Report.Note(story, change);
            run.Report.Count(ImportCount.Comments, story.Comments);
            if (story.State is IncomingState.Trash)
                run.Report.Count(ImportCount.InTheTrash);
            else if (story.Kind is IncomingKind.Page)
                await pages.BringAsync(story, ItemOf(story), Remember, stop);
            else if (story.Kind is IncomingKind.Story)
                await bringing.BringAsync(story, ItemOf(story), Remember, stop);
        }
        await redirects.WriteAsync(stop);
        if (!run.Choices.IsDryRun)
            await db.SaveManyAsync(stop);
    }

    private ImportedItem? ItemOf(IncomingStory story) => known.GetValueOrDefault(SourceIdOf(story));

    private void Remember(IncomingStory story, Guid target, ImportMark mark)
    {
        if (ItemOf(story) is { } item)
            item.CameAgain(mark.ToString());
        else
            db.Add(known[SourceIdOf(story)] = new ImportedItem(run.Source, SourceIdOf(story), target, mark.ToString()));
    }

    // Items without a number are remembered by their address, which may be longer than the column.
    private static string SourceIdOf(IncomingStory story)
    {
        var name = ImportReport.NameOf(story);
        return name.Length <= 150 ? name : $"{name[..80]} {ImportMark.Digest([name])}";
    }
}

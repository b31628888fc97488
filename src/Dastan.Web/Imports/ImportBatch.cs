using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>Stories that are written in one transaction, together with what is remembered of them.</summary>
internal sealed class ImportBatch(ImportRun run, NewsDb db, Instant now, NotYetWritten before)
{
    private readonly Dictionary<string, ImportedItem> known = [];

    /// <summary>What the next batch must know of, while this one is not written.</summary>
    public NotYetWritten Own { get; } = new();

    /// <summary>Makes of stories what is to be written.</summary>
    public async Task PrepareAsync(IReadOnlyList<IncomingStory> stories, CancellationToken stop)
    {
        var names = stories.Select(SourceIdOf).ToList();
        var items = db.ImportedItems.Where(item => item.Source == run.Source && names.Contains(item.SourceId));
        foreach (var item in await items.ToListAsync(stop))
            known[item.SourceId] = item;

        var redirects = new IncomingRedirects(run, db, before, Own);
        var taken = new TakenSlugs(db, before, Own);
        var pictures = new BatchPictures(run, db, before, Own);
        var filing = new Filing(run, db, redirects, pictures);
        var groups = new TranslationGroups(run, db, before, Own);
        var bringing = new BringStories(run, db, now, redirects, taken, filing, groups);
        var pages = new BringPages(run, db, now, redirects, taken, pictures);
        await pictures.BringAsync(stories, stop);
        await taken.LookUpAsync(run, stories, stop);
        foreach (var story in stories.Where(IsWanted))
            if (story.Kind is IncomingKind.Page)
                await pages.BringAsync(story, ItemOf(story), Remember, stop);
            else if (story.Kind is IncomingKind.Story)
                await bringing.BringAsync(story, ItemOf(story), Remember, stop);
        await redirects.WriteAsync(stop);
    }

    public Task WriteAsync(CancellationToken stop) =>
        run.Choices.IsDryRun ? Task.CompletedTask : db.SaveManyAsync(stop);

    private bool IsWanted(IncomingStory story)
    {
        foreach (var change in story.Changes)
            run.Report.Note(story, change);
        run.Report.Count(ImportCount.Comments, story.Comments);
        if (story.State is IncomingState.Trash)
        {
            run.Report.Count(ImportCount.InTheTrash);
            if (ItemOf(story) is not null)
                run.Report.Note(story, "is in the trash there; it still is here, as it was");
        }
        else if (run.Seen.Add(SourceIdOf(story)))
            return true;
        else
            run.Report.Note(story, "left out: an item of the same number came before it");
        return false;
    }

    private ImportedItem? ItemOf(IncomingStory story) => known.GetValueOrDefault(SourceIdOf(story));

    private void Remember(IncomingStory story, Guid target, ImportMark mark)
    {
        if (ItemOf(story) is { } item)
            item.CameAgain(target, mark.ToString());
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

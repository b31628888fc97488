using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Imports;

/// <summary>Ties stories that translate each other, in whatever order and run they come.</summary>
internal sealed class TranslationGroups(ImportRun run, NewsDb db, NotYetWritten before, NotYetWritten own)
{
    public async Task<TranslationsId> OfAsync(IncomingStory story, CancellationToken stop)
    {
        if (story.TranslationGroup is not { } name)
            return TranslationsId.New();
        if (own.Groups.TryGetValue(name, out var known) || before.Groups.TryGetValue(name, out known))
            return known;

        var key = $"translations {(name.Length <= 100 ? name : ImportMark.Digest([name]))}";
        var item = await db.ImportedItems.FirstOrDefaultAsync(
            item => item.Source == run.Source && item.SourceId == key,
            stop
        );
        if (item is not null)
            return new TranslationsId(item.Target);

        var group = TranslationsId.New();
        db.Add(new ImportedItem(run.Source, key, group.Value, ""));
        own.Groups[name] = group;
        return group;
    }
}

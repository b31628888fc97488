using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dastan.Web.Data.Search;

/// <summary>Topics and people who are about to be called otherwise. Their names are in the index, with each of their stories.</summary>
internal sealed record Renamings(IReadOnlyList<TopicId> Topics, IReadOnlyList<PersonId> People)
{
    private static readonly string[] Indexed = [nameof(INamed.Name), nameof(INamed.Slug), nameof(INamed.Forms)];

    /// <summary>Those among the changes. To be asked before they are saved.</summary>
    public static Renamings Among(ChangeTracker changes) =>
        new(
            [.. changes.Entries<Topic>().Where(IsRenamed).Select(entry => entry.Entity.Id)],
            [.. changes.Entries<Person>().Where(IsRenamed).Select(entry => entry.Entity.Id)]
        );

    /// <summary>Brings their stories in the index to their new names, within the transaction that is open; of very many, the first.</summary>
    public async Task UpdateAsync(NewsDb db, CancellationToken stop)
    {
        if (Topics is [] && People is [])
            return;

        foreach (var topic in Topics)
            await db.OweAsync(topic, stop);
        foreach (var person in People)
            await db.OweAsync(person, stop);
        await db.FeedUnfedAsync(stop);
    }

    private static bool IsRenamed(EntityEntry entry) =>
        entry.State is EntityState.Modified && Indexed.Any(name => entry.Property(name).IsModified);
}

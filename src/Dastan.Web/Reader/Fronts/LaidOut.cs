using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Fronts;

/// <summary>What editors put onto fronts, by the slots' positions.</summary>
public static class LaidOut
{
    public static IReadOnlyDictionary<int, StoryId> Nothing { get; } = new Dictionary<int, StoryId>();

    /// <summary>The slots that hold now, of the front that counts now.</summary>
    /// <param name="section">"" for the edition's own front.</param>
    public static async Task<IReadOnlyDictionary<int, StoryId>> SlotsAsync(
        Reading reading,
        NewsDb db,
        string section,
        CancellationToken stop
    )
    {
        var slots = await db
            .Fronts.Of(reading.Code, section)
            .SeenAt(reading.Now)
            .Take(1)
            .SelectMany(front => front.Slots)
            .Where(slot => slot.PinnedUntil == null || slot.PinnedUntil > reading.Now)
            .Select(slot => new { slot.Position, slot.StoryId })
            .ToListAsync(stop);
        return slots.ToDictionary(slot => slot.Position, slot => slot.StoryId);
    }

    /// <summary>Those of them that anybody may see now.</summary>
    public static async Task<IReadOnlyDictionary<int, CardRow>> RowsAsync(
        Reading reading,
        NewsDb db,
        IReadOnlyDictionary<int, StoryId> slots,
        CancellationToken stop
    )
    {
        if (slots.Count == 0)
            return new Dictionary<int, CardRow>();

        // Not of the edition's: SQLite would look for the few in all that the edition ever published.
        var placed = slots.Values.ToList();
        var rows = await CardRows.ReadAsync(
            db,
            db.Stories.PublicAt(reading.Now).Where(story => placed.Contains(story.Id)),
            stop
        );
        var byId = rows.ToDictionary(row => row.Id);
        return slots
            .Where(slot => byId.ContainsKey(slot.Value))
            .ToDictionary(slot => slot.Key, slot => byId[slot.Value]);
    }

    /// <summary>What stands in the slots of a front now, those that fill themselves too; at most as many as it has.</summary>
    public static async Task<IReadOnlyList<CardRow>> TopAsync(
        Reading reading,
        NewsDb db,
        string section,
        IReadOnlyDictionary<int, StoryId> slots,
        CancellationToken stop
    )
    {
        var stories = db.Stories.PublicAt(reading.Now).In(reading.Code);
        if (section is not "")
            stories = stories.Where(story => story.Section == section);
        var newest = await CardRows.ReadAsync(db, stories.NewestFirst().Take(Front.Places), stop);
        var placed = await RowsAsync(reading, db, slots, stop);
        return [.. CardList.Among(Of(section, placed), newest).Take(Front.Places)];
    }

    /// <summary>Those that still live in the section.</summary>
    public static IReadOnlyDictionary<int, CardRow> Of(string section, IReadOnlyDictionary<int, CardRow> placed) =>
        section is ""
            ? placed
            : placed.Where(row => row.Value.Section == section).ToDictionary(row => row.Key, row => row.Value);
}

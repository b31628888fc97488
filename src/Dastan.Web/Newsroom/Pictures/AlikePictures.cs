using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>Finds what looks like a picture: the same in another size or form, or with a little changed.</summary>
internal static class AlikePictures
{
    private const int Most = 6;

    // Of each mark that may be one of theirs; of pictures that say little there are many.
    private const int MostLookedAt = 20_000;

    // Some hundred values at once are quick to look up on either database.
    private const int MarksAtOnce = 137;

    /// <summary>Others of the library, the nearest first; none where nobody has looked at the picture yet.</summary>
    public static async Task<IReadOnlyList<Picture>> ToAsync(NewsDb db, Picture picture, CancellationToken stop)
    {
        if (picture.Looks is not { } looks || new Likeness((ulong)looks) is not { SaysNothing: false } likeness)
            return [];

        var near = new Dictionary<PictureId, int>();
        foreach (var marks in likeness.MarksOfAlike().Chunk(MarksAtOnce))
        {
            var found = db
                .LikenessMarks.Where(mark => marks.Contains(mark.Mark) && mark.PictureId != picture.Id)
                .Select(mark => new { mark.PictureId, mark.Bits })
                .Take(MostLookedAt);
            await foreach (var other in found.AsAsyncEnumerable().WithCancellation(stop))
                if (likeness.From(new((ulong)other.Bits)) is <= Likeness.Near and var distance)
                    near[other.PictureId] = distance;
        }
        var ids = near.OrderBy(one => one.Value)
            .ThenBy(one => one.Key.Value)
            .Take(Most)
            .Select(one => one.Key)
            .ToList();
        var pictures = ids is []
            ? []
            : await db.Pictures.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(stop);
        return [.. pictures.OrderBy(one => ids.IndexOf(one.Id))];
    }
}

using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Stories;

/// <summary>The newest stories, for a page that could not give what was asked for.</summary>
public static class Latest
{
    private const int Places = 6;

    public static async Task<IReadOnlyList<StoryCard>> ReadAsync(Reading reading, NewsDb db, CancellationToken stop) =>
        reading.Cards(
            await CardRows.ReadAsync(
                db,
                db.Stories.PublicAt(reading.Now).In(reading.Code).NewestFirst().Take(Places),
                stop
            )
        );
}

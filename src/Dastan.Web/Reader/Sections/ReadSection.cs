using Dastan.Web.Data;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Sections;

/// <summary>GET /{section}: the section's stories as its front is laid out, then newest first.</summary>
public static class ReadSection
{
    public static async Task<IResult> Get(
        string section,
        Reading reading,
        NewsDb db,
        [AsParameters] ListAsked asked,
        CancellationToken stop
    )
    {
        // A page further down is a place in time, and has no slots.
        var slots = asked.Key is null ? await LaidOut.SlotsAsync(reading, db, section, stop) : LaidOut.Nothing;
        return await SectionAnswer.OfAsync(section, reading, db, asked, slots, stop);
    }
}

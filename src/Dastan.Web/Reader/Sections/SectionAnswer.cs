using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Sections;

/// <summary>A page of a section's stories; on the first, what was put into the slots of its front stands in its place.</summary>
public static class SectionAnswer
{
    /// <param name="section">The slug of a section of the reader's edition.</param>
    /// <param name="slots">By position; nothing below the first page.</param>
    public static async Task<IResult> OfAsync(
        string section,
        Reading reading,
        NewsDb db,
        ListAsked asked,
        IReadOnlyDictionary<int, StoryId> slots,
        CancellationToken stop
    )
    {
        var path = "/" + section;
        var here = reading.Sections.First(one => one.Slug == section);
        var address = reading.AddressOf(path);
        if (asked.Refusal(address) is { } no)
            return no;

        var stories = db.Stories.PublicAt(reading.Now).In(reading.Code).Where(story => story.Section == section);
        var page = new ListPage(stories.Listed(), address, PageNumber.Size, asked.Key);
        var placed = LaidOut.Of(section, await LaidOut.RowsAsync(reading, db, slots, stop));
        var whole = Tag.Section(reading.Code, section);
        var (list, refusal) = await CardList.ReadAsync(reading, db, page, whole, stop, placed);
        if (list is null)
            return refusal!;

        reading.Ingredients.AreAll(
            asked.Key is null ? [Tag.Front(reading.Code, section), .. list.MadeOf] : list.MadeOf
        );
        var siblings = reading.InEditions(
            path,
            edition => reading.Snapshot.Sections[edition.Code].Any(other => other.Slug == section)
        );
        var head = reading.Head(here.Name, here.Description, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.AlternatesOf(list.Pages.IsFirst, siblings),
        };
        var described = head with { JsonLd = [reading.Way((here.Name, path)), reading.Described(head, list.Stories)] };
        var cards = list.Stories.Select(card => card with { Section = null });
        return Show.Page<SectionPage, SectionView>(
            reading.Frame(described, siblings, path),
            new(here.Name, here.Description, [.. cards], list.Pages)
        );
    }
}

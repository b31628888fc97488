using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Sections;

/// <summary>GET /{section}: the section's stories, newest first.</summary>
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
        var path = "/" + section;
        var here = reading.Sections.First(one => one.Slug == section);
        var address = reading.AddressOf(path);
        if (asked.Refusal(address) is { } no)
            return no;

        var stories = db.Stories.PublicAt(reading.Now).In(reading.Code).Where(story => story.Section == section);
        var page = new ListPage(stories.Listed(), address, PageNumber.Size, asked.Key);
        var (list, refusal) = await CardList.ReadAsync(reading, db, page, Tag.Section(reading.Code, section), stop);
        if (list is null)
            return refusal!;

        reading.Ingredients.AreAll(list.MadeOf);
        var siblings = reading.InEditions(
            path,
            edition => reading.Snapshot.Sections[edition.Code].Any(other => other.Slug == section)
        );
        var head = reading.Head(here.Name, here.Description, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.Alternates(siblings),
        };
        var described = head with { JsonLd = [reading.Way((here.Name, path)), reading.Described(head, list.Stories)] };
        var cards = list.Stories.Select(card => card with { Section = null });
        return Show.Page<SectionPage, SectionView>(
            reading.Frame(described, siblings, path),
            new(here.Name, here.Description, [.. cards], list.Pages)
        );
    }
}

using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Topics;

/// <summary>GET /topics/{topic}: what the topic is, and the stories about it.</summary>
public static class ReadTopic
{
    public static async Task<IResult> Get(
        string topic,
        Reading reading,
        NewsDb db,
        [AsParameters] ListAsked asked,
        CancellationToken stop
    )
    {
        var path = "/topics/" + topic;
        var here = await db.Topics.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == topic, stop);
        if (here is null)
            return Results.NotFound();

        var address = reading.AddressOf(path);
        if (asked.Refusal(address) is { } no)
            return no;

        var stories = db
            .Stories.PublicAt(reading.Now)
            .ListedBy(db.StoryTopics.Where(row => row.TopicId == here.Id), reading.Code);
        var page = new ListPage(stories, address, PageNumber.Size, asked.Key);
        var (list, refusal) = await CardList.ReadAsync(reading, db, page, Tag.Topic(here.Id), stop);
        if (list is null)
            return refusal!;

        reading.Ingredients.AreAll(list.MadeOf);
        var name = here.Name.In(reading.Code);
        var description = here.Description.In(reading.Code);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(name, description, path, path).OnPage(list.Pages, reading.Origin) with
        {
            Alternates = reading.AlternatesOf(list.Pages.IsFirst, siblings),
            IsForIndexes = list.Stories.Count > 0,
        };
        var described = head with { JsonLd = [reading.Way((name, path)), reading.Described(head, list.Stories)] };
        return Show.Page<TopicPage, TopicView>(
            reading.Frame(described, siblings, path),
            new(name, here.Kind, description, list.Stories, list.Pages)
        );
    }
}

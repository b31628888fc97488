using Dastan.Domain.Stories;
using Dastan.Web.Data;
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
        CancellationToken stop,
        string? page = null
    )
    {
        var path = "/topics/" + topic;
        var here = await db.Topics.AsNoTracking().FirstOrDefaultAsync(one => one.Slug == topic, stop);
        if (here is null || PageNumber.Of(page) is not { } number)
            return Results.NotFound();

        var stories = db
            .Stories.PublicAt(reading.Now)
            .In(reading.Code)
            .Where(story => story.Topics.Any(about => about.TopicId == here.Id));
        if (await CardList.ReadAsync(reading, db, stories, reading.AddressOf(path), number, stop) is not { } list)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Topic(here.Id));
        var name = here.Name.In(reading.Code);
        var description = here.Description.In(reading.Code);
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(name, description, path, path).OnPage(list.Paging, reading.Origin) with
        {
            Alternates = reading.Alternates(siblings),
            IsForIndexes = list.Paging.Of > 0,
        };
        var described = head with { JsonLd = [reading.Way((name, path)), reading.Described(head, list.Stories)] };
        return Show.Page<TopicPage, TopicView>(
            reading.Frame(described, siblings, path),
            new(name, here.Kind, description, list.Stories, list.Paging)
        );
    }
}

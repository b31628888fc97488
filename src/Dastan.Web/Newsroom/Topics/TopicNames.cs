using System.Linq.Expressions;
using Dastan.Domain.Languages;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Dastan.Web.Newsroom.Names;
using Dastan.Web.Newsroom.Texts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Topics;

/// <summary>Topics, by their names.</summary>
internal sealed class TopicNames : NameKind<Topic>
{
    public static TopicNames All { get; } = new();

    public override Act Act => Acts.ArrangeTopics;

    public override string Word => "topic";

    public override string Root => NewsroomAddress.Topics;

    public override string Public => "/topics/";

    public override bool HasKinds => true;

    public override NameTexts Texts(NewsroomTexts texts) => texts.Topics;

    public override Expression<Func<Topic, bool>> Is(Guid id) => topic => topic.Id == new TopicId(id);

    public override Guid IdOf(Topic thing) => thing.Id.Value;

    public override LocalText AboutOf(Topic thing) => thing.Description;

    public override TopicKind? KindOf(Topic thing) => thing.Kind;

    public override Topic New(string slug, LocalText name) => new(TopicId.New(), slug, TopicKind.Subject, name);

    public override void Describe(Topic thing, NameForm form) => thing.Describe(form.Kind, form.Name, form.About);

    public override IQueryable<NameCount> Counts(NewsDb db, IQueryable<Topic> some) =>
        some.Select(topic => new NameCount(
            topic.Id.Value,
            db.StoryTopics.Where(about => about.TopicId == topic.Id).Take(MostCounted + 1).Count()
        ));

    public override Task OweAsync(NewsDb db, Topic thing, CancellationToken stop) => db.OweAsync(thing.Id, stop);

    public override async Task<int> HandOverAsync(NewsDb db, Topic from, Topic to, Instant now, CancellationToken stop)
    {
        await HandOverTrackersAsync(db, from.Id, to.Id, now, stop);
        var (gone, kept) = (
            db.StoryTopics.Where(about => about.TopicId == from.Id),
            db.StoryTopics.Where(about => about.TopicId == to.Id)
        );
        _ = await kept.Where(about =>
                gone.Any(other => other.StoryId == about.StoryId && other.Position < about.Position)
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(
                        about => about.Position,
                        about =>
                            gone.Where(other => other.StoryId == about.StoryId).Select(other => other.Position).First()
                    ),
                stop
            );
        var doubled = await gone.Where(about => kept.Any(other => other.StoryId == about.StoryId))
            .ExecuteDeleteAsync(stop);
        return doubled + await gone.ExecuteUpdateAsync(row => row.SetProperty(about => about.TopicId, to.Id), stop);
    }

    // By their own verb: their pages name what they are about, and are made anew with their version.
    private static async Task HandOverTrackersAsync(
        NewsDb db,
        TopicId from,
        TopicId to,
        Instant now,
        CancellationToken stop
    )
    {
        var trackers = await db
            .Trackers.Where(tracker => tracker.Topics.Any(about => about.TopicId == from))
            .Include(tracker => tracker.Topics)
            .ToListAsync(stop);
        foreach (var tracker in trackers)
            tracker.IsAbout(tracker.Topics.Select(about => about.TopicId == from ? to : about.TopicId), now);
    }
}

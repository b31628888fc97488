using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/new: where a story begins.</summary>
public static class BeginStory
{
    /// <summary>GET: which section it is for.</summary>
    public static IResult Get(Visit visit) =>
        visit.Page<BeginPage, BeginView>(visit.Texts.Story.NewStory, View(visit, null));

    /// <summary>POST: an empty story, in its writer's hands; on to the editor.</summary>
    public static async Task<IResult> Post([FromForm] BeginForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        var (edition, section) = (form.Place ?? "").Split('/') is [var one, var other] ? (one, other) : ("", "");
        if (visit.Reading.Snapshot.Sections[edition].All(known => known.Slug != section))
            return visit.Page<BeginPage, BeginView>(
                visit.Texts.Story.NewStory,
                View(visit, visit.Texts.Story.NoSuchSection),
                StatusCodes.Status422UnprocessableEntity
            );

        var id = StoryId.New();
        var story = new Story(id, edition, section, SlugAsked.Unnamed(id), TranslationsId.New());
        story.BeginBy(visit.Actor.Id, visit.Now);
        if (visit.Actor.Byline is { } byline)
            story.SignWith([byline]);
        _ = db.Add(story);
        _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id.Value), stop);
        return Results.LocalRedirect(StoryPages.AddressOf(story));
    }

    private static BeginView View(Visit visit, string? problem) =>
        new(
            [
                .. visit.Reading.Snapshot.Editions.Select(edition =>
                    (
                        edition.Name,
                        (IReadOnlyList<(string, string)>)
                            [
                                .. visit
                                    .Reading.Snapshot.Sections[edition.Code]
                                    .Select(section => ($"{edition.Code}/{section.Slug}", section.Name)),
                            ]
                    )
                ),
            ],
            problem
        );
}

/// <summary>Where a story is to stand: <c>en/kazakhstan</c>.</summary>
public sealed record BeginForm
{
    public string? Place { get; init; }
}

/// <summary>The sections of each edition, by the editions' names.</summary>
public sealed record BeginView(
    IReadOnlyList<(string Edition, IReadOnlyList<(string Place, string Name)> Sections)> Places,
    string? Problem
);

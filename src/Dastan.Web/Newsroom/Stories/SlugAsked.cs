using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>The address that somebody wants for a story; made of its headline where they want none in particular.</summary>
internal sealed class SlugAsked(NewsDb db, Story story)
{
    /// <summary>Gives the story its address; says why not where that may not be.</summary>
    public async Task<string?> ProblemAsync(Visit visit, StoryForm form, CancellationToken stop)
    {
        if (story.PublishedAt is not null)
            return null;

        var language = Language.Find(story.Edition) ?? Language.English;
        var typed = form.Slug?.Trim() ?? "";
        var isOwn = typed is not "" && typed != story.Slug && typed != form.SlugWas;
        var wanted =
            isOwn || IsNamed(story)
                ? Slugs.Of(isOwn ? typed : story.Slug, language)
                : Slugs.Of(form.Headline ?? "", language);
        if (wanted == story.Slug)
            return null;
        if (!await IsFreeAsync(wanted, stop))
        {
            if (isOwn)
                return Words.Filled(visit.Texts.Story.SlugIsTaken, wanted);
            wanted = $"{wanted}-{story.Id.Value.ToString("N")[^6..]}";
        }
        return story.Rename(wanted) is { } no ? visit.Texts.Of(no) : null;
    }

    /// <summary>What a story is called until it has a headline.</summary>
    public static string Unnamed(StoryId id) => $"story-{id.Value:N}";

    public static bool IsNamed(Story story) => story.Slug != Unnamed(story.Id);

    private async Task<bool> IsFreeAsync(string slug, CancellationToken stop) =>
        !await db.Stories.AnyAsync(other => other.Edition == story.Edition && other.Slug == slug, stop);
}

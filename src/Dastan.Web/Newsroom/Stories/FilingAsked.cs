using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>
/// Where somebody wants a story to stand, signed by whom, about what. What they did not change stays as it is now, whoever changed it meanwhile; what both
/// changed is told.
/// </summary>
internal sealed class FilingAsked(NewsDb db, Story story, Visit visit)
{
    private readonly Texts.StoryTexts texts = visit.Texts.Story;

    /// <summary>Files the story; says why not where that may not be.</summary>
    public async Task<string?> ProblemAsync(StoryForm form, CancellationToken stop)
    {
        return BothChanged(texts, form, await StoryFiling.OfAsync(db, story, stop))
            ?? await MoveAsync(form, stop)
            ?? await NameAsync(form, stop)
            ?? await new SlugAsked(db, story).ProblemAsync(visit, form, stop);
    }

    /// <summary>Tells what this form changes and somebody else has changed since it was shown; null where that is nothing.</summary>
    public static string? BothChanged(Texts.StoryTexts texts, StoryForm form, StoryFiling now)
    {
        (string Name, string? Asked, string? Was, string Now)[] fields =
        [
            (texts.Section, form.Section, form.SectionWas, now.Section),
            (texts.Byline, form.Byline, form.BylineWas, now.Byline),
            (texts.Topics, form.Topics, form.TopicsWas, now.Topics),
            (texts.Slug, form.Slug, form.SlugWas, now.Slug),
        ];
        var told = fields
            .Where(field => field.Was is { } was && IsChanged(field.Asked, was) && was != field.Now)
            .Select(field => Words.Filled(texts.ChangedMeanwhile, field.Name, field.Now))
            .ToList();
        return told is [] ? null : string.Join(' ', told);
    }

    /// <summary>The form's fields as they are shown again: what was changed in them, and else what is so now.</summary>
    public static StoryFiling Again(StoryForm form, StoryFiling now) =>
        new(
            IsChanged(form.Section, form.SectionWas) ? form.Section! : now.Section,
            IsChanged(form.Slug, form.SlugWas) ? form.Slug! : now.Slug,
            IsChanged(form.Byline, form.BylineWas) ? form.Byline! : now.Byline,
            IsChanged(form.Topics, form.TopicsWas) ? form.Topics! : now.Topics
        );

    private static bool IsChanged(string? asked, string? was) => asked is not null && asked.Trim() != was;

    private async Task<string?> MoveAsync(StoryForm form, CancellationToken stop)
    {
        if (!IsChanged(form.Section, form.SectionWas) || form.Section == story.Section)
            return null;
        if (visit.Reading.Snapshot.Sections[story.Edition].All(one => one.Slug != form.Section))
            return texts.NoSuchSection;
        var isToGo = form.Then is "ready" or "publish";
        if (!await StoryRights.MayMoveAsync(visit.Actor, db, story, form.Section!, isToGo, stop))
            return texts.NotYourSection;

        story.MoveTo(form.Section!);
        return null;
    }

    private async Task<string?> NameAsync(StoryForm form, CancellationToken stop)
    {
        var names = new NamesAsked(db, story.Edition);
        if (IsChanged(form.Byline, form.BylineWas))
        {
            var (people, unknown) = await names.PeopleAsync(form.Byline, stop);
            if (unknown is not null)
                return Words.Filled(texts.UnknownName, unknown);
            story.SignWith(people);
        }
        if (IsChanged(form.Topics, form.TopicsWas))
        {
            var (topics, unknown) = await names.TopicsAsync(form.Topics, stop);
            if (unknown is not null)
                return Words.Filled(texts.UnknownName, unknown);
            story.IsAbout(topics);
        }
        return null;
    }
}

using Dastan.Domain.Formats;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;

namespace Dastan.Web.Imports;

/// <summary>Files incoming stories: decides where each lives, who signs it and what it is about.</summary>
internal sealed class Filing(ImportRun run, NewsDb db, IncomingRedirects redirects, BatchPictures pictures)
{
    public FiledStory File(IncomingStory story)
    {
        var edition = run.EditionFor(story);
        var (section, by) = run.Sections.Of(story, edition.Code);
        return new(
            edition,
            section,
            new(HeadlineOf(story), story.Standfirst, "", IncomingBody.Of(story, run, pictures)),
            [.. People(story, edition).Distinct()],
            [.. Topics(story, edition, by).Distinct()],
            story.LeadPicture is null ? null : pictures[story.LeadPicture.Address]?.Id,
            FormattableString.Invariant($"{story.State} {story.NeedsPassword} {story.PublishedAt} {story.UpdatedAt}")
        );
    }

    // Short notes often had none; a page without one can't be listed or shared.
    private string HeadlineOf(IncomingStory story)
    {
        const int words = 10;
        if (story.Headline is not "")
            return story.Headline;

        var first = StoryHtml.PlainText(story.Body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (first is [])
            return "";
        run.Report.Note(story, "had no headline: its first words are it now");
        return string.Join(' ', first.Take(words)) + (first.Length > words ? " …" : "");
    }

    private IEnumerable<PersonId> People(IncomingStory story, Edition edition)
    {
        foreach (var author in story.Authors)
            if (run.People.Find(author, run.Choices.Map, edition.Code, db, run.Report) is { } person)
            {
                foreach (var name in NamesOf(author.Login))
                    redirects.Add($"/author/{name}", $"{edition.Prefix}/by/{person.Slug}");
                yield return person.Id;
            }
    }

    private IEnumerable<TopicId> Topics(IncomingStory story, Edition edition, IncomingTerm? section)
    {
        if (section is { Slug: not "" })
            foreach (var path in new[] { section.Slug, section.Path }.Distinct())
                redirects.Add($"/category/{path}", $"{edition.Prefix}/{run.Sections.Of(story, edition.Code).Section}");
        foreach (var (term, place) in Terms(story, section))
            if (run.Topics.Find(term, run.Choices.Map, edition.Code, db, run.Report) is { } topic)
            {
                if (term.Slug is not "")
                    redirects.Add(place, $"{edition.Prefix}/topics/{topic.Slug}");
                yield return topic.Id;
            }
    }

    private static IEnumerable<(IncomingTerm Term, string Place)> Terms(IncomingStory story, IncomingTerm? section) =>
        story
            .Sections.Where(category => category != section && !IncomingSections.IsUnfiled(category))
            .Select(category => (category, $"/category/{category.Path}"))
            .Concat(story.Tags.Select(tag => (tag, $"/tag/{tag.Slug}")));

    // WordPress makes the name in the address of the login: "a.serikova" is at /author/a-serikova.
    private static IEnumerable<string> NamesOf(string login)
    {
        if (login is "")
            yield break;
        yield return login;
        var name = string.Join(
            '-',
            login.ToLowerInvariant().Split([' ', '.', '@', '-'], StringSplitOptions.RemoveEmptyEntries)
        );
        if (name != login && name is not "")
            yield return name;
    }
}

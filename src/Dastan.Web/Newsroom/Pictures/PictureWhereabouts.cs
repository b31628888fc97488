using Dastan.Web.Data;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;
using Picture = Dastan.Domain.Pictures.Picture;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>Where a picture is shown, with links there.</summary>
internal static class PictureWhereabouts
{
    private const int MostOfEach = 48;

    /// <summary>People, pages and stories. Reporters see which stories, and the words of their own alone.</summary>
    public static async Task<IReadOnlyList<Link>> OfAsync(
        Visit visit,
        NewsDb db,
        Picture picture,
        CancellationToken stop
    )
    {
        var ids = db.PictureUses.Where(use => use.PictureId == picture.Id).Select(use => use.StoryId);
        var stories = await db
            .Stories.Where(story => ids.Contains(story.Id))
            .Select(story => new
            {
                story.Id,
                story.Headline,
                story.PublishedAt,
                story.EmbargoedUntil,
                story.BegunBy,
                story.HeldBy,
            })
            .Take(MostOfEach)
            .ToListAsync(stop);
        var pages = await db
            .PagePictures.Where(use => use.PictureId == picture.Id)
            .Join(db.StaticPages, use => use.PageId, page => page.Id, (_, page) => new { page.Id, page.Title })
            .Take(MostOfEach)
            .ToListAsync(stop);
        var people = await db
            .People.Where(person => person.PortraitId == picture.Id)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Slug,
            })
            .Take(MostOfEach)
            .ToListAsync(stop);
        return
        [
            .. people.Select(person => new Link(
                person.Name.In(visit.Texts.Language.Code),
                visit.Actor.May(Acts.DescribeBylines)
                    ? $"{NewsroomAddress.Bylines}/{person.Id.Value}"
                    : $"/by/{person.Slug}"
            )),
            .. pages.Select(page => new Link(page.Title, $"{NewsroomAddress.Root}/pages/{page.Id.Value}")),
            .. stories.Select(story =>
            {
                var maySee =
                    visit.Actor.May(Acts.EditDeskStory)
                    || story.BegunBy == visit.Actor.Id
                    || story.HeldBy == visit.Actor.Id
                    || (story.PublishedAt <= visit.Now && !(story.EmbargoedUntil > visit.Now));
                return new Link(
                    maySee && story.Headline is not "" ? story.Headline : visit.Texts.Story.NewStory,
                    $"{NewsroomAddress.Root}/stories/{story.Id.Value}"
                );
            }),
        ];
    }
}

using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>The story or the person that a picture is looked for.</summary>
/// <param name="Told">Which it is, in words.</param>
/// <param name="Back">The words of the link to it.</param>
/// <param name="Form">Where the choice is sent.</param>
/// <param name="Choose">The words of the button.</param>
public sealed record PicturesFor(string Address, string Told, string Back, string Form, string Choose)
{
    internal static PicturesFor Of(Visit visit, Story story)
    {
        var (texts, address) = (visit.Texts.Picture, StoryPages.AddressOf(story));
        return new(
            address,
            Words.Filled(texts.ForStory, story.Headline),
            texts.BackToStory,
            address + "/picture",
            texts.AsLead
        );
    }

    /// <summary>Null where none is asked for, or it is not the visitor's to do.</summary>
    internal static async Task<PicturesFor?> PersonAsync(
        Visit visit,
        NewsDb db,
        PicturesAsked asked,
        CancellationToken stop
    )
    {
        if (asked.Person is not { } id || !visit.Actor.May(Acts.DescribeBylines))
            return null;
        if (
            await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == new PersonId(id), stop)
            is not { } person
        )
            return null;
        var (texts, address) = (visit.Texts.Picture, $"{NewsroomAddress.Bylines}/{id}");
        return new(
            address,
            Words.Filled(texts.ForPerson, person.Name.In(visit.Texts.Language.Code)),
            texts.BackToPerson,
            address + "/portrait",
            texts.AsPortrait
        );
    }

    /// <summary>Null where none is asked for, or it is not the visitor's to write in.</summary>
    internal static async Task<Story?> StoryAsync(Visit visit, NewsDb db, PicturesAsked asked, CancellationToken stop)
    {
        if (asked.Story is not { } id || await StoryPages.FindAsync(db, id, stop) is not { } story)
            return null;
        return (await StoryRights.OfAsync(visit, db, story, stop)).MayWrite ? story : null;
    }
}

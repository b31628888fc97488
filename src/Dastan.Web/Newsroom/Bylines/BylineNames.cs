using System.Linq.Expressions;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Dastan.Web.Newsroom.Names;
using Dastan.Web.Newsroom.Texts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Bylines;

/// <summary>Those in bylines, by their names.</summary>
internal sealed class BylineNames : NameKind<Person>
{
    public static BylineNames All { get; } = new();

    public override Act Act => Acts.DescribeBylines;

    public override string Word => "byline";

    public override string Root => NewsroomAddress.Bylines;

    public override string Public => "/by/";

    public override NameTexts Texts(NewsroomTexts texts) => texts.Bylines;

    public override Expression<Func<Person, bool>> Is(Guid id) => person => person.Id == new PersonId(id);

    public override Guid IdOf(Person thing) => thing.Id.Value;

    public override LocalText AboutOf(Person thing) => thing.Biography;

    public override bool HasPortrait => true;

    public override PictureId? PortraitOf(Person thing) => thing.PortraitId;

    public override Person New(string slug, LocalText name) => new(PersonId.New(), slug, name);

    public override void Describe(Person thing, NameForm form) => thing.Describe(form.Name, form.About);

    public override IQueryable<NameCount> Counts(NewsDb db, IQueryable<Person> some) =>
        some.Select(person => new NameCount(
            person.Id.Value,
            db.StoryBylines.Where(byline => byline.PersonId == person.Id).Take(MostCounted + 1).Count()
        ));

    public override Task OweAsync(NewsDb db, Person thing, CancellationToken stop) => db.OweAsync(thing.Id, stop);

    public override async Task<int> HandOverAsync(
        NewsDb db,
        Person from,
        Person to,
        Instant now,
        CancellationToken stop
    )
    {
        if (to.PortraitId is null && from.PortraitId is not null)
            to.Portray(from.PortraitId);
        // Whoever of the staff signs so signs with the other from now on.
        foreach (var member in await db.Staff.Where(member => member.Byline == from.Id).ToListAsync(stop))
            member.SignAs(to.Id);
        var (gone, kept) = (
            db.StoryBylines.Where(byline => byline.PersonId == from.Id),
            db.StoryBylines.Where(byline => byline.PersonId == to.Id)
        );
        _ = await kept.Where(byline =>
                gone.Any(other => other.StoryId == byline.StoryId && other.Position < byline.Position)
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(
                        byline => byline.Position,
                        byline =>
                            gone.Where(other => other.StoryId == byline.StoryId).Select(other => other.Position).First()
                    ),
                stop
            );
        var doubled = await gone.Where(byline => kept.Any(other => other.StoryId == byline.StoryId))
            .ExecuteDeleteAsync(stop);
        return doubled + await gone.ExecuteUpdateAsync(row => row.SetProperty(byline => byline.PersonId, to.Id), stop);
    }
}

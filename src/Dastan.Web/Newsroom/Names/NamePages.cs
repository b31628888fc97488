using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Pictures;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Names;

/// <summary>The page of one topic or byline, for whichever act shows it.</summary>
internal sealed class NamePages<T>(Visit visit, NewsDb db, NameKind<T> kind)
    where T : class, INamed
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    private readonly Texts.NameTexts words = kind.Texts(visit.Texts);

    public Task<T?> FindAsync(Guid id, CancellationToken stop) => db.Set<T>().FirstOrDefaultAsync(kind.Is(id), stop);

    /// <summary>An empty page for a new one.</summary>
    public IResult Empty() => Answer(words.New, View(kind.Root + "/new", new()));

    public async Task<IResult> ShowAsync(T thing, bool isSaved, CancellationToken stop) =>
        Answer(
            thing.Name.In(visit.Texts.Language.Code),
            await ViewAsync(thing, FormOf(thing), stop) with
            {
                IsSaved = isSaved,
            }
        );

    /// <summary>The page again, with what was typed and why it was refused.</summary>
    /// <param name="thing">As it is in the database; null for a new one.</param>
    public async Task<IResult> AgainAsync(T? thing, NameForm form, string problem, CancellationToken stop) =>
        thing is null
            ? Answer(words.New, View(kind.Root + "/new", form) with { Problem = problem }, Unprocessable)
            : Answer(
                thing.Name.In(visit.Texts.Language.Code),
                await ViewAsync(thing, form, stop) with
                {
                    Problem = problem,
                },
                Unprocessable
            );

    /// <summary>Both texts: what was typed, and what somebody else has made of it since. Saved again, what was typed counts.</summary>
    public async Task<IResult> MeanwhileAsync(T theirs, NameForm form, CancellationToken stop) =>
        Answer(
            theirs.Name.In(visit.Texts.Language.Code),
            await ViewAsync(theirs, form with { Version = theirs.Version }, stop) with
            {
                Problem = words.Meanwhile,
                Theirs = FormOf(theirs),
            },
            StatusCodes.Status409Conflict
        );

    public NameForm FormOf(T thing) => NameForm.Of(thing, kind.AboutOf(thing), kind.KindOf(thing));

    public string PathOf(T thing) => kind.Public + thing.Slug;

    /// <summary>The prefixes of all editions, each of which has the page.</summary>
    public IReadOnlyList<string> Prefixes => [.. visit.Reading.Snapshot.Editions.Select(edition => edition.Prefix)];

    public async Task<string> CountedAsync(T thing, CancellationToken stop)
    {
        var count = await kind.Counts(db, db.Set<T>().Where(kind.Is(kind.IdOf(thing)))).FirstAsync(stop);
        return NameList.Counted(visit, count.Stories);
    }

    private async Task<NameView> ViewAsync(T thing, NameForm form, CancellationToken stop) =>
        View($"{kind.Root}/{kind.IdOf(thing)}", form) with
        {
            PublicAddress = Reading.AddressIn(visit.Reading.Edition, PathOf(thing)),
            Stories = await CountedAsync(thing, stop),
            Portrait = kind.HasPortrait ? await PortraitAsync(thing, stop) : null,
        };

    private async Task<PortraitView> PortraitAsync(T thing, CancellationToken stop)
    {
        var choose = $"{NewsroomAddress.Pictures}?person={kind.IdOf(thing)}";
        return
            kind.PortraitOf(thing) is { } id
            && await db.Pictures.AsNoTracking().FirstOrDefaultAsync(picture => picture.Id == id, stop) is { } picture
            ? new(
                OfferedPicture.Of(picture, visit.Texts.Language.Code),
                choose,
                PicturePages.NotesOn(visit, picture, null)
            )
            : new(null, choose, []);
    }

    private NameView View(string address, NameForm form) =>
        new()
        {
            Words = words,
            Root = kind.Root,
            Address = address,
            HasKinds = kind.HasKinds,
            Form = form,
            Editions = visit.Reading.Snapshot.Editions.Select(edition => edition.Code).ToHashSet(),
        };

    private IResult Answer(string title, NameView view, int status = StatusCodes.Status200OK) =>
        visit.Page<NamePage, NameView>(title, view, status);
}

using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Names;

/// <summary>Makes one of two topics or bylines: first it is told what will happen, then it happens whole or not at all.</summary>
internal sealed class NameMerging<T>(Visit visit, NewsDb db, NameKind<T> kind)
    where T : class, INamed
{
    private readonly NamePages<T> pages = new(visit, db, kind);
    private readonly Texts.NameTexts words = kind.Texts(visit.Texts);

    public async Task<IResult> AnswerAsync(Guid id, NameMergerForm form, CancellationToken stop)
    {
        if (await pages.FindAsync(id, stop) is not { } from)
            return Results.NotFound();
        var (into, problem) = await IntoAsync(form.Into?.Trim() ?? "", stop);
        if (into is null)
            return await pages.AgainAsync(from, pages.FormOf(from), problem!, stop);
        if (into == from)
            return await pages.AgainAsync(from, pages.FormOf(from), visit.Texts.Of(NameRefusals.IntoItself), stop);
        return form.Sure is "yes" ? await MergeAsync(from, into, stop) : await TellAsync(from, into, stop);
    }

    private async Task<IResult> TellAsync(T from, T into, CancellationToken stop)
    {
        var told = Words.Filled(
            words.MergeTold,
            NameOf(from),
            await pages.CountedAsync(from, stop),
            NameOf(into),
            await pages.CountedAsync(into, stop)
        );
        return visit.Page<NameMergerPage, NameMergerView>(
            words.MergeTitle,
            new(words, $"{kind.Root}/{kind.IdOf(from)}", kind.IdOf(into), told)
        );
    }

    private async Task<IResult> MergeAsync(T from, T into, CancellationToken stop)
    {
        var form = pages.FormOf(from);
        if (into.TakeIn(from) is { } no)
        {
            db.ChangeTracker.Clear();
            return await pages.AgainAsync(
                (await pages.FindAsync(kind.IdOf(from), stop))!,
                form,
                visit.Texts.Of(no),
                stop
            );
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await kind.OweAsync(db, from, stop);
            var stories = await kind.HandOverAsync(db, from, into, visit.Now, stop);
            _ = db.Remove(from);
            await db.LeadOnAsync(pages.Prefixes, pages.PathOf(from), pages.PathOf(into), stop);
            var deed = visit.Deed(kind.Act, kind.Word, kind.IdOf(into)) with
            {
                After = new { merged = from.Slug, stories },
            };
            _ = await db.SaveAsync(deed, stop);
            _ = await db.FeedUnfedAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await pages.FindAsync(kind.IdOf(from), stop) is { } theirs
                ? await pages.MeanwhileAsync(theirs, form, stop)
                : Results.NotFound();
        }
        return Results.LocalRedirect($"{kind.Root}/{kind.IdOf(into)}?saved");
    }

    // By its id, as our own page sends it; by the end of its address; by any of its names.
    private async Task<(T? Found, string? Problem)> IntoAsync(string typed, CancellationToken stop)
    {
        if (Guid.TryParse(typed, out var id) && await pages.FindAsync(id, stop) is { } known)
            return (known, null);
        var slug = typed.Split('/')[^1];
        if (await db.Set<T>().FirstOrDefaultAsync(thing => thing.Slug == slug, stop) is { } there)
            return (there, null);

        T? found = null;
        if (typed is not "")
            await foreach (var thing in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
                if (thing.IsCalled(typed))
                {
                    if (found is not null)
                        return (null, Words.Filled(words.SeveralSuch, typed));
                    found = thing;
                }
        return found is null
            ? (null, Words.Filled(words.NoSuch, typed))
            : (await pages.FindAsync(kind.IdOf(found), stop), null);
    }

    private string NameOf(T thing) => thing.Name.In(visit.Texts.Language.Code);
}

/// <summary>Into which it is to be merged.</summary>
public sealed record NameMergerForm
{
    /// <summary>An id, the end of an address, or a name.</summary>
    public string? Into { get; init; }

    /// <summary>"yes" once it was told what will happen.</summary>
    public string? Sure { get; init; }
}

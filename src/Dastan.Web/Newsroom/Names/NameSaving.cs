using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Names;

/// <summary>Writes down what was typed about a topic or byline: a new one, or another form of what is there.</summary>
internal sealed class NameSaving<T>(Visit visit, NewsDb db, NameKind<T> kind)
    where T : class, INamed
{
    private readonly NamePages<T> pages = new(visit, db, kind);
    private readonly Texts.NameTexts words = kind.Texts(visit.Texts);

    public async Task<IResult> BeginAsync(NameForm form, CancellationToken stop)
    {
        var name = form.Name;
        var slug = SlugOf(form);
        var problem = name.IsEmpty ? visit.Texts.Of(NameRefusals.Nameless) : await ProblemOfSlugAsync(slug, null, stop);
        if (problem is not null)
            return await pages.AgainAsync(null, form, problem, stop);

        var thing = kind.New(slug, name);
        if (Write(thing, form) is { } no)
            return await pages.AgainAsync(null, form, no, stop);
        _ = db.Add(thing);
        return await SaveAsync(thing, stop)
            ? Results.LocalRedirect($"{kind.Root}/{kind.IdOf(thing)}?saved")
            : await pages.AgainAsync(null, form, Words.Filled(words.SlugTaken, slug), stop);
    }

    public async Task<IResult> ChangeAsync(Guid id, NameForm form, CancellationToken stop)
    {
        if (await pages.FindAsync(id, stop) is not { } thing)
            return Results.NotFound();
        if (form.Version != thing.Version)
            return await pages.MeanwhileAsync(thing, form, stop);

        var (from, slug) = (thing.Slug, SlugOf(form));
        var problem = form.Name.IsEmpty
            ? visit.Texts.Of(NameRefusals.Nameless)
            : await ProblemOfSlugAsync(slug, thing, stop) ?? Write(thing, form);
        if (problem is not null)
            return await AgainAsync(id, form, problem, stop);

        if (slug != from)
        {
            thing.MoveTo(slug);
            await db.LeadOnAsync(pages.Prefixes, kind.Public + from, kind.Public + slug, stop);
        }
        try
        {
            return await SaveAsync(thing, stop)
                ? Results.LocalRedirect($"{kind.Root}/{id}?saved")
                : await AgainAsync(id, form, Words.Filled(words.SlugTaken, slug), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved between our reading and our writing: it is told as if it had been before.
            db.ChangeTracker.Clear();
            return await pages.FindAsync(id, stop) is { } theirs
                ? await pages.MeanwhileAsync(theirs, form, stop)
                : Results.NotFound();
        }
    }

    private async Task<IResult> AgainAsync(Guid id, NameForm form, string problem, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return await pages.AgainAsync(await pages.FindAsync(id, stop), form, problem, stop);
    }

    private string? Write(T thing, NameForm form)
    {
        kind.Describe(thing, form);
        var forms = NameForms.Read(form.Forms ?? "");
        return !new[] { form.Name }.All(name => name.ByLanguage.Values.All(one => one.Length <= NameForms.MaxLength))
                ? visit.Texts.Of(NameRefusals.TooManyForms)
            : thing.AlsoCall(forms) is { } no ? visit.Texts.Of(no)
            : null;
    }

    private static string SlugOf(NameForm form)
    {
        var typed = form.Slug?.Trim().ToLowerInvariant() ?? "";
        if (ImportSlugs.IsSlug(typed))
            return typed;

        var (language, name) =
            form.Name.ByLanguage.ContainsKey("en") || form.Name.IsEmpty
                ? ("en", form.Name.In("en"))
                : (form.Name.ByLanguage.Keys.First(), form.Name.ByLanguage.Values.First());
        return Slugs.Of(typed is "" ? name : typed, Language.Of(language), "name");
    }

    private async Task<string?> ProblemOfSlugAsync(string slug, T? thing, CancellationToken stop)
    {
        if (slug == thing?.Slug)
            return null;
        if (await db.Set<T>().AnyAsync(other => other.Slug == slug, stop))
            return Words.Filled(words.SlugTaken, slug);

        var own = thing is null ? "" : kind.Public + thing.Slug;
        return await db.LeadsElsewhereAsync(kind.Public + slug, own, stop) is { } elsewhere
            ? Words.Filled(words.SlugLeads, kind.Public + slug, elsewhere)
            : null;
    }

    // False where somebody has taken the address between our look and our writing.
    private async Task<bool> SaveAsync(T thing, CancellationToken stop)
    {
        try
        {
            _ = await db.SaveAsync(visit.Deed(kind.Act, kind.Word, kind.IdOf(thing)), stop);
            return true;
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}

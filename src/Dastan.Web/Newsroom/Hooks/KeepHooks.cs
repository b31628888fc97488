using Dastan.Web.Data;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Hooks;

/// <summary>/newsroom/hooks: addresses elsewhere that are told what becomes of stories.</summary>
public static class KeepHooks
{
    public static Task<IResult> Get(Visit visit, NewsDb db, CancellationToken stop) =>
        HookAnswers.ListAsync(visit, db, new() { Kinds = [.. HookKinds.All] }, null, stop);

    /// <summary>POST: a new one; its secret is shown once.</summary>
    public static async Task<IResult> Post(
        [FromForm] HookForm form,
        Visit visit,
        NewsDb db,
        HookSecrets secrets,
        CancellationToken stop
    )
    {
        var secret = HookSignature.NewSecret();
        var hook = new WebHook(WebHookId.New(), visit.Actor.Id, visit.Now, secrets.Seal(secret));
        if (hook.Become(form.Name ?? "", form.Address ?? "", form.Edition ?? "", form.Kinds) is { } no)
            return await HookAnswers.ListAsync(visit, db, form, visit.Texts.Of(no), stop);

        _ = db.Add(hook);
        _ = await db.SaveAsync(visit.Deed(Acts.KeepHooks, HookAnswers.Kind, hook.Id), stop);
        return HookAnswers.Secret(visit, hook, secret);
    }

    /// <summary>GET …/{id}: one of them.</summary>
    /// <param name="tried">There where a trial was just ordered.</param>
    public static async Task<IResult> GetOne(Guid id, string? tried, Visit visit, NewsDb db, CancellationToken stop) =>
        await FindAsync(id, db, stop) is { } hook
            ? HookAnswers.One(visit, hook, HookForm.Of(hook), tried is null ? null : visit.Texts.Dispatches.Tried, null)
            : Results.NotFound();

    /// <summary>POST …/{id}: says what it is.</summary>
    public static async Task<IResult> Change(
        Guid id,
        [FromForm] HookForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, db, stop) is not { } hook)
            return Results.NotFound();
        if (hook.Become(form.Name ?? "", form.Address ?? "", form.Edition ?? "", form.Kinds) is { } no)
            return HookAnswers.One(visit, hook, form, null, visit.Texts.Of(no));
        return await SavedAsync(hook, form, visit, db, stop);
    }

    /// <summary>POST …/{id}/switch: on where it is off, off where it is on.</summary>
    public static async Task<IResult> Switch(
        Guid id,
        [FromForm] string? on,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, db, stop) is not { } hook)
            return Results.NotFound();

        hook.Switch(on is "yes");
        return await SavedAsync(hook, HookForm.Of(hook), visit, db, stop);
    }

    /// <summary>POST …/{id}/secret: another secret, shown once; the one before holds for a day.</summary>
    public static async Task<IResult> Renew(
        Guid id,
        Visit visit,
        NewsDb db,
        HookSecrets secrets,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, db, stop) is not { } hook)
            return Results.NotFound();

        var secret = HookSignature.NewSecret();
        hook.Renew(secrets.Seal(secret), visit.Now);
        _ = await db.SaveAsync(visit.Deed(Acts.KeepHooks, HookAnswers.Kind, hook.Id), stop);
        return HookAnswers.Secret(visit, hook, secret);
    }

    /// <summary>POST …/{id}/trial: a message that says nothing.</summary>
    public static async Task<IResult> Try(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await FindAsync(id, db, stop) is not { } hook)
            return Results.NotFound();

        _ = db.Add(
            new Dispatch(
                TellHooks.Channel,
                $"{hook.Id}",
                $"trial.{Guid.CreateVersion7():N}",
                HookKinds.Trial,
                StoryNews.Trial(visit.Reading.Snapshot.Paper.Name, visit.Now),
                visit.Now
            )
        );
        _ = await db.SaveAsync(visit.Deed(Acts.KeepHooks, HookAnswers.Kind, hook.Id), stop);
        return Results.LocalRedirect($"{NewsroomAddress.Hooks}/{hook.Id}?tried");
    }

    /// <summary>POST …/{id}/removal. What waits for it is dropped.</summary>
    public static async Task<IResult> Remove(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await FindAsync(id, db, stop) is not { } hook)
            return Results.NotFound();

        _ = db.Remove(hook);
        _ = await db.SaveAsync(visit.Deed(Acts.KeepHooks, HookAnswers.Kind, hook.Id), stop);
        return Results.LocalRedirect(NewsroomAddress.Hooks);
    }

    private static Task<WebHook?> FindAsync(Guid id, NewsDb db, CancellationToken stop) =>
        db.WebHooks.FirstOrDefaultAsync(hook => hook.Id == new WebHookId(id), stop);

    private static async Task<IResult> SavedAsync(
        WebHook hook,
        HookForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepHooks, HookAnswers.Kind, hook.Id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return HookAnswers.One(visit, hook, form, null, visit.Texts.Story.TouchedMeanwhile);
        }
        return Results.LocalRedirect($"{NewsroomAddress.Hooks}/{hook.Id}");
    }
}

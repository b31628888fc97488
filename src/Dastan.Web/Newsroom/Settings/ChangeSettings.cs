using System.Globalization;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>/newsroom/settings: what the paper, its editions and its sections are called, and in which order.</summary>
public static class ChangeSettings
{
    /// <summary>GET: all of it.</summary>
    public static Task<IResult> Get(Visit visit, NewsDb db, CancellationToken stop, string? saved = null) =>
        SettingsAnswers.ShowAsync(visit, db, stop, saved is not null);

    /// <summary>POST: all of it anew; 422 with the reason where it can't be, 409 where somebody else was faster.</summary>
    public static async Task<IResult> Post(
        [FromForm] IFormCollection form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var here = await PaperSettings.LoadAsync(db, stop);
        if ($"{form["version"]}" != here.Paper.Version.ToString(CultureInfo.InvariantCulture))
            return SettingsAnswers.Meanwhile(visit, here, form);
        if (here.Problem(form, visit.Texts.Settings) is { } problem)
            return SettingsAnswers.Again(visit, here, form, problem);

        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.ChangeSettings, "paper", Domain.Papers.Paper.TheOne), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved between our reading and our writing: it is told as if it had been before.
            db.ChangeTracker.Clear();
            return SettingsAnswers.Meanwhile(visit, await PaperSettings.LoadAsync(db, stop), form);
        }
        return Results.LocalRedirect($"{NewsroomAddress.Settings}?saved");
    }
}

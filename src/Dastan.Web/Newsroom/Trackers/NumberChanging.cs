using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>One figure or one target of a tracker: shown, changed, and shown again where that was refused.</summary>
internal sealed class NumberChanging(Visit visit, NewsDb db)
{
    private readonly TrackersAtDesk desk = new(visit, db);

    public async Task<IResult> ShowAsync(Guid id, Guid number, bool isTarget, CancellationToken stop) =>
        await desk.FindAsync(id, stop) is { } tracker && View(tracker, number, isTarget) is { } view
            ? TrackerAnswers.Page(visit, view with { Theirs = "" })
            : Results.NotFound();

    /// <param name="change">Says why not; null when it is done.</param>
    public async Task<IResult> ChangeAsync(
        Guid id,
        Guid number,
        NumberForm form,
        bool isTarget,
        Func<Tracker, Task<string?>> change,
        CancellationToken stop
    )
    {
        if (await desk.FindAsync(id, stop) is not { } tracker || View(tracker, number, isTarget) is null)
            return Results.NotFound();
        if (form.Version != tracker.Version)
            return await AgainAsync(id, number, form, isTarget, visit.Texts.Trackers.Meanwhile, true, stop);
        if (await change(tracker) is { } problem)
            return await AgainAsync(id, number, form, isTarget, problem, false, stop);

        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepTrackers, "tracker", id), stop);
            return Results.LocalRedirect(TrackersAtDesk.AddressOf(tracker) + "?saved");
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(id, number, form, isTarget, visit.Texts.Trackers.Meanwhile, true, stop);
        }
    }

    private async Task<IResult> AgainAsync(
        Guid id,
        Guid number,
        NumberForm form,
        bool isTarget,
        string problem,
        bool isMeanwhile,
        CancellationToken stop
    )
    {
        db.ChangeTracker.Clear();
        if (await desk.FindAsync(id, stop) is not { } now || View(now, number, isTarget) is not { } view)
            return Results.NotFound();

        // What was typed stays; sent again, it counts.
        return TrackerAnswers.Page(
            visit,
            view with
            {
                Form = form with { Version = now.Version },
                Theirs = isMeanwhile ? view.Theirs : "",
                Problem = problem,
            },
            isMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity
        );
    }

    private NumberView? View(Tracker tracker, Guid number, bool isTarget) =>
        isTarget
            ? tracker.Targets.FirstOrDefault(one => one.Id.Value == number) is { } target
                ? View(tracker, target)
                : null
            : tracker.Figures.FirstOrDefault(one => one.Id.Value == number) is { } figure
                ? View(tracker, figure)
                : null;

    private NumberView View(Tracker tracker, Figure figure)
    {
        var language = visit.Texts.Language;
        var form = desk.FormOf(figure.Value, figure.Qualifier, figure.Source) with { Version = tracker.Version };
        var versions = figure.Versions.Reverse().Skip(1);
        return new(
            $"{TrackersAtDesk.AddressOf(tracker)}/figures/{figure.Id.Value}",
            TrackersAtDesk.AddressOf(tracker),
            $"{tracker.Name.In(language.Code)}: {TrackerForms.Of(figure.Period, language)}",
            form,
            desk.Languages([]),
            false,
            figure.TakenBackOn is not null,
            [.. versions.Select(version => Told(tracker, version))],
            $"{Told(tracker, figure.Versions.Last())}. {figure.Versions.Last().Why.In(language.Code)}".TrimEnd(),
            null
        );
    }

    private NumberView View(Tracker tracker, Target target)
    {
        var language = visit.Texts.Language;
        var form = desk.FormOf(target.Value, target.Qualifier, target.Source) with
        {
            On = target.DueOn is { } due ? LocalDatePattern.Iso.Format(due) : "",
            KnownOn = LocalDatePattern.Iso.Format(target.KnownOn),
            Notes = LocalTexts.Of(target.Note),
            Promisers = LocalTexts.Of(target.PromisedBy),
            Version = tracker.Version,
        };
        return new(
            $"{TrackersAtDesk.AddressOf(tracker)}/targets/{target.Id.Value}",
            TrackersAtDesk.AddressOf(tracker),
            $"{tracker.Name.In(language.Code)}: {TrackerForms.Of(target, tracker.Unit, language)}",
            form,
            desk.Languages(target.Note.ByLanguage.Keys),
            true,
            false,
            [],
            $"{TrackerForms.Of(target, tracker.Unit, language)}. {target.PromisedBy.In(language.Code)}",
            null
        );
    }

    private string Told(Tracker tracker, FigureVersion said)
    {
        var language = visit.Texts.Language;
        return $"{DateForms.Short(said.Since, language)}: {TrackerForms.Of(said.Value, said.Qualifier, tracker.Unit, language)}";
    }
}

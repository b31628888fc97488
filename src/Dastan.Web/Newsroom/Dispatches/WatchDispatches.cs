using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Dispatches.WebSub;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Dispatches;

/// <summary>/newsroom/dispatches: what is sent out, and what nobody took.</summary>
public static class WatchDispatches
{
    private const int OnPage = 50;
    private const string Kind = "dispatch";

    /// <summary>GET: by state and target, the newest first; what was given up unless said.</summary>
    public static async Task<IResult> Get(
        [AsParameters] DispatchesAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var names = await NamesAsync(db, stop);
        var found = await asked
            .Narrow(db.Dispatches.AsNoTracking())
            .OrderByDescending(one => one.Id)
            .Take(OnPage + 1)
            .ToListAsync(stop);
        // What was sent is counted nowhere: there is ever more of it.
        var counts = (await CountAsync(db.Dispatches.Where(one => one.State == DispatchState.Waiting), stop))
            .Concat(await CountAsync(db.Dispatches.Where(one => one.State == DispatchState.Dead), stop))
            .ToList();
        var view = new DispatchesView(
            asked,
            [
                .. counts
                    .GroupBy(one => (one.Channel, one.Target))
                    .Select(target => new TargetCount(
                        target.Key.Target,
                        Named(target.Key.Channel, target.Key.Target, names, visit),
                        [.. target.OrderBy(one => one.State).Select(one => (one.State, one.Count))]
                    ))
                    .Concat(
                        names
                            .Where(hook => counts.TrueForAll(one => one.Target != hook.Key))
                            .Select(hook => new TargetCount(hook.Key, hook.Value, []))
                    )
                    .ByName(visit.Texts.Language, target => target.Name),
            ],
            counts.Where(one => one.State is DispatchState.Dead).Sum(one => one.Count),
            [.. found.Take(OnPage).Select(one => Line(one, names, visit))],
            found.Count > OnPage ? NewsroomAddress.Dispatches + asked.Query(found[OnPage - 1].Id) : null,
            visit.Actor.May(Acts.KeepHooks)
        );
        return visit.Page<DispatchesPage, DispatchesView>(visit.Texts.Dispatches.Title, view);
    }

    /// <summary>POST …/{number}/retry: it is sent again at once, with the same key, whatever became of it.</summary>
    public static Task<IResult> Retry(
        long number,
        Visit visit,
        NewsDb db,
        SendDispatches sending,
        CancellationToken stop
    ) =>
        DecideAsync(
            db.Dispatches.Where(one => one.Id == number),
            one => one.Retry(visit.Now),
            visit,
            db,
            sending,
            stop
        );

    /// <summary>POST …/{number}/drop: nobody is to have it any more.</summary>
    public static Task<IResult> Drop(
        long number,
        Visit visit,
        NewsDb db,
        SendDispatches sending,
        CancellationToken stop
    ) =>
        DecideAsync(db.Dispatches.Where(one => one.Id == number), one => one.Drop(visit.Now), visit, db, sending, stop);

    /// <summary>POST …/retry: all that was given up is sent again.</summary>
    public static Task<IResult> RetryAll(Visit visit, NewsDb db, SendDispatches sending, CancellationToken stop) =>
        DecideAsync(Dead(db), one => one.Retry(visit.Now), visit, db, sending, stop);

    /// <summary>POST …/drop: all that was given up is dropped.</summary>
    public static Task<IResult> DropAll(Visit visit, NewsDb db, SendDispatches sending, CancellationToken stop) =>
        DecideAsync(Dead(db), one => one.Drop(visit.Now), visit, db, sending, stop);

    private static Task<List<StateCount>> CountAsync(IQueryable<Dispatch> some, CancellationToken stop) =>
        some.GroupBy(one => new
            {
                one.Channel,
                one.Target,
                one.State,
            })
            .Select(few => new StateCount(few.Key.Channel, few.Key.Target, few.Key.State, few.Count()))
            .ToListAsync(stop);

    private static IQueryable<Dispatch> Dead(NewsDb db) =>
        db.Dispatches.Where(one => one.State == DispatchState.Dead).OrderBy(one => one.Id);

    private static async Task<IResult> DecideAsync(
        IQueryable<Dispatch> some,
        Action<Dispatch> act,
        Visit visit,
        NewsDb db,
        SendDispatches sending,
        CancellationToken stop
    )
    {
        var chosen = await some.ToListAsync(stop);
        if (chosen is [])
            return Results.NotFound();

        chosen.ForEach(act);
        var deed = visit.Deed(Acts.WatchDispatches, Kind, string.Join(' ', chosen.Take(10).Select(one => one.Id)));
        try
        {
            _ = await db.SaveAsync(
                deed with
                {
                    After = new { dispatches = chosen.Count, state = $"{chosen[0].State}" },
                },
                stop
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was just being sent: what came of it stands in the list.
        }
        sending.Wake();
        return Results.LocalRedirect($"{NewsroomAddress.Dispatches}?done");
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(NewsDb db, CancellationToken stop) =>
        (await db.WebHooks.Select(hook => new { hook.Id, hook.Name }).ToListAsync(stop)).ToDictionary(
            hook => $"{hook.Id}",
            hook => hook.Name
        );

    private static string Named(
        string channel,
        string target,
        IReadOnlyDictionary<string, string> names,
        Visit visit
    ) =>
        channel switch
        {
            TellHooks.Channel => names.GetValueOrDefault(target, visit.Texts.Dispatches.Removed),
            TellNetworks.Channel => $"{visit.Texts.Dispatches.Network} ({target})",
            TellFeeds.Sending => visit.Texts.Dispatches.Subscriber,
            _ => target,
        };

    private static DispatchLine Line(Dispatch one, IReadOnlyDictionary<string, string> names, Visit visit)
    {
        var texts = visit.Texts.Dispatches;
        var tried = Words.Filled(
            texts.Attempts,
            one.Attempts.ToString(CultureInfo.InvariantCulture),
            RetryPauses.Attempts.ToString(CultureInfo.InvariantCulture)
        );
        return new(
            one.Id,
            Named(one.Channel, one.Target, names, visit),
            texts.Of(one.Kind),
            one is { Channel: TellHooks.Channel, Subject: not "" }
                ? $"{NewsroomAddress.Root}/stories/{one.Subject}"
                : null,
            visit.Moment(one.OrderedAt),
            one.State,
            one.State is DispatchState.Waiting
                ? $"{tried}, {Words.Filled(texts.Next, visit.Moment(one.DueAt))}"
                : tried,
            one.LastStatus > 0 ? $"{one.LastStatus} {one.LastAnswer}" : one.LastAnswer,
            one.Content
        );
    }

    private sealed record StateCount(string Channel, string Target, DispatchState State, int Count);
}

using System.Collections.Concurrent;
using Dastan.Web.Data;
using Dastan.Web.Telemetry;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// Makes answers, each once for all who wait for it. An answer is made for nobody in particular: the request that the paper sees has an
/// address and nothing of any reader, so that nothing of a reader can get into what others are given.
/// </summary>
public sealed class PressRoom(
    Plates plates,
    Purges purges,
    ComingChanges coming,
    DatabaseState database,
    FrontKeeping front,
    NewspaperSettings settings,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    /// <summary>How many pages are made at once: more would only make all of them slower.</summary>
    public static readonly int MostAtOnce = Environment.ProcessorCount * 4;

    private readonly SemaphoreSlim room = new(MostAtOnce);
    private readonly ConcurrentDictionary<string, Task<Printed>> underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Printed>>> exploring = new(StringComparer.Ordinal);
    private RequestDelegate paper = _ => Task.CompletedTask;
    private long made;

    /// <summary>How many answers were made.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <summary>Says what makes an answer: all that comes after the door.</summary>
    public void Open(RequestDelegate answer) => paper = answer;

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>When somebody asks: to be taken before anything is begun for them.</summary>
    internal Asked Ask() => new(Now, purges.Epoch);

    /// <summary>The answer for somebody who asks now.</summary>
    internal Task<Printed> PrintAsync(string path, string query) => PrintAsync(path, query, Ask());

    /// <summary>The answer for somebody who asked. It was begun after that, or is not touched by what has happened since it was.</summary>
    /// <param name="path">As it was decoded.</param>
    /// <param name="query">With its question mark; "" for none.</param>
    internal async Task<Printed> PrintAsync(string path, string query, Asked asked)
    {
        while (true)
        {
            var printed = await JoinAsync(path, query, asked);
            if (printed.IsRightFor(asked, purges))
                return printed;
        }
    }

    /// <summary>
    /// Waits for what is made of a path with another query, or begins to make this one. After it is known which parameters count, and that many
    /// a query is one answer.
    /// </summary>
    internal async Task ExploredAsync(string path, string query)
    {
        // Whoever is the first begins at once: between a look and a beginning others would be the first too.
        var first = exploring.GetOrAdd(path, _ => new(() => Explore(path, query))).Value;
        if (!underWay.ContainsKey(path + query))
            await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task<Printed> Explore(string path, string query)
    {
        var making = JoinAsync(path, query, Ask());
        _ = making.ContinueWith(
            _ => exploring.TryRemove(path, out var _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return making;
    }

    // The first to ask for an answer has it made, the others wait.
    private Task<Printed> JoinAsync(string path, string query, Asked asked)
    {
        var finished = new TaskCompletionSource<Printed>(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = path + query;
        var running = underWay.GetOrAdd(key, finished.Task);
        if (running != finished.Task)
            return running;

        var explorer = new Lazy<Task<Printed>>(running);
        exploring.TryAdd(path, explorer);
        // Apart from who asked first, who may go away.
        _ = Task.Run(async () =>
        {
            Printed? printed = null;
            Exception? problem = null;
            try
            {
                printed = MadeMeanwhile(path, query, asked) ?? await MakeInTurnAsync(path, query);
            }
            catch (Exception broken)
            {
                problem = broken;
            }
            exploring.TryRemove(new(path, explorer));
            underWay.TryRemove(key, out _);
            // Only now: who comes after this begins anew.
            if (printed is not null)
                finished.SetResult(printed);
            else
                finished.SetException(problem!);
        });
        return running;
    }

    // Between somebody's look at what is kept and here another making may have ended.
    private Printed? MadeMeanwhile(string path, string query, Asked asked) =>
        plates.ShelfOf(path)?.Find(query) is { } plate && plate.FreshnessAt(asked.At, purges) is Freshness.Fresh
            ? new Printed(query, plate.Born, plate.MadeAt)
            {
                Status = plate.Status,
                Headers = [],
                Plate = plate,
                IsKept = true,
            }
            : null;

    private async Task<Printed> MakeInTurnAsync(string path, string query)
    {
        await room.WaitAsync();
        try
        {
            return await MakeAsync(path, query);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task<Printed> MakeAsync(string path, string query)
    {
        // Both before the first look at anything that may change.
        var (born, madeAt) = (purges.Epoch, Now);
        Interlocked.Increment(ref made);
        using var span = Spans.Source.StartActivity(Spans.Make);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.Database.SetCommandTimeout(settings.Patience.Question);
        await OpenAsync(db);
        var run = new PressRun();
        var context = NobodysRequest(path, query, scope.ServiceProvider, run);
        await paper(context);
        span?.SetTag("http.route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        if (context.Response.StatusCode is StatusCodes.Status503ServiceUnavailable)
            database.DidNotAnswer();

        var printed = new Printed(query, born, madeAt)
        {
            Status = context.Response.StatusCode,
            Headers = [.. context.Response.Headers],
        };
        if (run.Answer is not { } answer)
            return printed with { Body = ((MemoryStream)context.Response.Body).ToArray() };

        var parameters = RouteParameters.Of(context.GetEndpoint());
        var canonical = parameters is null ? null : CanonicalQuery.Of(query, parameters);
        var isKept =
            !PublicRequest.IsElsewhere(path)
            && run.Ingredients.AreAllNamed
            && context.Response.Headers.SetCookie.Count == 0
            && canonical is not null
            && answer.Status is StatusCodes.Status200OK or StatusCodes.Status410Gone;
        if (isKept)
            front.Name(context.Response.Headers, run.Ingredients.Tags);
        var plate = new Plate(
            new(path, canonical ?? query),
            answer,
            HeaderSet.Of(context.Response.Headers),
            run.Ingredients,
            born
        )
        {
            MadeAt = madeAt,
            Resized = plates.Recount,
        };
        if (!isKept || await ForeseenAsync(db, madeAt) is not { } changes)
            return printed with { Plate = plate };
        plate.Foresee(changes);
        if (plate.FreshnessAt(Now, purges) is Freshness.Fresh)
            plates.Keep(plate, parameters!);
        return printed with { Plate = plate, IsKept = true };
    }

    /// <returns>Null where the database can't say: what was made from it is right now, but nobody knows until when.</returns>
    private async Task<IReadOnlyList<ComingChange>?> ForeseenAsync(NewsDb db, Instant madeAt)
    {
        try
        {
            return await coming.AfterAsync(madeAt, db, default);
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem))
        {
            return null;
        }
    }

    // Once for all that the answer asks: each opening costs as much as a short question.
    private static async Task OpenAsync(NewsDb db)
    {
        try
        {
            await db.Database.OpenConnectionAsync();
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem))
        {
            // The first question meets it again, where readers are told.
        }
    }

    private static DefaultHttpContext NobodysRequest(string path, string query, IServiceProvider services, PressRun run)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set(run);
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Protocol = HttpProtocol.Http11;
        context.Request.Path = new PathString(path);
        context.Request.QueryString = new(query);
        context.Response.Body = new MemoryStream();
        return context;
    }
}

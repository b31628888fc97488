using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// Does what is due of stories: publishes those whose time has come, tells of corrections and withdrawals whose time has come. Each is done in one transaction with
/// its event, the order to purge and the line in the audit log; so it is done once, wherever a node is killed, and by however many nodes.
/// </summary>
public sealed partial class DueStories(
    IServiceScopeFactory scopes,
    ClockworkCounts counts,
    TimeProvider clock,
    ILogger<DueStories> log
)
{
    // In one transaction: fewer would sync the disk more often, more would keep the first waiting for the last.
    private const int Together = 50;

    // Another node is at it; it may also have died just now.
    private static readonly Duration WhileAnotherIsAtIt = Duration.FromMilliseconds(200);

    // One story on which the program breaks keeps no other waiting.
    private static readonly Duration AfterBreaking = Duration.FromSeconds(15);

    private readonly Dictionary<StoryId, Instant> broken = [];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Does all that is due now.</summary>
    /// <returns>When it is to be called again; null while nothing is to come.</returns>
    public async Task<Instant?> DoAsync(CancellationToken stop)
    {
        while (true)
        {
            if (await NextAsync(stop) is not { } next)
                return null;
            if (next > Now)
                return next;
            if (!await DoSomeAsync(stop))
                return Now + WhileAnotherIsAtIt;
        }
    }

    /// <summary>
    /// Publishes a story of nobody's and takes it back before anybody could see it: the program is then quick at it, and the first story that is due is
    /// not late because nothing was published since the start.
    /// </summary>
    public async Task RehearseAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (await db.Editions.OrderBy(edition => edition.Position).FirstOrDefaultAsync(stop) is not { } edition)
            return;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var (id, before) = (StoryId.New(), Now - Duration.FromMinutes(1));
        var story = new Story(id, edition.Code, "", $"{id.Value:N}", TranslationsId.New());
        story.Write(new("-", "", "", "<p>-</p>"), null, before, "");
        _ = story.Schedule(before + Duration.Epsilon, before);
        _ = db.Stories.Add(story);
        _ = await db.SaveAsync(stop);
        _ = await DoInAsync(db, 1, stop);
        await transaction.RollbackAsync(stop);
        db.ForgetOrdered();
    }

    private async Task<Instant?> NextAsync(CancellationToken stop)
    {
        foreach (var (story, until) in broken.Where(story => story.Value <= Now).ToList())
            _ = broken.Remove(story);
        await using var scope = scopes.CreateAsyncScope();
        var stories = Whole(scope.ServiceProvider.GetRequiredService<NewsDb>());
        var publication = await stories
            .Where(story => story.ScheduledFor != null)
            .MinAsync(story => story.ScheduledFor, stop);
        var withdrawal = await stories
            .Where(story => story.WithdrawalDueAt != null)
            .MinAsync(story => story.WithdrawalDueAt, stop);
        var correction = await stories
            .Where(story => story.CorrectionDueAt != null)
            .MinAsync(story => story.CorrectionDueAt, stop);
        Instant?[] all = [publication, correction, withdrawal, .. broken.Values];
        return all.Min();
    }

    private async Task<bool> DoSomeAsync(CancellationToken stop)
    {
        try
        {
            return await DoAsync(Together, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved one of them at the same moment: they are read again.
            return true;
        }
        catch (Exception problem) when (IsOfOne(problem))
        {
            // Where it is the database that is away, this fails too.
            _ = await NextAsync(stop);
            return await DoEachAsync(stop);
        }
    }

    // A disk without room is no story's fault, and no more is a database that can only be read: as soon as that has passed all of them are done.
    private static bool IsOfOne(Exception problem) =>
        problem is not OperationCanceledException && !FullDisk.IsAbout(problem) && !UnwritableDatabase.IsAbout(problem);

    // One of them is not as the program thinks: the others are done, and it is put aside for a while.
    private async Task<bool> DoEachAsync(CancellationToken stop)
    {
        for (var left = Together; left > 0; left--)
        {
            StoryId? at = null;
            try
            {
                if (!await DoAsync(1, stop, story => at = story))
                    return false;
                if (at is null)
                    return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody saved it at the same moment: it is read again.
            }
            catch (Exception problem) when (IsOfOne(problem) && at is not null)
            {
                _ = await NextAsync(stop);
                LogBroken(problem, at.Value);
                broken[at.Value] = Now + AfterBreaking;
            }
        }
        return true;
    }

    /// <returns>False where another node is at it.</returns>
    private async Task<bool> DoAsync(int most, CancellationToken stop, Action<StoryId>? at = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await db.TakeTurnAsync(stop))
            return false;
        if (await DoInAsync(db, most, stop, at) is not [] and var done)
        {
            await transaction.CommitAsync(stop);
            foreach (var deed in done)
                if (deed.HeldBack is null)
                    counts.Done(deed.Kind, Now - deed.DueAt);
        }
        return true;
    }

    /// <returns>What was due and is done, when it is committed.</returns>
    private async Task<IReadOnlyList<DueDeed>> DoInAsync(
        NewsDb db,
        int most,
        CancellationToken stop,
        Action<StoryId>? at = null
    )
    {
        var (now, stories) = (Now, Whole(db));
        var due = await stories.ToPublishAt(now).OrderBy(story => story.ScheduledFor).Take(most).ToListAsync(stop);
        // Before withdrawals: what was corrected and then withdrawn is told in its order.
        if (due.Count == 0)
            due = await stories
                .ToCorrectAt(now)
                .Include(story => story.Corrections)
                .OrderBy(story => story.CorrectionDueAt)
                .Take(most)
                .ToListAsync(stop);
        if (due.Count == 0)
            due = await stories.ToWithdrawAt(now).OrderBy(story => story.WithdrawalDueAt).Take(most).ToListAsync(stop);
        if (due.Count == 0)
            return [];

        var done = new List<DueDeed>(due.Count);
        var zones = await db.Editions.ToDictionaryAsync(edition => edition.Code, edition => edition.Zone, stop);
        foreach (var story in due)
        {
            at?.Invoke(story.Id);
            var deed = DueDeed.Do(story, now, zones.GetValueOrDefault(story.Edition, DateTimeZone.Utc));
            if (deed.HeldBack is { } no)
                LogHeldBack(story.Id, no.Code);
            _ = db.AuditEntries.Add(deed.Told);
            done.Add(deed);
        }
        _ = await db.SaveAsync(stop);
        return done;
    }

    private IQueryable<Story> Whole(NewsDb db)
    {
        var aside = broken.Keys.ToList();
        return aside is [] ? db.Stories : db.Stories.Where(story => !aside.Contains(story.Id));
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Story} could not be published, corrected or withdrawn at its time"
    )]
    private partial void LogBroken(Exception problem, StoryId story);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Story} was not published at its time: {Code}")]
    private partial void LogHeldBack(StoryId story, string code);
}

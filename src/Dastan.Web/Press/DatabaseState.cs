using System.Data.Common;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Press;

/// <summary>Does the database answer? Known by asking it, several times a second.</summary>
public sealed class DatabaseState
{
    private volatile bool isAway;

    public bool IsAway => isAway;

    /// <summary>Is it the database's failure, and not ours?</summary>
    public static bool IsAbout(Exception? problem) =>
        problem switch
        {
            null => false,
            DbException said => !Refusals.Is(said),
            TimeoutException => true,
            _ => IsAbout(problem.InnerException),
        };

    /// <summary>What a log needs besides the words: nothing where it is the database's failure; ours is told whole.</summary>
    public static Exception? Unless(Exception problem) => IsAbout(problem) ? null : problem;

    /// <summary>Asks it for somebody who waits no longer than this, such as a balancer.</summary>
    /// <returns>Its answer; null where it gave none in time, or is known to be away.</returns>
    internal async Task<T?> AskAsync<T>(
        NewsDb db,
        TimeSpan patience,
        Func<CancellationToken, Task<T>> question,
        CancellationToken stop
    )
        where T : class
    {
        if (IsAway)
            return null;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(patience);
        db.Database.SetCommandTimeout(patience);
        try
        {
            return await question(soon.Token);
        }
        catch (Exception problem)
            when (IsAbout(problem) || (problem is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <returns>Whether it was away before.</returns>
    internal bool Answered()
    {
        var was = isAway;
        isAway = false;
        return was;
    }

    /// <returns>Whether it is away only since now.</returns>
    internal bool DidNotAnswer()
    {
        var was = isAway;
        isAway = true;
        return !was;
    }
}

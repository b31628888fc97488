using System.Data.Common;
using Dastan.Web.Data;

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

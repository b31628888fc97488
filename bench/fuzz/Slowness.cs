using Dastan.Tests.Fuzz;

namespace Dastan.Bench.Fuzz;

/// <summary>What takes much longer than its length allows, each time.</summary>
internal static class Slowness
{
    private const int Tries = 4;
    private static readonly TimeSpan Always = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan EachByte = TimeSpan.FromMicroseconds(30);

    /// <summary>Null where it is none, or only was one because the machine stood still.</summary>
    public static string? Of(Trial trial, FuzzTarget target)
    {
        var limit = Always + EachByte * trial.Body.Length;
        var took = trial.Took;
        for (var tries = 0; tries < Tries && took > limit; tries++)
        {
            if (target.Again(trial.Body) is not { } again)
                return null;
            took = again.Took < took ? again.Took : took;
        }
        return took > limit ? $"slow: {took.TotalMilliseconds:0} ms for {trial.Body.Length} bytes" : null;
    }
}

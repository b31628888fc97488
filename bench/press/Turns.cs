namespace Dastan.Bench.Press;

/// <summary>Several that are measured against each other: in turn, several times, in one run.</summary>
internal static class Turns
{
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="measure">What is measured, for each of them.</param>
    /// <returns>For each of them, what each round measured.</returns>
    public static IReadOnlyList<IReadOnlyList<Measured>> Take(int rounds, params IReadOnlyList<Func<Measured>> measure)
    {
        // Once for nobody: the compiler learns which way is hot, and files come into memory.
        foreach (var one in measure)
            one();
        var measured = measure.Select(_ => new Measured[rounds]).ToList();
        for (var round = 0; round < rounds; round++)
        for (var turn = 0; turn < measure.Count; turn++)
        {
            // Who comes first changes, so that what the others leave behind is not always the same one's burden.
            var one = (round + turn) % measure.Count;
            measured[one][round] = measure[one]();
        }
        return measured;
    }

    /// <summary>What each round measured of the one, by what the same round measured of the other.</summary>
    public static Series Ratio(
        IReadOnlyList<Measured> one,
        IReadOnlyList<Measured> other,
        Func<Measured, double> what
    ) => new(one.Zip(other, (mine, its) => what(mine) / what(its)));
}

namespace Dastan.Bench.Press.Hour;

/// <summary>How long answers took, in steps of a sixteenth, and what went wrong; of some span of time.</summary>
internal sealed class Counts
{
    private const int Steps = 16;
    private readonly long[] took = new long[40 * Steps];
    private readonly SortedDictionary<string, long> wrong = [];

    public long Requests => took.Sum();

    public long Wrong
    {
        get
        {
            lock (wrong)
                return wrong.Values.Sum();
        }
    }

    public void Took(TimeSpan time) => Interlocked.Increment(ref took[Place(time.TotalMicroseconds)]);

    public void WentWrong(string how)
    {
        lock (wrong)
            wrong[how] = wrong.GetValueOrDefault(how) + 1;
    }

    public void Add(Counts other)
    {
        for (var at = 0; at < took.Length; at++)
            took[at] += other.took[at];
        lock (wrong)
            foreach (var (how, count) in other.wrong)
                wrong[how] = wrong.GetValueOrDefault(how) + count;
    }

    /// <summary>Milliseconds that so many parts of all took at most, rounded up to the step.</summary>
    public double At(double part)
    {
        var left = (long)Math.Ceiling(Requests * part);
        for (var at = 0; at < took.Length; at++)
            if ((left -= took[at]) <= 0)
                return Upper(at) / 1000;
        return 0;
    }

    /// <summary>"503 12, cut 3"; a dash where nothing went wrong.</summary>
    public string Told()
    {
        lock (wrong)
            return wrong.Count == 0 ? "–" : string.Join(", ", wrong.Select(one => $"{one.Key} {one.Value}"));
    }

    private static int Place(double microseconds) =>
        Math.Clamp((int)(Math.Log2(Math.Max(microseconds, 1)) * Steps), 0, (40 * Steps) - 1);

    private static double Upper(int place) => Math.Pow(2, (place + 1.0) / Steps);
}

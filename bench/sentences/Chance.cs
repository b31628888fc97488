namespace Dastan.Bench.Sentences;

/// <summary>Numbers that look drawn by lot and are the same in every run.</summary>
public sealed class Chance(long seed)
{
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

    /// <summary>From 0, below the bound.</summary>
    public int Below(int bound)
    {
        state = (state * 6364136223846793005) + 1442695040888963407;
        return (int)((state >> 33) % (ulong)bound);
    }

    /// <summary>From 0 to 1, without the 1.</summary>
    public double Part() => Below(1 << 30) / (double)(1 << 30);

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];
}

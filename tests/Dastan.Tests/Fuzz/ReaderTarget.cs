using System.Diagnostics;

namespace Dastan.Tests.Fuzz;

/// <summary>A reader of bytes that runs by itself: it throws nothing, and what it allocates is in proportion to what it was given.</summary>
/// <param name="allocation">How many bytes it may allocate: some for whatever comes, and so many for each byte of it.</param>
internal abstract class ReaderTarget<T>(
    Random random,
    IReadOnlyList<Entry> seeds,
    IReadOnlyList<string> shards,
    (long Always, long EachByte) allocation
) : FuzzTarget
{
    private const int MostRepeats = 4096;

    private readonly Spoiler spoiler = new(random, shards, MostRepeats);

    protected Random Random => random;

    public override Task<Trial> TryAsync()
    {
        var seed = seeds[random.Next(seeds.Count)];
        return Task.FromResult(Try(seed.Name, Spoil(seed.Body)));
    }

    public override Trial? Again(ReadOnlyMemory<byte> body) => Try("again", body.ToArray());

    protected virtual byte[] Spoil(byte[] whole) => Edit.Apply(whole, spoiler.Spoil(whole));

    /// <summary>What the program does with the bytes; measured.</summary>
    protected abstract T Read(byte[] body);

    /// <summary>What came of it in a word, and what is wrong with it.</summary>
    protected abstract (string Outcome, string? Fault) Judge(T reading, byte[] body);

    private Trial Try(string seed, byte[] body)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = Read(body);
            var took = Stopwatch.GetElapsedTime(began);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var (outcome, fault) = Judge(reading, body);
            if (allocated > allocation.Always + allocation.EachByte * body.Length)
                fault ??= $"allocated too much: {allocated} bytes for {body.Length}";
            return new(seed, outcome, took, fault, body);
        }
        catch (Exception crash)
        {
            return new(seed, Trial.Crash, Stopwatch.GetElapsedTime(began), $"crashed: {crash}", body);
        }
    }
}

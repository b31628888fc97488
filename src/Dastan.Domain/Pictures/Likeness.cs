using System.Numerics;

namespace Dastan.Domain.Pictures;

/// <summary>
/// What a picture looks like, in 64 bits: whether each of 8 × 8 places is lighter than the one to its right. Another size, another form, a little more light
/// change some of them; another picture changes half (dHash, Neal Krawetz, 2013).
/// </summary>
/// <param name="Bits">Rows from the top, the first place in the highest bit.</param>
public readonly record struct Likeness(ulong Bits)
{
    /// <summary>Places in a row, and rows.</summary>
    public const int Side = 8;

    /// <summary>In how many bits two may differ and still look alike.</summary>
    public const int Near = 8;

    private const int Quarters = 4;
    private const int QuarterBits = 16;

    // Of four quarters that differ in eight bits together, one differs in two at most.
    private const int NearOfQuarter = Near / Quarters;

    /// <summary>One surface without anything in it, which looks like every other.</summary>
    public bool SaysNothing => Bits is 0 or ulong.MaxValue;

    /// <param name="grey">Nine values a row, eight rows, the lightest 255.</param>
    public static Likeness Of(ReadOnlySpan<byte> grey)
    {
        var bits = 0UL;
        for (var row = 0; row < Side; row++)
        for (var place = 0; place < Side; place++)
            bits = (bits << 1) | (grey[(row * (Side + 1)) + place] > grey[(row * (Side + 1)) + place + 1] ? 1UL : 0UL);
        return new(bits);
    }

    /// <summary>In how many bits it differs from another.</summary>
    public int From(Likeness other) => BitOperations.PopCount(Bits ^ other.Bits);

    /// <summary>Its four quarters, each with its place, so that the same bits at another place are another number.</summary>
    public IEnumerable<int> Marks()
    {
        for (var place = 0; place < Quarters; place++)
            yield return Mark(place, Quarter(place));
    }

    /// <summary>The marks of which whatever looks alike has one at least: 137 for each quarter.</summary>
    public IEnumerable<int> MarksOfAlike()
    {
        for (var place = 0; place < Quarters; place++)
        for (var change = 0; change <= ushort.MaxValue; change++)
            if (BitOperations.PopCount((uint)change) <= NearOfQuarter)
                yield return Mark(place, Quarter(place) ^ change);
    }

    private int Quarter(int place) => (int)(Bits >> (place * QuarterBits)) & ushort.MaxValue;

    private static int Mark(int place, int quarter) => (place << QuarterBits) | quarter;
}

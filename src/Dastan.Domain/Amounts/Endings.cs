using System.Collections.Frozen;

namespace Dastan.Domain.Amounts;

/// <summary>What may follow a stem: one of some endings, or, in languages that string them together, up to four.</summary>
internal sealed class Endings(IEnumerable<string> all, bool areChained)
{
    private const int MostChained = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endings = all.ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int longest = all.Max(ending => ending.Length);

    public bool Allow(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || (areChained ? Chains(rest, MostChained) : endings.Contains(rest));

    private bool Chains(ReadOnlySpan<char> rest, int most)
    {
        if (rest.IsEmpty)
            return true;
        if (most is 0)
            return false;
        for (var length = Math.Min(longest, rest.Length); length > 0; length--)
            if (endings.Contains(rest[..length]) && Chains(rest[length..], most - 1))
                return true;
        return false;
    }
}

namespace Dastan.Web.Commands;

/// <summary>Names that differ as a hand slips: in what is no letter, and in one letter besides.</summary>
public static class Slip
{
    /// <summary>Whether one was written for the other: one letter is too many, missing or another, or two have changed places.</summary>
    public static bool Between(string one, string other)
    {
        var (longer, shorter) = (Letters(one), Letters(other));
        if (longer.Length < shorter.Length)
            (longer, shorter) = (shorter, longer);
        var same = longer.AsSpan().CommonPrefixLength(shorter);
        var (rest, left) = (longer[same..], shorter[same..]);
        var missing = longer.Length - shorter.Length;
        return missing switch
        {
            0 => rest is "" || rest[1..] == left[1..] || IsTurned(rest, left),
            1 => rest[1..] == left,
            _ => false,
        };
    }

    private static bool IsTurned(string rest, string left) =>
        rest.Length > 1 && rest[0] == left[1] && rest[1] == left[0] && rest[2..] == left[2..];

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToUpperInvariant();
}

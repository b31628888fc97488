namespace Dastan.Domain.Amounts;

/// <summary>Finds the other end of a range: "$10-15 million", "от 200 до 240 млн евро", "50 мыңнан 70 мың теңгеге дейін".</summary>
internal static class RangeReader
{
    private const int ShortestAblative = 5;

    private static readonly string[] Ablatives =
    [
        "дан",
        "ден",
        "тан",
        "тен",
        "нан",
        "нен",
        "дон",
        "дөн",
        "тон",
        "төн",
        "dan",
        "den",
    ];

    private enum Link
    {
        None,
        Dash,
        To,
        And,
        Ablative,
    }

    /// <summary>The range that a sum begins, or the sum alone. Nothing before token <paramref name="from"/> belongs to it.</summary>
    public static SumRange From(Passage passage, Sum low, int from)
    {
        var alone = new SumRange(low.First, low, null);
        var link = LinkAt(passage, low, out var next);
        if (link is Link.None || next >= passage.Count || !passage.Follows(next))
            return alone;
        if (SumAt(passage, next) is not { } high || Opener(passage, low, from, link, high.End) is not { } opener)
            return alone;
        if (!IsRange(passage, low, high, link, opener.IsThere))
            return alone;
        return new(opener.First, Shared(low, high), high) { IsFromTo = link is Link.Ablative };
    }

    private static Sum? SumAt(Passage passage, int at)
    {
        // The currency of the second may stand before it: "$5-$7".
        var first = UnitReader.At(passage, at) is { Sense.IsNoun: false } unit ? unit.End : at;
        return first < passage.Count && new QuantityReader(passage).Read(first, out _) is { } quantity
            ? SumReader.Around(passage, quantity, at) is var sum && sum.First == at
                ? sum
                : null
            : null;
    }

    private static Link LinkAt(Passage passage, Sum low, out int next)
    {
        var at = low.End;
        next = at + 1;
        if (at >= passage.Count)
            return Link.None;
        var token = passage[at];
        if (token.Kind is TokenKind.Sign)
            return AfterSign(passage, ref next, at);
        if (token.Is(SenseKind.To) && IsAblative(passage, at - 1))
            return Link.Ablative;
        if (token.Is(SenseKind.To) && !char.IsUpper(passage.Text[token.Start]))
            return Link.To;
        if (token.Is(SenseKind.And))
            return Link.And;
        if (token.Is(SenseKind.Ablative))
            return Link.Ablative;
        next = at;
        return IsAblative(passage, at - 1) ? Link.Ablative : Link.None;
    }

    private static Link AfterSign(Passage passage, ref int next, int at)
    {
        if (!"-–—−‑‒".Contains(passage.Text[passage[at].Start]) || next >= passage.Count)
            return Link.None;
        if (passage[next].Is(SenseKind.Ablative) && passage.IsGlued(next))
        {
            next++;
            return Link.Ablative;
        }
        return passage.IsGlued(at) == passage.IsGlued(next) ? Link.Dash : Link.None;
    }

    // "50 мыңнан", "so'mdan": the ending that says "from".
    private static bool IsAblative(Passage passage, int at)
    {
        if (passage.Language is "en" or "ru" or "tg" || !passage.IsWord(at))
            return false;
        var word = passage.Written(at);
        if (word.Length < ShortestAblative)
            return false;
        foreach (var ending in Ablatives)
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static (int First, bool IsThere)? Opener(Passage passage, Sum low, int from, Link link, int end)
    {
        var kind = link is Link.And ? SenseKind.Between : SenseKind.From;
        var opener = passage.FindBefore(low.First, kind, out var start);
        var isThere = opener is not null && start >= from && passage.Follows(low.First);
        // "50 мен 100 мың теңге аралығында": some say it at the end.
        if (link is Link.And && !isThere && passage.Find(end, SenseKind.Between, out _) is null)
            return null;
        // "from $15 to $40" is a range without its "from", "от 15 до 40" is none without its "от".
        return (isThere && link is Link.And or Link.To && opener!.Value is not 0 ? start : low.First, isThere);
    }

    private static bool IsRange(Passage passage, Sum low, Sum high, Link link, bool isOpened)
    {
        if (
            low.Unit is { } one && high.Unit is { } other
                ? !one.Agrees(other) || one.IsCents != other.IsCents
                : (low.Unit ?? high.Unit) is null
        )
            return false;
        // Two sums of which the second is no larger are a fall; it may be told as a range only where they share a currency.
        var isRising = ValueOf(Shared(low, high)) < ValueOf(high);
        // "Brent rose $1.20 to $85.50": by how much, and where it arrived.
        if (low.Unit is not null && high.Unit is not null)
            return isRising
                && (
                    link is not Link.To
                    || isOpened
                    || (
                        passage.Language is "en" or "tg"
                        && passage.FindBefore(low.First, SenseKind.Grown, out _) is null
                    )
                );
        if (high.Unit is not null)
            return link switch
            {
                Link.To => (isOpened || passage.Language is "en")
                    && !(low.Quantity.Numeral.IsYear && low.Quantity.IsDigits),
                Link.Dash => isRising,
                _ => true,
            };
        return low.Prefix is not null && isRising && GoesOn(passage, low, high, link, isOpened);
    }

    // "$10-15 million", "$5 million to 7 million"; but "$5 to 20 people".
    private static bool GoesOn(Passage passage, Sum low, Sum high, Link link, bool isOpened) =>
        high.Quantity.HasScale
        || (link is Link.Dash ? passage.IsGlued(low.End) : isOpened && !passage.IsWord(high.End));

    private static decimal ValueOf(Sum sum) => sum.Quantity.Value * sum.Times;

    /// <summary>The smaller end with the scale of the larger: "200 to 240 million".</summary>
    private static Sum Shared(Sum low, Sum high)
    {
        var scale = high.Quantity.Scale * high.Times;
        var isShared =
            !low.Quantity.HasScale
            && low.Suffix is null
            && low.Times is 1
            && scale is not 1
            && Written(low) < high.Quantity.Count;
        return isShared ? low with { Times = scale } : low;

        static decimal Written(Sum sum) => sum.Quantity.IsDigits ? sum.Quantity.Numeral.Decimal : sum.Quantity.Value;
    }
}

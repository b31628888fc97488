namespace Dastan.Domain.Amounts;

/// <summary>Knows what looks like a sum of money and is none: weights, streets, years, singers.</summary>
internal static class Guards
{
    private const int NearTokens = 8;

    // Of whoever "was caught" with 5,000 som nobody says how many fish they had.
    private const int MostFish = 100;

    public static bool Refuse(Passage passage, Sum sum)
    {
        var unit = sum.Unit!.Value;
        return ClingsToWord(passage, sum)
            || IsMoneyOfYear(passage, sum)
            || IsInverted(passage, sum)
            || IsStreet(passage, sum)
            || IsOtherThing(passage, sum, unit)
            || IsName(passage, sum, unit)
            || IsWeight(passage, sum, unit);
    }

    // "iPhone14 dollars", "F-16": a number that belongs to what stands before it.
    private static bool ClingsToWord(Passage passage, Sum sum)
    {
        var first = sum.First;
        if (!passage.IsGlued(first))
            return false;
        var before = passage.IsSign(first - 1, '-') && passage.IsGlued(first - 1) ? first - 2 : first - 1;
        return passage.IsWord(before) && (before == first - 1 || char.IsUpper(passage.Text[passage[before].End - 1]));
    }

    // "in 2022 dollars", "в долларах 2020": the money of a year, or a year before a currency.
    private static bool IsMoneyOfYear(Passage passage, Sum sum) =>
        sum.Suffix is { } unit
        && sum.Prefix is null
        && unit.Sense.IsNoun
        && sum.Quantity.IsDigits
        && sum.Quantity.Numeral.IsYear
        && (
            passage.Find(sum.First - 1, SenseKind.In, out _) is not null
            || IsEndOfYears(passage, sum.First - 1)
            || (!passage.IsSign(sum.Quantity.End, '-') && passage.Find(unit.First, SenseKind.InForm, out _) is not null)
        );

    // "from 2019 to 2023 euro exports doubled"
    private static bool IsEndOfYears(Passage passage, int at) =>
        passage.Find(at, SenseKind.To, out _) is not null
        && passage.IsNumber(at - 1)
        && passage[at - 1].Numeral is { IsGood: true, IsYear: true };

    // "тысяч десять рублей": the number is larger than it looks.
    private static bool IsInverted(Passage passage, Sum sum) =>
        passage.IsWord(sum.First - 1)
        && passage[sum.First - 1].Is(SenseKind.Scale)
        && passage.Follows(sum.First)
        && !passage.IsNumber(sum.First - 2);

    // No street is called after a sum as large as those that are spent on one.
    private static bool IsStreet(Passage passage, Sum sum) =>
        !sum.Quantity.IsSumLike
        && (
            passage.Find(sum.First - 1, SenseKind.Street, out _) is not null
            || (
                passage.Find(sum.End, SenseKind.Street, out _) is not null
                && (passage.Language is not ("en" or "ru") || char.IsUpper(passage.Text[passage[sum.End].Start]))
            )
        );

    // "10 euro zone countries", "5 euro-area members"
    private static bool IsOtherThing(Passage passage, Sum sum, Unit unit) =>
        sum.Suffix is { Sense.Kind: SenseKind.Unit }
        && !sum.Quantity.HasScale
        && !passage.IsSign(sum.Quantity.End, '-')
        && unit.End == sum.End
        && passage.Follows(sum.End)
        && passage.Find(passage.PastHyphen(sum.End), SenseKind.NotAfter, out _) is not null;

    // "50 Cent", "Million Dollar Baby": capitals make a name of it; but "Raises 5 Million Dollars From" is a headline.
    private static bool IsName(Passage passage, Sum sum, Unit unit)
    {
        var last = unit.End - 1;
        if (
            sum.Suffix is null
            || !unit.Sense.IsNoun
            || sum.Quantity is { HasScale: true, Numeral.IsGood: true }
            || unit.Country is not null
            || !IsCapital(passage, last)
            || IsAllCapital(passage, last)
        )
            return false;
        return passage.Written(last) is "Cent"
            || (passage.IsWord(sum.End) && !IsSentenceEnd(passage, sum.End) && IsCapital(passage, sum.End));
    }

    private static bool IsCapital(Passage passage, int at) =>
        passage.IsWord(at) && char.IsUpper(passage.Text[passage[at].Start]);

    private static bool IsAllCapital(Passage passage, int at) =>
        passage[at].End - passage[at].Start > 1 && char.IsUpper(passage.Text[passage[at].Start + 1]);

    private static bool IsSentenceEnd(Passage passage, int at) => passage[at].Before is Gap.Line or Gap.Paragraph;

    // Of pounds, and of fish that are called as the money of Kyrgyzstan is.
    private static bool IsWeight(Passage passage, Sum sum, Unit unit)
    {
        if (
            sum.Suffix is null
            || !unit.Sense.IsNoun
            || unit.Code is not null && unit.Sense.Key is not "som"
            || sum.Quantity.HasScale
        )
            return false;
        if (unit.Sense.Key is "pound" && passage.Language is "en" && IsMeasure(passage, sum, unit))
            return true;
        var isFew = unit.Sense.Key is not "som" || sum.Quantity.Value <= MostFish;
        return (isFew && IsNear(passage, sum, unit.Sense.Key)) || IsFish(passage, sum, unit.Sense.Key);
    }

    private static bool IsMeasure(Passage passage, Sum sum, Unit unit)
    {
        var next = passage.PastHyphen(sum.End);
        if (!passage.IsWord(next) || !passage.Follows(next))
            return false;
        if (passage.Find(next, SenseKind.Money, out _) is not null)
            return false;
        var isSingular = passage.Written(unit.End - 1)[^1] is not ('s' or 'S');
        return passage.Written(next) is "of"
            || (isSingular && sum.Quantity.Value is not 1 && !passage[next].Is(SenseKind.And));
    }

    // But a coin has a weight too: "номиналом 10 сомов весом 28 г".
    private static bool IsFish(Passage passage, Sum sum, string key) =>
        passage.Find(sum.End, sense => sense.Kind is SenseKind.Fish && sense.Key == key, out _) is not null
        && passage.Follows(sum.End)
        && passage.Find(sum.First - 1, SenseKind.Money, out _) is null;

    private static bool IsNear(Passage passage, Sum sum, string key)
    {
        for (var at = Math.Max(0, sum.First - NearTokens); at < Math.Min(passage.Count, sum.End + NearTokens); at++)
            if (passage.Find(at, sense => sense.Kind is SenseKind.Weight && sense.Key == key, out _) is not null)
                return true;
        return false;
    }
}

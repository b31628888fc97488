namespace Dastan.Domain.Amounts;

/// <summary>What the words around a sum make of it.</summary>
internal static class Surroundings
{
    // In words. How far behind a sum it may stand, a verb says itself, and none says more than this.
    private const int FarBefore = 12;
    private const int FarAfter = 8;

    private static readonly string[] UpTo = ["gacha", "kacha", "qacha", "гача", "кача", "қача"];

    /// <returns>With the tokens from which and before which its words and the sum stand.</returns>
    public static (AmountQualifier Qualifier, int First, int End) QualifierOf(Passage passage, SumRange range)
    {
        if (
            passage.FindBefore(range.First, SenseKind.About, out var begin) is { } about
            && passage.Follows(range.First)
        )
        {
            var isArrival = IsWord(begin, range.First) && HasArrived(passage, begin, range.End);
            return (Unless(isArrival, about), begin, range.End);
        }
        if (passage.FindBefore((range.High ?? range.Low).Quantity.End, SenseKind.Later, out _) is { } inside)
            return (Unless(range.IsFromTo, inside), range.First, range.End);
        if (
            passage.Find((range.High ?? range.Low).Quantity.End, SenseKind.Later, out var past) is { } within
            && past < range.End
        )
            return (Unless(range.IsFromTo || HasGrownAfter(passage, range.End), within), range.First, range.End);
        if (!passage.Follows(range.End) || passage.Find(range.End, SenseKind.Later, out var end) is not { } later)
            return (
                IsUpTo(passage, range) && !HasGrownAfter(passage, range.End)
                    ? AmountQualifier.UpTo
                    : AmountQualifier.None,
                range.First,
                range.End
            );
        var isNoBound = range.IsFromTo || (IsWord(range.End, end) && HasGrownAfter(passage, end));
        return (Unless(isNoBound, later), range.First, end);
    }

    // "10 mln so'mgacha": Uzbek has its "up to" as an ending too.
    private static bool IsUpTo(Passage passage, SumRange range)
    {
        if (passage.Language is not "uz" || range.IsFromTo || !passage.IsWord(range.End - 1))
            return false;
        var word = passage.Written(range.End - 1);
        foreach (var ending in UpTo)
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // "Выросла до 54 млрд", "54 миллиардга чейин өстү": it is as much, and may not be told to be less.
    private static AmountQualifier Unless(bool isNoBound, Sense sense) =>
        Enum.Parse<AmountQualifier>(sense.Key) is var told && told is AmountQualifier.UpTo && isNoBound
            ? AmountQualifier.None
            : told;

    // What is told in several words, "не более", is a bound of what grew too.
    private static bool IsWord(int begin, int end) => end - begin is 1;

    // Tajik says "to" before the sum, and the verb at the end of the sentence.
    private static bool HasArrived(Passage passage, int begin, int end) =>
        HasGrownBefore(passage, begin) || (passage.Language is "tg" && HasGrownAfter(passage, end));

    private static bool HasGrownBefore(Passage passage, int begin)
    {
        for (var at = begin - 1; at >= Math.Max(0, begin - FarBefore) && passage.Follows(at + 1); at--)
            if (passage.IsSign(at, '.') || passage.IsSign(at, ';'))
                return false;
            else if (passage.Find(at, SenseKind.Grown, out _) is { Value: > 0 })
                return true;
        return false;
    }

    private static bool HasGrownAfter(Passage passage, int end)
    {
        for (var at = end; at < Math.Min(passage.Count, end + FarAfter) && passage.Follows(at); at++)
            if (EndsClause(passage, at))
                return false;
            else if (passage.Find(at, SenseKind.Grown, out _) is { } grown)
                return at - end < grown.Value;
        return false;
    }

    private static bool EndsClause(Passage passage, int at) =>
        passage[at].Kind is TokenKind.Sign && ".,;:!?".Contains(passage.Text[passage[at].Start]);

    public static bool IsNegative(Passage passage, SumRange range)
    {
        var before = range.First - 1;
        if (passage.Find(before, SenseKind.Minus, out _) is not null && passage.Follows(range.First))
            return true;
        var isSign =
            passage.IsSign(before, '-') || passage.IsSign(before, '\u2212') || passage.IsSign(before, '\u2013');
        return isSign && passage.IsGlued(range.First) && (!passage.IsGlued(before) || passage.IsSign(before - 1, '('));
    }

    /// <summary>"a barrel", "/kg", "за баррель", "в год".</summary>
    public static string? PerOf(Passage passage, SumRange range)
    {
        var at = range.End;
        if (!passage.Follows(at))
            return null;
        at = passage.PastHyphen(at);
        var isSlash = passage.IsSign(at, '/');
        if (!isSlash && !passage[at].Is(SenseKind.Per))
            return null;
        var of = isSlash ? at + 1 : passage.PastHyphen(at + 1);
        if (!passage.IsWord(of) || !passage.Follows(of) || char.IsUpper(passage.Text[passage[of].Start]))
            return null;
        var isPeriodOnly = passage.Written(at) is "в" or "на";
        return isPeriodOnly && !passage[of].Is(SenseKind.Period) ? null : passage.Written(of).ToString();
    }

    /// <summary>"in 2022 dollars", "в ценах 2022 года".</summary>
    public static int? YearOf(Passage passage, SumRange range)
    {
        var at = range.End;
        if (passage.IsSign(at, '(') || passage.IsSign(at, ','))
            at++;
        if (!passage.Follows(at))
            return null;
        if (passage.Find(at, SenseKind.InForm, out var end) is not null && Year(passage, end) is { } told)
            return told;
        if (passage.Find(at, SenseKind.In, out end) is null || Year(passage, end) is not { } year)
            return null;
        return passage.Find(end + 1, sense => sense.Kind is SenseKind.Priced || sense.IsNoun, out _) is null
            ? null
            : year;
    }

    private static int? Year(Passage passage, int at) =>
        passage.IsNumber(at) && passage[at].Numeral is { IsGood: true, IsYear: true } numeral
            ? int.CreateTruncating(numeral.Value)
            : null;
}

namespace Dastan.Domain.Amounts;

/// <summary>What the words around a sum make of it.</summary>
internal static class Surroundings
{
    // In words: a verb may stand far before, and stands soon after.
    private const int FarBefore = 12;
    private const int FarAfter = 3;

    /// <returns>With the tokens from which and before which its words and the sum stand.</returns>
    public static (AmountQualifier Qualifier, int First, int End) QualifierOf(Passage passage, SumRange range)
    {
        if (
            passage.FindBefore(range.First, SenseKind.About, out var begin) is { } about
            && passage.Follows(range.First)
        )
            return (Unless(HasGrownBefore(passage, begin), about), begin, range.End);
        return passage.Follows(range.End) && passage.Find(range.End, SenseKind.Later, out var end) is { } later
            ? (Unless(HasGrownAfter(passage, end), later), range.First, end)
            : (AmountQualifier.None, range.First, range.End);
    }

    // "Выросла до 54 млрд", "54 миллиардга чейин өстү": it is as much, and may not be told to be less.
    private static AmountQualifier Unless(bool hasGrown, Sense sense) =>
        Enum.Parse<AmountQualifier>(sense.Key) is var told && told is AmountQualifier.UpTo && hasGrown
            ? AmountQualifier.None
            : told;

    private static bool HasGrownBefore(Passage passage, int begin)
    {
        for (var at = begin - 1; at >= Math.Max(0, begin - FarBefore) && passage.Follows(at + 1); at--)
            if (passage.IsSign(at, '.') || passage.IsSign(at, ';'))
                return false;
            else if (passage.Find(at, SenseKind.Grown, out _) is not null)
                return true;
        return false;
    }

    private static bool HasGrownAfter(Passage passage, int end)
    {
        for (var at = end; at < Math.Min(passage.Count, end + FarAfter) && passage.Follows(at); at++)
            if (passage.Find(at, SenseKind.Grown, out _) is not null)
                return true;
        return false;
    }

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

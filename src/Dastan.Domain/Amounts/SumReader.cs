namespace Dastan.Domain.Amounts;

/// <summary>Finds the currency of a number, before it or behind it, and what else belongs to the sum.</summary>
internal static class SumReader
{
    private const decimal MostCents = 100;

    /// <summary>The sum around a number. Nothing before token <paramref name="from"/> belongs to it.</summary>
    public static Sum Around(Passage passage, Quantity quantity, int from)
    {
        var prefix = Prefix(passage, quantity, from);
        var suffix = Suffix(passage, quantity);
        if (
            prefix is not null
            && suffix is { Sense.IsNoun: false } next
            && passage.IsNumber(next.End)
            && passage.IsGlued(next.End)
        )
            suffix = null;
        if (prefix is { } before && suffix is { } behind && !before.Agrees(behind))
            if (IsMeantFor(passage, before, behind))
                suffix = null;
            else
                prefix = null;

        // 1, but for MEUR.
        var sum = new Sum(quantity, prefix, suffix)
        {
            Times = (prefix ?? suffix)?.Sense is { Kind: SenseKind.Code } code ? code.Value : 1,
        };
        if (suffix is { } unit && !quantity.HasScale && sum.Times is 1)
            sum = Scaled(passage, sum, unit);
        return sum.Unit is null ? sum : WithCents(passage, sum);
    }

    // A sign or code that clings to the number is its own; a noun belongs to the number before it.
    private static bool IsMeantFor(Passage passage, Unit before, Unit behind) =>
        !before.Sense.IsNoun && (passage.IsGlued(before.End) || !behind.Sense.IsNoun);

    private static Unit? Prefix(Passage passage, Quantity quantity, int from)
    {
        if (!passage.Follows(quantity.First) || UnitReader.Before(passage, quantity.First, from) is not { } unit)
            return null;
        var stands = unit.Sense.Kind switch
        {
            SenseKind.Sign => unit.Sense.Key is not "cent",
            SenseKind.Code => quantity.Numeral.IsGood,
            SenseKind.Wordy => quantity.Numeral.IsGood && quantity.IsSumLike,
            SenseKind.Unit or SenseKind.Cents => quantity.Numeral.IsGood && IsInverted(passage, quantity),
            _ => false,
        };
        return stands && IsApart(passage, unit.First) ? unit : null;
    }

    // "рублей 10", "ringgits 42": at the end, or with a number that is no mere count. The others have the currency there of which they tell by how much it
    // fell: "теңге 1,2 пайызға әлсіреді".
    private static bool IsInverted(Passage passage, Quantity quantity) =>
        passage.Language is "en" or "ru"
        && !IsPercent(passage, quantity.End)
        && !quantity.Numeral.IsYear
        && (quantity.IsSumLike || Ends(passage, quantity.End));

    private static bool IsPercent(Passage passage, int at) =>
        passage.IsSign(at, '%') || passage.Find(at, SenseKind.Percent, out _) is not null;

    // Letters before a sign would make a word of both.
    private static bool IsApart(Passage passage, int first) => !passage.IsGlued(first) || !passage.IsWord(first - 1);

    private static Unit? Suffix(Passage passage, Quantity quantity)
    {
        var at = PastBound(passage, PastWords(passage, passage.PastHyphen(quantity.End), quantity));
        if (at >= passage.Count || !passage.Follows(at) || UnitReader.At(passage, at) is not { } unit)
            return null;
        var clings = unit.First == quantity.End && passage.IsGlued(unit.First);
        var belongsToNext = passage.IsNumber(unit.End) && passage.IsGlued(unit.End) && !clings;
        if (belongsToNext && !unit.Sense.IsNoun)
            return null;
        return unit.Sense.Kind switch
        {
            // "12,5 ц/га", "35 ц" are of a harvest; but "10 c", "43ц" are cents.
            SenseKind.After
                when unit.Sense.Key is "cent"
                    && (passage.IsSign(unit.End, '/') || (!clings && passage.Written(unit.First) is "ц")) => null,
            SenseKind.After
                when !passage.IsSign(unit.End - 1, '.') && passage.IsWord(unit.End) && passage.Follows(unit.End) =>
                null,
            SenseKind.Shy when !quantity.IsSumLike && unit.Country is null && !IsSpokenOf(passage, unit) => null,
            _ => unit,
        };
    }

    // "2 миллиардтан астам теңге": the bound stands between the number and its currency.
    private static int PastBound(Passage passage, int at) =>
        at < passage.Count
        && passage.Find(at, SenseKind.Later, out var past) is not null
        && past < passage.Count
        && UnitReader.At(passage, past) is { Sense.IsNoun: true }
            ? past
            : at;

    // "200 000 (двухсот тысяч) тенге": the same number once more, as contracts have it.
    private static int PastWords(Passage passage, int at, Quantity quantity) =>
        passage.IsSign(at, '(')
        && at + 1 < passage.Count
        && passage.IsWord(at + 1)
        && new QuantityReader(passage).Read(at + 1, out _) is { } again
        && again.Value == quantity.Value
        && passage.IsSign(again.End, ')')
            ? again.End + 1
            : at;

    private static bool IsSpokenOf(Passage passage, Unit unit) =>
        unit.Name.Codes.Any(code => passage.MentionsOf(code[..2]) > 0);

    // "75 USD million"
    private static Sum Scaled(Passage passage, Sum sum, Unit unit)
    {
        if (unit.Sense.Kind is not (SenseKind.Code or SenseKind.Sign) || !passage.IsWord(unit.End))
            return sum;
        var scale = passage[unit.End].As(SenseKind.Scale) ?? passage[unit.End].As(SenseKind.Bare);
        return scale is null || sum.Quantity.Value > Quantity.Most / scale.Value
            ? sum
            : sum with
            {
                Times = scale.Value,
                Suffix = unit with { End = unit.End + 1 },
            };
    }

    private static Sum WithCents(Passage passage, Sum sum)
    {
        var isWhole = sum.Quantity.Value == decimal.Truncate(sum.Quantity.Value) && sum.Times is 1;
        if (!isWhole || sum.Unit is not { IsCents: false } unit)
            return sum;
        var at = sum.End;
        if (at < passage.Count && (passage[at].Is(SenseKind.And) || passage[at].Is(SenseKind.Joiner)))
            at++;
        if (at >= passage.Count || !passage.Follows(at) || passage.IsGlued(at))
            return sum;
        if (
            new QuantityReader(passage).Read(at, out _) is not { HasScale: false } cents
            || cents.Value >= MostCents
            || cents.Value % 1 is not 0
        )
            return sum;

        if (Suffix(passage, cents) is { } named)
            return AreCentsOf(named, unit)
                ? sum with
                {
                    More = cents.Value / named.Name.Parts,
                    Suffix = unit with { End = named.End },
                }
                : sum;
        return cents.Value >= 10 && !sum.Quantity.HasScale && Ends(passage, cents.End)
            ? sum with
            {
                More = cents.Value / MostCents,
                Suffix = unit with { End = cents.End },
            }
            : sum;
    }

    private static bool AreCentsOf(Unit cents, Unit unit) =>
        cents.IsCents && (cents.Sense.Key is "cent" || cents.Name.Codes.Intersect(unit.Name.Codes).Any());

    // Whether a sentence, or a part of it, ends before a token.
    private static bool Ends(Passage passage, int at) =>
        at >= passage.Count
        || !passage.Follows(at)
        || (passage[at].Kind is TokenKind.Sign && ".,;:!?)»”\"".Contains(passage.Text[passage[at].Start]));
}

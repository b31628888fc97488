namespace Dastan.Domain.Amounts;

/// <summary>Reads a number in digits, in words or in both, from one token on.</summary>
/// <remarks>
/// It takes all that belongs together and never looks at a token again: "1 млрд 200 млн", "two and a half million", "five hundred thousand".
/// </remarks>
internal ref struct QuantityReader(Passage passage)
{
    private readonly Passage passage = passage;
    private decimal total;
    private decimal part;
    private decimal last;
    private decimal lastScale;
    private decimal lowest;
    private decimal scale;
    private bool hasPart;
    private bool isOfDigits;
    private bool isSpelled;
    private Numeral numeral;

    /// <summary>Reads the number that begins at a token. Null where none does; <paramref name="end"/> is where to look on.</summary>
    public Quantity? Read(int first, out int end)
    {
        scale = 1;
        lastScale = decimal.MaxValue;
        var at = Half(first);
        if (at == first)
            at = Article(first);
        var isArticle = at > first && lastScale == decimal.MaxValue;
        var begins = at;
        while (Take(at, first) is var next && next > at && total <= Quantity.Most && part <= Quantity.Most)
            at = next;

        end = Math.Max(at, first + 1);
        var isNothing = at == first || (isArticle && at == begins) || total > Quantity.Most || part > Quantity.Most;
        if (isNothing || (isSpelled && Scales.IsVague(passage, first)))
            return null;
        if (hasPart)
            total += part;
        return new Quantity(first, at, total) { Numeral = numeral, Scale = scale };
    }

    // "half a million"
    private int Half(int first)
    {
        if (passage.Find(first, SenseKind.Half, out var end) is not { } half || Scales.At(passage, end) is not { } of)
            return first;
        (total, last, scale, lastScale) = (half.Value * of.Value, half.Value * of.Value, of.Value, of.Value);
        return end + 1;
    }

    private int Article(int first)
    {
        if (
            !passage[first].Is(SenseKind.Article)
            || (Scales.At(passage, first + 1) is null && !Scales.IsHundred(passage, first + 1))
        )
            return first;
        (part, hasPart) = (1, true);
        return first + 1;
    }

    // Takes what belongs to the number at a token, and says where it goes on.
    private int Take(int at, int first)
    {
        if (at > first)
            at = PastHyphen(at);
        if (at >= passage.Count || (at > first && !passage.Follows(at)))
            return -1;
        if (passage[at].Kind is TokenKind.Number)
            return Digits(at);
        if (passage.Find(at, SenseKind.Plus, out var end) is { } plus && (hasPart || total > 0))
            return Add(plus.Value, end);
        if (passage[at].As(SenseKind.Number) is { } number)
            return Word(number.Value, at);
        if (passage[at].As(SenseKind.Hundred) is not null)
            return Hundred(at, first);
        if (passage[at].Is(SenseKind.Joiner) && IsJoined(at))
            return at + 1;
        return Scales.At(passage, at) is { } of ? Scaled(of, at, first) : -1;
    }

    // Also as texts have it that were cut into words: "500 - million".
    private readonly int PastHyphen(int at) =>
        passage.IsSign(at, '-') && passage.Language is "en" && isOfDigits && Scales.At(passage, at + 1) is not null
            ? at + 1
            : passage.PastHyphen(at);

    private int Digits(int at)
    {
        var digits = passage[at].Numeral;
        if (
            hasPart
            || !digits.IsGood
            || (total > 0 && !passage[at - 1].Is(SenseKind.Scale) && Scales.Before(passage, at) is null)
        )
            return -1;
        // A new number, unless it is the smaller part of this one.
        if (total > 0 && !Scales.IsSmallerPart(passage, at, lastScale))
            return -1;
        if (total is 0)
            numeral = digits;
        (part, hasPart, isOfDigits) = (digits.Value, true, true);
        return Scales.LetterAt(passage, at + 1) is { } letter ? Scaled(letter, at + 1, at) : PastEnding(at + 1);
    }

    // "2-х миллионов", "10-ти тысяч"; but "в 90-х" are years.
    private readonly int PastEnding(int at) =>
        passage.Language is "ru"
        && passage.IsSign(at, '-')
        && passage.IsGlued(at)
        && passage.IsWord(at + 1)
        && passage.IsGlued(at + 1)
        && (
            passage.Written(at + 1) is "ти" or "ми" or "и"
            || (passage.Written(at + 1) is "х" && passage[at - 1].Numeral.Value % 10 is 2 or 3 or 4)
        )
            ? at + 2
            : at;

    private int Word(decimal value, int at)
    {
        if (hasPart && (isOfDigits || value >= lowest || decimal.Truncate(value) != value))
            return -1;
        if (total > 0 && value >= lastScale)
            return -1;
        part = hasPart ? part + value : value;
        lowest = value switch
        {
            >= 100 => 100,
            10 or >= 20 => 10,
            _ => 0,
        };
        (hasPart, isOfDigits) = (true, false);
        return at + 1;
    }

    private int Hundred(int at, int first)
    {
        if (hasPart ? part >= 100 : at == first && passage.Language is "en")
            return -1;
        isSpelled |= at == first;
        part = hasPart ? part * 100 : 100;
        (hasPart, lowest) = (true, 100);
        return at + 1;
    }

    private int Add(decimal half, int end)
    {
        if (hasPart)
            part += half;
        else
            total += half * lastScale;
        return end;
    }

    private readonly bool IsJoined(int at) =>
        at + 1 < passage.Count
        && passage.Follows(at + 1)
        && passage[at + 1].Is(SenseKind.Number)
        && (passage[at - 1].Is(SenseKind.Hundred) || Scales.At(passage, at - 1) is not null)
        && (passage.Language is not "en" || !isOfDigits);

    private int Scaled(Sense of, int at, int first)
    {
        if (hasPart && of.Value >= lastScale)
            return -1;
        if ((hasPart ? part : last) > Quantity.Most / of.Value)
        {
            total = Quantity.Most + 1;
            return at + 1;
        }
        if (hasPart)
        {
            last = part * Digitwise(of);
            total += last;
        }
        else if (at > first && last > 0 && Scales.Before(passage, at) is not null)
        {
            total += (last * of.Value) - last;
            last *= of.Value;
        }
        else if (at == first && (of.Kind is SenseKind.Bare || Scales.IsGenitive(passage, of, at)))
        {
            isSpelled = true;
            total = last = of.Value;
        }
        else
            return -1;

        scale =
            scale is 1 ? of.Value
            : total == last ? scale * of.Value
            : scale;
        (hasPart, isOfDigits, lastScale) = (false, false, of.Value);
        return Scales.PastStop(passage, at + 1, of);
    }

    // Before a scale a lone point begins decimals, and so does a comma where it is the decimal sign: "1,234 млрд".
    private readonly decimal Digitwise(Sense of)
    {
        var isOpen = isOfDigits && numeral.IsOpen && part == numeral.Value;
        var isThousands = numeral.Sign is ',' && passage.Language is "en";
        return isOpen && !isThousands ? of.Value * numeral.Decimal / Math.Max(numeral.Value, 1) : of.Value;
    }
}

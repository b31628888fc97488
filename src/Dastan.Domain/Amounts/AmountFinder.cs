using Dastan.Domain.Languages;

namespace Dastan.Domain.Amounts;

/// <summary>Finds sums of money in prose.</summary>
/// <remarks>
/// The text is plain. Who has a marked-up one joins its text nodes, remembers at which char of the whole each begins, and finds by that where the sum's
/// <see cref="Amount.Start"/> and <see cref="Amount.End"/> lie in them; a block's end is an empty line, across which no sum goes.
/// A sum has its currency beside it. What is vague ("millions of dollars"), and a currency without a number, are none.
/// One pass: the work grows as the text does.
/// </remarks>
public static class AmountFinder
{
    /// <summary>The sums of a text, in their order; none lies over another.</summary>
    /// <param name="language">What it is written in; null for a guess by its letters.</param>
    /// <param name="dateline">The place where it was written, in any form: it says whose dollars are meant. Null for none.</param>
    public static IReadOnlyList<Amount> Find(string text, Language? language = null, string? dateline = null)
    {
        if (text.Length is 0)
            return [];
        var lexicon = Lexicon.Of(language ?? LanguageGuess.Of(text));
        var passage = new Passage(text, lexicon);
        var settling = new Settling(passage, CountriesIn(dateline, lexicon));
        var amounts = new List<Amount>();
        var from = 0;
        for (var at = 0; at < passage.Count; )
        {
            var next = at + 1;
            if (passage[at].CanBeginNumber && QuantityAt(passage, at, ref next) is { } quantity)
            {
                var range = RangeReader.From(passage, SumReader.Around(passage, quantity, from), from);
                if (range.Unit is { } unit && !Guards.Refuse(passage, range.Shown))
                {
                    amounts.Add(Told(passage, range, settling.Decide(unit), unit));
                    from = next = range.End;
                }
            }
            at = Math.Max(next, at + 1);
        }
        return amounts;
    }

    // "a dollar and 42 cents": without the cents "a dollar" is rather "each dollar" than a sum.
    private static Quantity? QuantityAt(Passage passage, int at, ref int next)
    {
        if (new QuantityReader(passage).Read(at, out next) is { } quantity)
            return quantity;
        var isOne =
            passage[at].Is(SenseKind.Article)
            && at + 1 < passage.Count
            && passage[at + 1].Senses.Any(sense => sense.IsNoun);
        if (!isOne)
            return null;
        var one = new Quantity(at, at + 1, 1) { Scale = 1 };
        return SumReader.Around(passage, one, at).More > 0 ? one : null;
    }

    private static Amount Told(
        Passage passage,
        SumRange range,
        (string Code, CurrencyGrounds Grounds) settled,
        Unit unit
    )
    {
        var start = passage[range.First].Start;
        var one = Worth.Of(range.Low, settled.Code, unit, passage.Language);
        var other = range.High is { } high ? Worth.Of(high, settled.Code, unit, passage.Language) : one;
        var (qualifier, first, end) = Surroundings.QualifierOf(passage, range);
        var sign = Surroundings.IsNegative(passage, range) ? -1 : 1;
        return new(
            start,
            passage[range.End - 1].End - start,
            sign * Math.Min(one, other),
            sign * Math.Max(one, other),
            settled.Code
        )
        {
            OtherCurrencies = unit.Code is null ? [.. unit.Name.Codes.Where(code => code != settled.Code)] : [],
            Grounds = settled.Grounds,
            Qualifier = qualifier,
            QualifiedStart = passage[first].Start,
            QualifiedEnd = passage[end - 1].End,
            Per = Surroundings.PerOf(passage, range),
            MoneyOfYear = Surroundings.YearOf(passage, range),
            SignificantDigits = Worth.SignificantDigits(range.High ?? range.Low),
        };
    }

    private static HashSet<string> CountriesIn(string? dateline, Lexicon lexicon)
    {
        if (string.IsNullOrWhiteSpace(dateline))
            return [];
        var places = new HashSet<string>();
        var words = new Passage(dateline, lexicon);
        for (var at = 0; at < words.Count; at++)
            if (words.Find(at, SenseKind.Place, out _) is { } place)
                places.Add(place.Key);
        return places;
    }
}

using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Rates;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Money;
using Dastan.Web.Ledger;

namespace Dastan.Web.Data.Search;

/// <summary>
/// The sums of a story as marks in the index, in dollars at the official rate of its day, so that "more than 100 million dollars" can be looked for like a word.
/// </summary>
/// <remarks>
/// Of 154 million dollars they are <c>#d8</c>, <c>#d8-1</c> and <c>#d8-15</c>: how many digits follow the first, the first, and the first two. Any bound of
/// two digits is then one of some thirty words. A mark of its own currency, <c>#c-kzt-8</c>, has the same count of digits.
/// </remarks>
public static class SumMarks
{
    private const int MostDigits = 15;
    private const int Ten = 10;
    private const int Million = 6;

    /// <summary>The marks of stories that are out, each once.</summary>
    public static async Task<IReadOnlyDictionary<StoryId, IReadOnlyList<string>>> OfAsync(
        RateBooks books,
        IEnumerable<Story> stories,
        CancellationToken stop
    )
    {
        var sums = stories.ToDictionary(
            story => story,
            story => StoryAmounts.In(story.Body, Language.Find(story.Edition), story.Dateline)
        );
        var currencies = sums.Values.SelectMany(some => some).Select(sum => sum.Amount.Currency).Distinct();
        var book = await books.OpenAsync(
            currencies.SelectMany(currency => Resolver.Usual.Needs(currency, "USD")).Distinct(),
            stop
        );
        return sums.ToDictionary(
            pair => pair.Key.Id,
            pair => (IReadOnlyList<string>)[.. pair.Value.SelectMany(sum => Of(sum, pair.Key, book)).Distinct()]
        );
    }

    /// <summary>Any story with a sum of so many dollars or more, to two digits.</summary>
    public static SearchExpression AtLeast(decimal dollars) => Bounded(dollars, isLeast: true);

    /// <summary>Any story with a sum of so many dollars or less, to two digits.</summary>
    public static SearchExpression AtMost(decimal dollars) => Bounded(dollars, isLeast: false);

    /// <summary>Any story with a sum in a currency that comes to a million dollars or more.</summary>
    public static SearchExpression LargeIn(string currency) =>
        Any(Enumerable.Range(Million, MostDigits - Million + 1).Select(digits => OfCurrency(currency, digits)));

    private static IEnumerable<string> Of(StoryAmount sum, Story story, RateBook book)
    {
        var day = story.PublishedOn!.Value;
        var on = sum.On ?? AmountDate.OfDay(day);
        if (ConvertedAmount.Of(sum.Amount, "USD", on, book, day) is not { High: > 0 } dollars)
            yield break;

        // Both ends of a range are in the story.
        foreach (var end in new[] { dollars.Low, dollars.High }.Where(end => end >= 1).Distinct())
        {
            foreach (var mark in OfSum(end))
                yield return mark;
            yield return OfCurrency(sum.Amount.Currency, Parts(end).Digits);
        }
    }

    /// <summary>The marks of a sum in dollars, of at least one.</summary>
    public static IReadOnlyList<string> OfSum(decimal dollars)
    {
        var (digits, two) = Parts(dollars);
        return [$"#d{digits}", $"#d{digits}-{two / Ten}", $"#d{digits}-{two}"];
    }

    private static SearchExpression Bounded(decimal dollars, bool isLeast)
    {
        var (digits, two) = Parts(Math.Max(1, dollars));
        var (first, second) = (two / Ten, two % Ten);
        var others = isLeast ? Enumerable.Range(digits + 1, MostDigits - digits) : Enumerable.Range(0, digits);
        var firsts = isLeast ? Enumerable.Range(first + 1, Ten - 1 - first) : Enumerable.Range(1, first - 1);
        var seconds = isLeast ? Enumerable.Range(second, Ten - second) : Enumerable.Range(0, second + 1);
        return Any([
            .. others.Select(other => $"#d{other}"),
            .. firsts.Select(other => $"#d{digits}-{other}"),
            .. seconds.Select(other => $"#d{digits}-{first}{other}"),
        ]);
    }

    // 154 million: 8 digits after the first, and 15.
    private static (int Digits, int Two) Parts(decimal dollars)
    {
        var digits = 0;
        for (; dollars >= Ten && digits < MostDigits; dollars /= Ten)
            digits++;
        return (digits, Math.Min((int)(dollars * Ten), (Ten * Ten) - 1));
    }

    private static string OfCurrency(string currency, int digits) => $"#c-{currency.ToLowerInvariant()}-{digits}";

    private static SearchExpression.Any Any(IEnumerable<string> marks) =>
        new([.. marks.Select(mark => new SearchExpression.Phrase([mark]))]);
}

using System.Text.RegularExpressions;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Rates;
using Dastan.Web.Data.Search;
using Dastan.Web.Ledger;

namespace Dastan.Web.Reader.Search;

/// <summary>A bound for a story's sums in what was typed: "over 100 million dollars", or <c>amount&gt;100m USD</c>.</summary>
/// <param name="Rest">What else was typed.</param>
/// <param name="Amount">The bound.</param>
/// <param name="IsLeast">At least as much, not at most.</param>
public sealed partial record SumSought(string Rest, Amount Amount, bool IsLeast)
{
    /// <summary>The first bound in a query; null for none.</summary>
    public static SumSought? In(string typed, Language language) => Signed(typed, language) ?? Told(typed, language);

    /// <summary>A query with the words, and the bound in dollars at the rate of today; as typed where there is no bound, or no rate.</summary>
    public static async Task<SearchQuery> QueryAsync(
        string typed,
        Reading reading,
        RateBooks books,
        CancellationToken stop
    )
    {
        var plain = SearchQuery.Of(typed, reading.Language);
        if (In(typed, reading.Language) is not { } sought)
            return plain;

        var book = await books.OpenAsync(Resolver.Usual.Needs(sought.Amount.Currency, "USD"), stop);
        var on = AmountDate.OfDay(reading.Today);
        return ConvertedAmount.Of(sought.Amount, "USD", on, book, reading.Today) is { Low: > 0 } dollars
            ? SearchQuery.Of(sought.Rest, reading.Language) with
            {
                Typed = typed,
                Besides = sought.IsLeast ? SumMarks.AtLeast(dollars.Low) : SumMarks.AtMost(dollars.High),
            }
            : plain;
    }

    private static SumSought? Signed(string typed, Language language) =>
        Sign().Match(typed) is { Success: true } sign
        && AmountFinder.Find(typed[(sign.Index + sign.Length)..], language) is [{ Start: 0 } amount, ..]
            ? new(
                typed[..sign.Index] + ' ' + typed[(sign.Index + sign.Length + amount.End)..],
                amount,
                sign.ValueSpan.Contains('>')
            )
            : null;

    private static SumSought? Told(string typed, Language language)
    {
        var amount = AmountFinder.Find(typed, language).FirstOrDefault(IsBound);
        return amount is null
            ? null
            : new(
                // "More than" is no word to look for, wherever it stands.
                typed[..amount.QualifiedStart] + ' ' + typed[amount.QualifiedEnd..],
                amount,
                amount.Qualifier is AmountQualifier.Over or AmountQualifier.AtLeast
            );
    }

    private static bool IsBound(Amount amount) =>
        amount.Qualifier
            is AmountQualifier.Over
                or AmountQualifier.AtLeast
                or AmountQualifier.Under
                or AmountQualifier.UpTo;

    [GeneratedRegex(@"\b(?:amount|sum|сумма)\s*[<>]=?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}

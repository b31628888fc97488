using System.Globalization;
using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories.Money;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader.Rates;
using NodaTime;

namespace Dastan.Web.Reader.Amounts;

/// <summary>A story's body with its sums of money, each in dollars, euros and the money of the edition's country.</summary>
/// <param name="Html">The body, in which each sum opens its note.</param>
/// <param name="Notes">One for each sum that there is; two that are alike share one.</param>
public sealed record BodyAmounts(string Html, IReadOnlyList<AmountNote> Notes)
{
    /// <summary>What is told of the sums of a body.</summary>
    /// <param name="body">Story HTML as it goes out, and where the story was written; "" for nowhere.</param>
    /// <param name="day">The story's day.</param>
    /// <param name="publishedAt">What a bank restated since is told.</param>
    public static async Task<BodyAmounts> ReadAsync(
        Reading reading,
        RateBooks books,
        NewsDb db,
        (string Html, string Dateline) body,
        LocalDate day,
        Instant publishedAt,
        CancellationToken stop
    )
    {
        var amounts = StoryAmounts.In(body.Html, reading.Language, body.Dateline);
        if (amounts is [])
            return new(body.Html, []);

        var currenciesOfSums = amounts.Select(amount => amount.Amount.Currency);
        var exchange = await Exchange.OpenAsync(reading, books, currenciesOfSums, day, stop);
        var notes = new Dictionary<string, AmountNote?>();
        var restated = new Restatements(reading, db, publishedAt);
        foreach (var amount in amounts)
            if (!notes.ContainsKey(KeyOf(amount)))
            {
                var number = notes.Values.Count(note => note is not null) + 1;
                notes[KeyOf(amount)] = exchange.Of(amount, $"sum-{number.ToString(CultureInfo.InvariantCulture)}")
                    is var (note, legs)
                    ? note with
                    {
                        Restated = await restated.OfAsync(legs, stop),
                    }
                    : null;
            }
        return new(
            StoryAmounts.Around(body.Html, amounts, amount => Around(reading, amount, notes[KeyOf(amount)])),
            [.. notes.Values.OfType<AmountNote>()]
        );
    }

    private static string KeyOf(StoryAmount amount) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{amount.Amount.Low} {amount.Amount.High} {amount.Amount.Currency} {amount.Amount.Qualifier} {amount.Amount.SignificantDigits} {amount.On}"
        );

    // The words stay text, over which the button lies: who copies a paragraph, or has it read aloud, gets all of it.
    private static (string Before, string After) Around(Reading reading, StoryAmount amount, AmountNote? note)
    {
        if (note is null)
            return ("", "");
        var name = WebUtility.HtmlEncode(Words.Filled(reading.Words.OnAmounts.InOtherMoney, amount.Words));
        var button = $"<button type=\"button\" popovertarget=\"{note.Id}\" aria-label=\"{name}\">";
        return amount.IsInLink
            ? ("", $" <span class=\"sum apart\">{button}⇄</button></span>")
            : ("<span class=\"sum\">", button + "</button></span>");
    }
}

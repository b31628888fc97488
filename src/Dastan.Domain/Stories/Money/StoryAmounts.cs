using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Domain.Stories.Money;

/// <summary>The sums of money in a story's body: those that an editor marked, and those that are found in its words.</summary>
public static class StoryAmounts
{
    /// <summary>
    /// The sums in their order; none lies over another. One whose currency is open is left out, because nobody may be told a guess; but
    /// dollars that nothing says more of are those of the United States, as all the world writes them.
    /// </summary>
    /// <param name="storyHtml">As <see cref="StoryHtml.Read"/> gives it.</param>
    /// <param name="dateline">Where the story was written; "" or null for nowhere.</param>
    public static IReadOnlyList<StoryAmount> In(string storyHtml, Language? language = null, string? dateline = null)
    {
        var body = BodyText.Of(storyHtml);
        var text = body.Text;
        var found = AmountFinder.Find(text, language, dateline);
        var amounts = new List<StoryAmount>();
        foreach (var number in body.Numbers)
            if (number.Money is { } money)
                amounts.Add(
                    Placed(storyHtml, body, text, money.Of(number.Start, number.End, found)) with
                    {
                        On = money.On,
                        IsMarked = true,
                    }
                );
        foreach (var amount in found)
            if (
                MayBeTold(amount) && !body.Numbers.Any(number => amount.Start < number.End && number.Start < amount.End)
            )
                amounts.Add(
                    Placed(storyHtml, body, text, amount) with
                    {
                        On = amount.MoneyOfYear is { } year ? AmountDate.OfYear(year) : null,
                    }
                );
        return [.. amounts.OrderBy(amount => amount.From)];
    }

    /// <summary>The body with something before and after each of its sums.</summary>
    /// <param name="amounts">Of this very body.</param>
    public static string Around(
        string storyHtml,
        IEnumerable<StoryAmount> amounts,
        Func<StoryAmount, (string Before, string After)> write
    )
    {
        var made = new System.Text.StringBuilder(storyHtml.Length * 2);
        var at = 0;
        foreach (var amount in amounts)
        {
            var (before, after) = write(amount);
            made.Append(storyHtml, at, amount.From - at)
                .Append(before)
                .Append(storyHtml, amount.From, amount.To - amount.From)
                .Append(after);
            at = amount.To;
        }
        return made.Append(storyHtml, at, storyHtml.Length - at).ToString();
    }

    /// <summary>Whether readers may be told what it comes to in other money; else an editor is asked whose money it is.</summary>
    public static bool MayBeTold(Amount amount) => !amount.IsOpen || amount.Currency is "USD";

    private static StoryAmount Placed(string html, BodyText body, string text, Amount amount)
    {
        var words = text.Substring(amount.Start, amount.Length).Trim();
        var piece = body.InHtml(amount.Start, amount.End);
        if (body.EndOfLink(amount.Start, amount.End) is { } end)
        {
            var after = Math.Max(end, piece.To);
            return new(amount, words, after, after) { IsInLink = true };
        }
        var (from, to) = Whole.Piece(html, piece);
        return new(amount, words, from, to);
    }
}

using Dastan.Domain.Amounts;
using Dastan.Domain.Stories.Money;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader.Amounts;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>
/// POST /newsroom/stories/{id}/amounts: the sums of money in a text that is being typed, each with what readers would be told of it. 400 for a sum that
/// is none, 413 for a text longer than any story, or in more pieces.
/// </summary>
public static class FindAmounts
{
    private const int MostCharacters = 500_000;
    private const int MostMarks = 1000;
    private const int MostTexts = 5000;

    public static async Task<IResult> Post(
        Guid id,
        AmountsAsked asked,
        Visit visit,
        NewsDb db,
        RateBooks books,
        CancellationToken stop
    )
    {
        if (!asked.IsWhole)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (
            asked.Texts.Sum(text => (long)text.Length) > MostCharacters
            || asked.Texts.Count > MostTexts
            || asked.Marks.Count > MostMarks
        )
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var edition = StoryPages.EditionOf(visit, story);
        var reading = visit.Reading with { Edition = edition };
        // One text for all, so that a country named in one paragraph settles whose money is meant in another.
        var starts = new List<int>();
        var all = new System.Text.StringBuilder();
        foreach (var text in asked.Texts)
        {
            starts.Add(all.Length);
            _ = all.Append(text).Append("\n\n");
        }
        var found = AmountFinder.Find(all.ToString(), reading.Language, asked.Dateline);
        var exchange = await Exchange.OpenAsync(
            reading,
            books,
            found.Select(amount => amount.Currency).Concat(asked.Marks.Select(mark => mark.Currency)),
            story.PublishedOn ?? edition.DayOf(visit.Now),
            stop
        );
        return Results.Json(
            new AmountsFound(
                [
                    .. found.Select(amount =>
                    {
                        var text = starts.FindLastIndex(start => start <= amount.Start);
                        return AmountFound.Of(text, amount, amount.Start - starts[text], exchange);
                    }),
                ],
                [
                    .. asked.Marks.Select(mark =>
                        AmountTold.Of(mark.In(found, starts.ElementAtOrDefault(mark.Text)), exchange)
                    ),
                ]
            )
        );
    }
}

/// <summary>A text that is being typed.</summary>
/// <param name="Texts">Block by block.</param>
/// <param name="Dateline">Where the story is written; null for nowhere.</param>
/// <param name="Marks">What the editor said of sums.</param>
public sealed record AmountsAsked(IReadOnlyList<string> Texts, string? Dateline, IReadOnlyList<AmountMark> Marks)
{
    // What comes in JSON may lack anything.
    internal bool IsWhole =>
        Texts?.All(text => text is not null) is true && Marks?.All(mark => mark?.IsSound is true) is true;
}

/// <summary>A sum as an editor told it.</summary>
/// <param name="On">A time that <see cref="AmountDate.Read"/> reads; null for the story's day.</param>
/// <param name="Text">In which of the texts its words stand.</param>
/// <param name="Start">Where in it, in chars.</param>
public sealed record AmountMark(
    decimal Value,
    decimal? High,
    string Currency,
    string? On,
    int Text = 0,
    int Start = 0,
    int Length = 0
)
{
    internal bool IsSound =>
        Currency is not null && (On is null || AmountDate.Read(On) is not null) && Money.IsSound && Length >= 0;

    private MarkedMoney Money => new(Value, High, Currency, AmountDate.Read(On));

    internal StoryAmount In(IReadOnlyList<Amount> found, int start) =>
        new(Money.Of(start + Start, start + Start + Length, found), "", 0, 0) { On = Money.On, IsMarked = true };
}

/// <summary>What is found in a text.</summary>
/// <param name="Marks">In the order in which they were asked.</param>
public sealed record AmountsFound(IReadOnlyList<AmountFound> Found, IReadOnlyList<AmountTold> Marks);

/// <summary>A sum that is found.</summary>
/// <param name="Text">In which of the texts.</param>
/// <param name="Start">Where in it, in chars.</param>
/// <param name="Others">What else its currency may be.</param>
/// <param name="IsOpen">Nothing says which it is.</param>
/// <param name="On">The time in whose money it is told; null for the story's day.</param>
public sealed record AmountFound(
    int Text,
    int Start,
    int Length,
    decimal Low,
    decimal High,
    string Currency,
    IReadOnlyList<string> Others,
    bool IsOpen,
    string? On,
    AmountTold Told
)
{
    internal static AmountFound Of(int text, Amount amount, int start, Exchange exchange)
    {
        AmountDate? on = amount.MoneyOfYear is { } year ? AmountDate.OfYear(year) : null;
        return new(
            text,
            start,
            amount.Length,
            amount.Low,
            amount.High,
            amount.Currency,
            amount.OtherCurrencies,
            !StoryAmounts.MayBeTold(amount),
            on?.ToString(),
            AmountTold.Of(new(amount, "", 0, 0) { On = on }, exchange)
        );
    }
}

/// <summary>What readers are told of a sum.</summary>
/// <param name="Sum">The sum itself in numbers: "10 million USD".</param>
/// <param name="Then">Over the rates; "" where no bank has any.</param>
/// <param name="Rows">In other currencies.</param>
/// <param name="Legs">What the rates were made of, each with its bank and day.</param>
public sealed record AmountTold(string Sum, string Then, IReadOnlyList<string> Rows, IReadOnlyList<string> Legs)
{
    internal static AmountTold Of(StoryAmount amount, Exchange exchange)
    {
        var sum = exchange.InNumbers(amount.Amount);
        return exchange.Of(amount, "") is var (note, _)
            ? new(sum, note.Then, [.. note.Rows.Select(row => row.Then)], note.Legs)
            : new(sum, "", [], []);
    }
}

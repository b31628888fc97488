namespace Dastan.Web.Reader.Amounts;

/// <summary>A sum of a story in other money, as the page shows it when the sum is pressed.</summary>
/// <param name="Id">Of its element: <c>sum-1</c>.</param>
/// <param name="Words">The sum as the story tells it.</param>
/// <param name="Then">Over the sums at the rates of its time: "Official rates of 3 April 2025".</param>
public sealed record AmountNote(string Id, string Words, string Then)
{
    public required IReadOnlyList<AmountRow> Rows { get; init; }

    /// <summary>The printed numbers that the rates were made of, each with its bank and day.</summary>
    public required IReadOnlyList<string> Legs { get; init; }

    /// <summary>What a bank corrected since the story was published.</summary>
    public IReadOnlyList<string> Restated { get; init; } = [];

    /// <summary>For the script that shows sums in one more currency: low, high, currency, time, digits, sign, with spaces between them.</summary>
    public required string Data { get; init; }
}

/// <summary>A sum in one currency.</summary>
/// <param name="Then">By the rate of its time.</param>
/// <param name="Now">By today's; "" where that is the same, or there is none.</param>
public sealed record AmountRow(string Currency, string Then, string Now);

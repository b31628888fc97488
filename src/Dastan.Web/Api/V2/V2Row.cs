using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>A row with what only the ledger knows of it.</summary>
/// <param name="Why">Why it is of an earlier day than <c>date</c>; null where it is not.</param>
/// <param name="IsSuperseded">Has the bank restated one of its numbers since?</param>
public sealed record V2Row(RateRow Row, string? Why, bool IsSuperseded)
{
    /// <summary>The SHA-256 of the answer in which each leg stood, in order of the legs; null where it is not looked up.</summary>
    public IReadOnlyList<string?>? Payloads { get; init; }

    /// <summary>As the strip shows it; null for what does not stand there.</summary>
    public OnStrip? Strip { get; init; }

    /// <summary>The row with the payloads looked up.</summary>
    public async ValueTask<V2Row> WithPayloadsAsync(LedgerFacts facts, CancellationToken stop)
    {
        var payloads = new List<string?>();
        foreach (var leg in Row.Answer.Legs)
            payloads.Add(await facts.PayloadAsync(leg, stop));
        return this with { Payloads = payloads };
    }

    public string Status => IsSuperseded ? "superseded" : "accepted";
}

/// <summary>What the strip shows of a rate.</summary>
/// <param name="Shown">Rounded to at least five decimals and four significant digits.</param>
/// <param name="Change">With its percent sign, without a plus; null where no earlier fixing is known.</param>
/// <param name="AgeDays">So many days ago the bank said this last.</param>
/// <param name="Staleness"><c>fresh</c>, <c>amber</c> or <c>red</c>.</param>
public sealed record OnStrip(string Shown, string? Change, int AgeDays, string Staleness)
{
    public static OnStrip Of(StripRate rate, LocalDate today) =>
        new(
            V2Json.Plain(rate.Dollars),
            rate.ChangePercent is { } change ? RateFigures.ChangeText(change) : null,
            rate.Current.AgeInDays(today),
            rate.Current.StalenessOn(today).ToString().ToLowerInvariant()
        );
}

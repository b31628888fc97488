using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>The parameters of <c>/rates/convert</c> as they came. An empty one is as good as absent: a form sends all of its fields.</summary>
/// <param name="Amount">As typed, in any language's form.</param>
/// <param name="From">The currency of the amount, in any case.</param>
/// <param name="To">The currency that is wanted.</param>
/// <param name="On">The day, ISO.</param>
public sealed record ConversionAsked(string? Amount, string? From, string? To, string? On)
{
    private const int LongestField = 40;

    /// <summary>Nothing was asked yet.</summary>
    public bool IsBlank => (Amount ?? "") + (From ?? "") + (To ?? "") + (On ?? "") is "";

    public string AmountTyped => Given(Amount, "100");

    public string FromCode => Given(From, "USD").ToUpperInvariant();

    public string ToCode => Given(To, FromCode is "KZT" ? "USD" : "KZT").ToUpperInvariant();

    /// <summary>Null for what is no day; today where none is given.</summary>
    public LocalDate? DayOr(LocalDate today) =>
        On is null or "" ? today
        : LocalDatePattern.Iso.Parse(On) is { Success: true, Value: { Year: > 0 and < 9999 } day } ? day
        : null;

    /// <summary>What can't be asked so, a sentence for each field.</summary>
    public ConversionComplaints Complaints(Words words, LocalDate today) =>
        new()
        {
            Amount = TypedNumber.Read(AmountTyped, words.Language) is null
                ? Words.Filled(words.NoSuchAmount, AmountTyped)
                : "",
            From = Currency.Find(FromCode) is null ? Words.Filled(words.NoSuchCurrency, FromCode) : "",
            To = Currency.Find(ToCode) is null ? Words.Filled(words.NoSuchCurrency, ToCode) : "",
            On = DayOr(today) is null ? Words.Filled(words.NoSuchDate, Given(On, "")) : "",
        };

    private static string Given(string? text, string otherwise)
    {
        var given = text?.Trim() is { Length: > 0 } typed ? typed : otherwise;
        return given.Length <= LongestField ? given : given[..LongestField];
    }
}

/// <summary>What was wrong with each field; "" for nothing.</summary>
public sealed record ConversionComplaints
{
    public string Amount { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string On { get; init; } = "";

    public bool AreNone => Amount + From + To + On is "";
}

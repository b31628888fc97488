using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

/// <summary>A short list of a bank in its own shape, to be spoiled in one place and read.</summary>
/// <param name="Path">Where it is asked for, below the bank's address.</param>
/// <param name="Day">The day that it is of, as it writes it.</param>
/// <param name="AsOf">The same.</param>
/// <param name="Body">USD for one unit, EUR, and a third currency for many.</param>
/// <param name="Dollar">The dollar's row, whole.</param>
/// <param name="Third">The third currency, how many units of it are priced, and for what.</param>
internal sealed record SampleList(
    Bank Bank,
    string Path,
    string Day,
    LocalDate AsOf,
    string Body,
    string Dollar,
    (string Code, string Units, string Value) Third
)
{
    /// <summary>The day that its address names; null for a snapshot.</summary>
    public LocalDate? AskedFor { get; init; }

    /// <summary>What the bank calls units, value and row, and what opens the list.</summary>
    public required (string Units, string Value, string Row, string Root) Names { get; init; }

    public required string DollarValue { get; init; }

    public bool IsXml => Body.StartsWith('<');

    public bool HasCommas => DollarValue.Contains(',');

    /// <summary>Noon of the day before the list's in UTC: when most banks have just published it.</summary>
    public Instant FetchedAt => AsOf.PlusDays(-1).At(new(12, 0)).InUtc().ToInstant();

    /// <summary>The whole with one thing in it replaced everywhere; fails where it is not there.</summary>
    public string With(string old, string @new)
    {
        Assert.Contains(old, Body);
        return Body.Replace(old, @new);
    }

    /// <summary>The whole with the value of the third currency replaced.</summary>
    public string WithThird(string value) => Body.Replace(Third.Value, value);

    public BankReading Read(string body) => Read(Encoding.UTF8.GetBytes(body));

    public BankReading Read(
        byte[] body,
        string contentType = "",
        int status = 200,
        Instant? fetchedAt = null,
        LocalDate? askedFor = null
    ) =>
        RateSources
            .For(Bank)
            .Read(
                new(new(Bank.Address, Path), status, contentType, body, fetchedAt ?? FetchedAt)
                {
                    AskedFor = askedFor ?? AskedFor,
                }
            );

    public override string ToString() => Bank.Code;
}

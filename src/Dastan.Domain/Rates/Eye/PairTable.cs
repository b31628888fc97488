using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Eye;

/// <summary>The history of one pair as others keep it: a table of days and values, named after its bank and its pair.</summary>
/// <remarks>
/// Shape: a file <c>nbkr_usd_kgs.csv</c>; a line <c>date,value</c>, then a line <c>2021-07-03,84.7804</c> for each day.
/// Units: of the second currency for one of the first. Errors: a line that is not so, a day twice, a currency that is none.
/// </remarks>
public static partial class PairTable
{
    private const string Header = "date,value";

    /// <summary>Reads a table; null for a file that is none.</summary>
    /// <param name="name">The file's name, without its folder.</param>
    public static BankReading? Read(string name, string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var pair = Named().Match(name);
        if (!pair.Success || lines[0] != Header)
            return null;

        var (priced, quote) = (pair.Groups["base"].Value.ToUpperInvariant(), pair.Groups["quote"].Value.ToUpperInvariant());
        if ((Currency.Find(priced) ?? Currency.Find(quote)) is null)
            return BankReading.Rejected($"The table {name} is not of two currencies.");

        var rates = new List<PrintedRate>();
        var refused = new List<RefusedRow>();
        foreach (var line in lines.Skip(1).Where(line => line is not ""))
            if (Row(line, priced, quote) is { } rate && (rates.Count == 0 || rates[^1].AsOf < rate.AsOf))
                rates.Add(rate);
            else
                refused.Add(new(priced, $"The line \"{line}\" is not a day after the one before it, and a value."));
        return new(refused.Count == 0 ? ReadingOutcome.Ok : ReadingOutcome.Partial, "") { Rates = rates, Refused = refused };
    }

    private static PrintedRate? Row(string line, string priced, string quote) =>
        line.Split(',') is [var day, var value]
        && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var asOf)
        && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
        && price > 0
            ? new(priced, 1, quote, price, value, asOf)
            : null;

    [GeneratedRegex("^[a-z]+_(?<base>[a-z]{3})_(?<quote>[a-z]{3})\\.csv$")]
    private static partial Regex Named();
}

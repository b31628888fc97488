using System.Globalization;
using Dastan.Domain.Rates;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V2;

/// <summary>
/// The parameters of a request, read strictly: what is not known, given twice or can't be understood is a problem, and the first
/// one is told. A parameter without a value counts as not given.
/// </summary>
public sealed class Asked
{
    private const int MostCurrencies = 50;
    private const string IsoDay = "2025-12-31";

    private readonly IQueryCollection query;

    /// <param name="known">All parameters that the address has.</param>
    public Asked(HttpRequest request, params string[] known)
    {
        query = request.Query;
        foreach (var (name, values) in query)
            if (!known.Contains(name, StringComparer.Ordinal))
                Problem ??= Problems.UnknownParameter(name, known);
            else if (values.Count > 1)
                Problem ??= Problems.BadValue(name, $"{name} is given {values.Count} times.");
    }

    /// <summary>The first thing that is wrong; null while nothing is.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Says that something is wrong, unless something was before.</summary>
    public void Refuse(Problem problem) => Problem ??= problem;

    public string? Text(string name) =>
        query.TryGetValue(name, out var values) && values is [{ Length: > 0 } text, ..] ? text : null;

    public LocalDate? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (text.Length == IsoDay.Length && LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value;

        Refuse(Problems.BadValue(name, $"\"{text}\" is no day as 2025-12-31."));
        return null;
    }

    /// <summary>A day of which a bank may have told already; today where none is given.</summary>
    public LocalDate DayUpToTomorrow(string name, LocalDate today)
    {
        var day = Day(name) ?? today;
        if (day > today.PlusDays(1))
            Refuse(Problems.BadValue(name, "No bank has told of that day yet."));
        return day;
    }

    /// <summary>An instant, or a day, which begins at midnight UTC.</summary>
    public Instant? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value.AtMidnight().InUtc().ToInstant();
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } at)
            return at.Value;

        Refuse(Problems.BadValue(name, $"\"{text}\" is no instant as 2025-12-31T10:00:00Z, and no day."));
        return null;
    }

    /// <summary>One of some words; the first of them where none is given.</summary>
    public string OneOf(string name, params string[] words)
    {
        var text = Text(name) ?? words[0];
        if (words.Contains(text, StringComparer.Ordinal))
            return text;

        Refuse(Problems.BadValue(name, $"\"{text}\" is none of {string.Join(", ", words)}."));
        return words[0];
    }

    public decimal? Amount(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount is > 0 and <= 1_000_000_000_000_000
        )
            return amount;

        Refuse(Problems.BadValue(name, $"\"{text}\" is no number above 0 and up to 10^15, written as 1234.56."));
        return null;
    }

    /// <summary>A currency, in any case; null where none is given.</summary>
    public string? Currency(string name) => Text(name) is { } text ? Known(name, text) : null;

    /// <summary>Currencies with commas between them, in any case, each once; null where none is given.</summary>
    public IReadOnlyList<string>? Currencies(string name)
    {
        if (Text(name) is not { } text)
            return null;

        var codes = text.Split(',');
        if (codes.Length > MostCurrencies)
            Refuse(
                Problems.BadValue(name, $"{codes.Length} currencies are more than the {MostCurrencies} of one call.")
            );
        return [.. codes.Take(MostCurrencies).Select(code => Known(name, code)).Distinct()];
    }

    /// <summary>A currency that stands in the address.</summary>
    public string Known(string name, string code)
    {
        var capitals = code.ToUpperInvariant();
        if (Domain.Rates.Currency.Find(capitals) is null)
            Refuse(Problems.UnknownCurrency(name, code));
        return capitals;
    }

    /// <summary>A bank by its code, in any case.</summary>
    public string? Source(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Bank.Find(text) is { } bank)
            return bank.Code;

        Refuse(Problems.BadValue(name, $"\"{text}\" is none of {string.Join(", ", Bank.All)}."));
        return null;
    }

    public RateMethod? Method(string name)
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var method in Enum.GetValues<RateMethod>())
            if (RowFields.Name(method) == text)
                return method;

        Refuse(
            Problems.BadValue(
                name,
                $"\"{text}\" is none of {string.Join(", ", Enum.GetValues<RateMethod>().Select(RowFields.Name))}."
            )
        );
        return null;
    }
}

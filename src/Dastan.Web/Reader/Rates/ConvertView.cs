using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>The converter: its form, and what came of it.</summary>
/// <param name="Amount">As typed.</param>
/// <param name="From">A code.</param>
/// <param name="To">A code.</param>
/// <param name="On">ISO.</param>
/// <param name="Options">The currencies to choose from.</param>
/// <param name="Outcome">Null where a field is wrong.</param>
public sealed record ConvertView(
    IReadOnlyList<Link> Ways,
    string Address,
    string Amount,
    string From,
    string To,
    string On,
    IReadOnlyList<CurrencyOption> Options,
    ConversionComplaints Complaints,
    ConversionOutcome? Outcome
);

/// <summary>A currency to choose.</summary>
public sealed record CurrencyOption(string Code, string Name);

/// <summary>What came of a conversion.</summary>
/// <param name="Result">Null where there is no rate.</param>
/// <param name="NoRate">Why there is none; "" where there is.</param>
/// <param name="Nearest">The newest day with a rate before; null where there is a rate, or no such day.</param>
/// <param name="Back">The same the other way round.</param>
public sealed record ConversionOutcome(ConversionResult? Result, string NoRate, Link? Nearest, Link Back);

/// <summary>What a sum came to.</summary>
/// <param name="Equation">"100.00 USD = 47,509.00 KZT".</param>
/// <param name="Rate">"1 USD = 475.09 KZT"; "" for a currency in itself.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Legs">Each printed number with its bank and day, in words.</param>
/// <param name="Day">The day of the rate, with what must be said of it.</param>
public sealed record ConversionResult(
    string Equation,
    string Rate,
    string Method,
    IReadOnlyList<string> Legs,
    string Day
);

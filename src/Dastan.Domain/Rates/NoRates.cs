using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates;

/// <summary>Why there is no rate, in words.</summary>
public static class NoRates
{
    /// <summary>What asks for no currency, or for one that was no money on the day.</summary>
    public static NoRate? NoMoney(string code, LocalDate day) =>
        Currency.Find(code) is not { } currency ? new("unknown_currency", $"{code} is no currency that is known here.")
        : currency.Born > day ? new("not_alive", $"{code} has been money since {Iso(currency.Born.Value)} only.")
        : currency.Died < day ? Dead(currency, currency.Died.Value)
        : null;

    /// <summary>The bank has been silent for too long.</summary>
    public static NoRate TooOld(RateLeg leg, LocalDate day) =>
        new(
            "too_old",
            $"The last word of {leg.Bank} on {leg.Base}/{leg.Quote} stood through {Iso(leg.Through)}, "
                + $"more than {Resolver.LongestRestDays} days before {Iso(day)}."
        );

    /// <summary>Nothing is known that an answer could be made of.</summary>
    public static NoRate None(string x, string y, LocalDate day, RateMethod? method) =>
        new(
            "no_rate",
            method is { } only
                ? $"No rate of {x} in {y} can be found as {only.ToString().ToLowerInvariant()} on {Iso(day)}."
                : $"No list that is known here gives a rate of {x} in {y} on {Iso(day)}."
        );

    /// <summary>A bank's own lists say nothing of it.</summary>
    public static NoRate NoneBy(string bank, string x, string y, LocalDate day) =>
        new("no_rate", $"No list of {bank} that is known here gives a rate of {x} in {y} on {Iso(day)}.");

    private static NoRate Dead(Currency currency, LocalDate died) =>
        new(
            "not_alive",
            currency.Successor is { } successor
                ? FormattableString.Invariant(
                    $"{currency} was money until {Iso(died)}: {currency.Factor:0.############} of it became 1 {successor}."
                )
                : $"{currency} was money until {Iso(died)}."
        );

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

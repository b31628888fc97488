using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>The strip as an edition shows it.</summary>
public static class StripViews
{
    extension(Reading reading)
    {
        /// <summary>Null while no rate is known.</summary>
        public StripView? Strip()
        {
            var entries = Dastan
                .Domain.Rates.Strip.Currencies.Select(currency =>
                    StripRate.From(Resolver.Usual, reading.Snapshot.Rates, currency, reading.Today)
                )
                .OfType<StripRate>()
                .ToList();
            // A peg alone is no strip: it would stand before the first list was ever read.
            return entries.All(rate => rate.Current.IsPeg)
                ? null
                : new StripView([.. entries.Select(rate => Entry(rate, reading.Language))]);
        }
    }

    private static StripEntry Entry(StripRate rate, Language language) =>
        new(
            rate.Currency,
            RateNames.OfCurrency(rate.Currency, language),
            NumberForms.Significant(rate.Dollars, 4, 5, language),
            rate.ChangePercent is { } change
                ? NumberForms.SignedPercent(change, RateFigures.ChangeDecimals(change), language)
                : null,
            rate.ChangePercent switch
            {
                > 0 => RateDirection.Rising,
                < 0 => RateDirection.Falling,
                _ => RateDirection.Flat,
            },
            RateNames.OfBank(rate.Current.Bank, language),
            new ShownTime(DateForms.Long(rate.Current.AsOf, language), LocalDatePattern.Iso.Format(rate.Current.AsOf))
        )
        {
            AsPrinted = AsPrinted(rate.Current, language),
            Previous = rate.Previous is { } previous
                ? $"{AsPrinted(previous, language)} ({DateForms.Short(previous.AsOf, language)})"
                : "",
        };

    private static string AsPrinted(RateLeg leg, Language language) =>
        $"{leg.Units} {leg.Base} = {NumberForms.Decimal(leg.Value, leg.Value.Scale, language)} {leg.Quote}";
}

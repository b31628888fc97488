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
                    StripRate.From(reading.Snapshot.Rates[currency], reading.Today)
                )
                .OfType<StripRate>()
                .Select(rate => Entry(rate, reading.Language))
                .ToList();
            return entries is [] ? null : new StripView(entries);
        }
    }

    private static StripEntry Entry(StripRate rate, Language language) =>
        new(
            rate.Currency,
            RateNames.OfCurrency(rate.Currency, language),
            NumberForms.Significant(rate.Dollars, 4, 5, language),
            rate.ChangePercent is { } change ? NumberForms.SignedPercent(change, Decimals(change), language) : null,
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
            Note = rate.Current.Note,
        };

    // Zeros at the end say nothing: 0.1%, 1%, 0%.
    private static int Decimals(decimal percent) =>
        percent == decimal.Truncate(percent) ? 0
        : percent * 10 == decimal.Truncate(percent * 10) ? 1
        : 2;

    private static string AsPrinted(OfficialRate rate, Language language) =>
        $"1 USD = {NumberForms.Decimal(rate.PerDollar, rate.PerDollar.Scale, language)} {rate.Currency}";
}

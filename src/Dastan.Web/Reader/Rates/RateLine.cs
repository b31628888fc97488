using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>A currency in a list: its price in dollars with the bank and the day.</summary>
/// <param name="Address">Its own page.</param>
/// <param name="Change">With its sign: "+0.28%"; null where none is known.</param>
/// <param name="Banks">The codes of the banks: "NBK".</param>
/// <param name="BankNames">In the language of the page.</param>
/// <param name="Remark">What must be known of its age; "" for nothing.</param>
/// <param name="IsOld">No new list has come for so long that it stands in grey.</param>
/// <param name="Line">The <c>d</c> of the path of its thirty days.</param>
public sealed record RateLine(
    string Code,
    string Name,
    string Address,
    string Rate,
    string? Change,
    RateDirection Direction,
    string Banks,
    string BankNames,
    ShownTime Day,
    string Remark,
    bool IsOld,
    string Line
);

/// <summary>The rates of a day become lines.</summary>
public static class RateLines
{
    extension(Reading reading)
    {
        /// <summary>As it stands today: an old rate is told to be one.</summary>
        public RateLine Line(DayRate rate) =>
            reading.Line(rate, rate.Answer.StalenessOn(reading.Today)) with
            {
                Remark = reading.Age(rate.Answer.StalenessOn(reading.Today), rate.Answer.AsOf),
            };

        /// <summary>As it stood on a day of the past: what was carried is told.</summary>
        public RateLine LineOn(LocalDate day, DayRate rate) =>
            reading.Line(rate, Staleness.Fresh) with
            {
                Remark =
                    rate.Answer.AsOf == day
                        ? ""
                        : Domain.Languages.Words.Filled(
                            reading.Words.RateCarriedFrom,
                            reading.ShortDay(rate.Answer.AsOf).Text
                        ),
            };

        private RateLine Line(DayRate rate, Staleness staleness) =>
            new(
                rate.Answer.Base,
                RateNames.OfCurrency(rate.Answer.Base, reading.Language),
                reading.AddressOf(RateAddress.OfCurrency(rate.Answer.Base)),
                reading.Number(rate.Answer),
                reading.Change(rate.Row.ChangePercent),
                RateTexts.DirectionOf(rate.Row.ChangePercent),
                string.Join(", ", rate.Answer.Legs.Select(leg => leg.Bank).Distinct()),
                reading.Banks(rate.Answer),
                reading.ShortDay(rate.Answer.AsOf),
                "",
                staleness is Staleness.Red,
                rate.Line
            );
    }
}

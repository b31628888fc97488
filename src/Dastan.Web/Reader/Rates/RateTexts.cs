using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>Rates, printed numbers and their ages as an edition writes them.</summary>
public static class RateTexts
{
    private const int LeastDigits = 4;

    // From here on six digits say enough: 25.5581, not 25.55812.
    private const decimal Large = 10;

    extension(Reading reading)
    {
        public Words Words => Words.For(reading.Code);

        /// <summary>A rate, with the bank's own digits where it was printed so.</summary>
        public string Number(RateAnswer answer) =>
            answer is { Method: RateMethod.Published, Legs: [{ Units: 1 } leg] }
                ? NumberForms.Decimal(leg.Value, leg.Value.Scale, reading.Language)
                : reading.Number(answer.Rate);

        /// <summary>Five decimals and four significant digits at least; six digits for what is large.</summary>
        public string Number(decimal rate) =>
            rate < Large
                ? NumberForms.Significant(rate, LeastDigits, 5, reading.Language)
                : NumberForms.Significant(rate, 6, 2, reading.Language);

        /// <summary>"1 KZT = 0.002105 USD".</summary>
        public string Equation(RateAnswer answer) => $"1 {answer.Base} = {reading.Number(answer)} {answer.Quote}";

        /// <summary>A number in the bank's own direction, units and digits: "100 UZS = 3.91 KZT".</summary>
        public string Printed(RateLeg leg) =>
            $"{NumberForms.Count(leg.Units, reading.Language)} {leg.Base} = "
            + $"{NumberForms.Decimal(leg.Value, leg.Value.Scale, reading.Language)} {leg.Quote}";

        /// <summary>"+0.28%"; null where no change is known.</summary>
        public string? Change(decimal? percent) =>
            percent is { } change
                ? NumberForms.SignedPercent(change, RateFigures.ChangeDecimals(change), reading.Language)
                : null;

        /// <summary>"12 December 2025".</summary>
        public ShownTime Day(LocalDate day) =>
            new(DateForms.Long(day, reading.Language), LocalDatePattern.Iso.Format(day));

        /// <summary>"12 Dec 2025".</summary>
        public ShownTime ShortDay(LocalDate day) =>
            new(DateForms.Short(day, reading.Language), LocalDatePattern.Iso.Format(day));

        /// <summary>What must stand beside a rate that is older than it should be; "" where nothing must.</summary>
        /// <param name="asOf">Its day.</param>
        public string Age(Staleness staleness, LocalDate asOf) =>
            staleness switch
            {
                Staleness.Amber => Words.Filled(reading.Words.RateOf, reading.FewLetters(asOf)),
                Staleness.Red => Words.Filled(reading.Words.RateNoneSince, reading.FewLetters(asOf)),
                _ => "",
            };

        /// <summary>"9 May"; with its year, when that is another: "9 May 2025".</summary>
        public string FewLetters(LocalDate day) =>
            day.Year == reading.Today.Year
                ? DateForms.DayInFew(day, reading.Language)
                : DateForms.Short(day, reading.Language);

        /// <summary>The names of the banks that a rate was made of, each once.</summary>
        public string Banks(RateAnswer answer) =>
            reading.Words.Joined([
                .. answer.Legs.Select(leg => RateNames.OfBank(leg.Bank, reading.Language)).Distinct(),
            ]);

        /// <summary>How a rate was found, in words.</summary>
        public string Method(RateAnswer answer) =>
            answer.Method switch
            {
                RateMethod.Identity => reading.Words.FoundSame,
                RateMethod.Published => reading.Words.FoundPublished,
                RateMethod.Inverted => reading.Words.FoundInverted,
                RateMethod.Peg => reading.Words.FoundByPeg,
                _ => Words.Filled(reading.Words.FoundThrough, Between(answer)),
            };
    }

    /// <summary>Which way a change goes as it is shown.</summary>
    public static RateDirection DirectionOf(decimal? change) =>
        change switch
        {
            > 0 => RateDirection.Rising,
            < 0 => RateDirection.Falling,
            _ => RateDirection.Flat,
        };

    private static string Between(RateAnswer answer) =>
        string.Join(
            ", ",
            answer
                .Legs.SelectMany(leg => new[] { leg.Base, leg.Quote })
                .Distinct()
                .Where(code => code != answer.Base && code != answer.Quote)
        );
}

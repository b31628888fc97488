using Dastan.Domain.Rates;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>The ways between the pages of rates, and what messengers show of them.</summary>
public static class RatesWays
{
    private const int PictureWidth = 1200;
    private const int PictureHeight = 630;

    extension(Reading reading)
    {
        /// <summary>The pages of rates, this one marked.</summary>
        public IReadOnlyList<Link> RateWays() =>
            [
                reading.Way(reading.Words.AllRates, RateAddress.OfAll),
                reading.Way(reading.Words.ConverterTitle, RateAddress.OfConverter),
                reading.Way(reading.Words.RateRestatements, RateAddress.OfChanges),
                new(reading.Words.RatesForPrograms, RateAddress.OfApi),
            ];

        /// <summary>The picture of today's rates; null while there are none.</summary>
        public SharePicture? RatesPicture() =>
            reading.StripRates().Count == 0
                ? null
                : new(
                    reading.Origin + RateAddress.OfPicture(reading.Today),
                    PictureWidth,
                    PictureHeight,
                    $"{reading.Words.Rates}: {string.Join(", ", Strip.Currencies)}"
                );

        private Link Way(string name, string path) => new(name, reading.AddressOf(path), reading.Path == path);
    }
}

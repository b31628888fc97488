using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>What search engines are told of rates.</summary>
public static class RateDescriptions
{
    extension(Reading reading)
    {
        public DescribedRate Described(RateAnswer answer) =>
            new(
                reading.Absolute(RateAddress.OfCurrency(answer.Base, answer.Quote)),
                answer.Base,
                answer.Quote,
                RateFigures.Shown(answer.Rate),
                answer.AsOf
            );

        public DescribedSeries DescribedSeries(
            string name,
            string description,
            string path,
            LocalDate first,
            LocalDate last,
            IReadOnlyList<Link> forms
        ) =>
            new(
                reading.Absolute(path),
                name,
                description,
                reading.Code,
                first,
                last,
                reading.DescribedPaper,
                [
                    .. SeriesForm
                        .All.Zip(forms)
                        .Select(form => new DescribedForm(form.First.MediaType, reading.Origin + form.Second.Address)),
                ]
            );
    }
}

using Dastan.Domain.Languages;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>The addresses of a year, a month and a day, and links to them.</summary>
public static class ArchiveAddress
{
    public static string OfYear(int year) => FormattableString.Invariant($"/{year:0000}");

    public static string OfMonth(LocalDate day) => FormattableString.Invariant($"/{day.Year:0000}/{day.Month:00}");

    public static string OfDay(LocalDate day) =>
        FormattableString.Invariant($"/{day.Year:0000}/{day.Month:00}/{day.Day:00}");

    extension(Reading reading)
    {
        public Link LinkToYear(int year, bool isCurrent = false) =>
            new(FormattableString.Invariant($"{year}"), reading.AddressOf(OfYear(year)), isCurrent);

        public Link LinkToMonth(LocalDate day) =>
            new(DateForms.MonthAndYear(day.ToYearMonth(), reading.Language), reading.AddressOf(OfMonth(day)));

        public Link LinkToDay(LocalDate day) =>
            new(DateForms.Long(day, reading.Language), reading.AddressOf(OfDay(day)));
    }
}

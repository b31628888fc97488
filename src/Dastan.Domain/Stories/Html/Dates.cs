using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>The forms of dates and times that HTML's datetime attribute may have.</summary>
internal static partial class Dates
{
    /// <summary>A day, or a moment of it with its distance from UTC.</summary>
    public static bool IsDay(string text) => Day().IsMatch(text);

    /// <summary>A year, month, week, day, time of day, moment or duration.</summary>
    public static bool IsMoment(string text) =>
        Day().IsMatch(text) || Moment().IsMatch(text) || Duration().IsMatch(text);

    private const string Date = @"[0-9]{4,6}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private const string Clock = @"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,3})?)?";
    private const string Zone = @"(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])";
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex($@"^{Date}(?:[T ]{Clock}{Zone})?\z", Plain)]
    private static partial Regex Day();

    [GeneratedRegex(
        $@"^(?:[0-9]{{4,6}}(?:-(?:0[1-9]|1[0-2]|W[0-5][0-9]))?|{Date}[T ]{Clock}|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])|{Clock}|{Zone})\z",
        Plain
    )]
    private static partial Regex Moment();

    [GeneratedRegex(
        @"^P(?=[0-9T])(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]{1,3})?S)?)?\z",
        Plain
    )]
    private static partial Regex Duration();
}

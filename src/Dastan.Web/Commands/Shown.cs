using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>Days and instants as commands print them: in UTC, to the minute, a dash for none; and names that others chose.</summary>
internal static class Shown
{
    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm'Z'");

    public static string At(Instant? at) => at is { } instant ? Minutes.Format(instant) : "-";

    public static string On(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "-";

    /// <summary>A name of a file that anybody may have put there, without what a terminal would obey.</summary>
    public static string Name(string name) =>
        string.Concat(
            name.Select(letter =>
                char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format ? '\uFFFD' : letter
            )
        );
}

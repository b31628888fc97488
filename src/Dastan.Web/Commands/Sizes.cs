using System.Globalization;

namespace Dastan.Web.Commands;

/// <summary>Bytes as people read them: 14.2 MB.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1)
            (size, unit) = (size / 1000, unit + 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(unit == 0 ? $"{bytes}" : size.ToString(size < 100 ? "0.0" : "0", CultureInfo.InvariantCulture))} {Units[unit]}"
        );
    }
}

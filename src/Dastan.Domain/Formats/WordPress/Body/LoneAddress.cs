using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>An address that stands alone on a line.</summary>
internal static partial class LoneAddress
{
    private const int Longest = 2000;

    public static bool Is(string line) => line.Length < Longest && Address().IsMatch(line);

    /// <summary>The address, its entities decoded.</summary>
    public static string In(string line) => TolerantText.Decode(line.Trim());

    [GeneratedRegex(@"^\s*https?://[^\s<>""\[\]]+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

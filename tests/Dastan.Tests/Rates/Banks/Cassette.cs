using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Tests.Rates.Banks;

/// <summary>Recorded answers in the YAML of the Ruby library VCR, as far as it is used: bodies in base64 or in single quotes.</summary>
internal static partial class Cassette
{
    public static IReadOnlyList<(Uri Address, byte[] Body)> Read(string file) =>
        [
            .. Interaction()
                .Matches(File.ReadAllText(file))
                .Select(match => (new Uri(match.Groups["uri"].Value), BodyOf(match))),
        ];

    private static byte[] BodyOf(Match interaction) =>
        interaction.Groups["binary"] is { Success: true } binary
            ? Convert.FromBase64String(binary.Value)
            : Encoding.UTF8.GetBytes(Folded().Replace(interaction.Groups["text"].Value, " ").Replace("''", "'"));

    [GeneratedRegex(
        @"^    uri: (?<uri>\S+)$.*?^  response:$.*?^      string: (?:!binary \|-\n(?<binary>(?:        \S+\n)+)|'(?<text>(?:[^']|'')*)')",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Interaction();

    [GeneratedRegex(@"\n +")]
    private static partial Regex Folded();
}

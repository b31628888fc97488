using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Web.Parts;

/// <summary>
/// The style of a kind of page. It stands in the page itself, so that a page is there after one round trip; the page's
/// policy allows it by its hash alone.
/// </summary>
public sealed partial class Stylesheet
{
    private static readonly string[] Everywhere = ["reset", "base", "masthead", "strip", "foot"];

    private Stylesheet(params ReadOnlySpan<string> names)
        : this([.. Everywhere, .. names, "print"], Minified) { }

    private Stylesheet(IEnumerable<string> names, Func<string, string> write)
    {
        Text = write(string.Concat(names.Select(Read)));
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
    }

    public static Stylesheet Front { get; } = new("cards", "front");

    public static Stylesheet List { get; } = new("cards", "lists");

    public static Stylesheet Story { get; } = new("cards", "prose", "story", "sums", "loan", "figures", "corrections");

    public static Stylesheet Archive { get; } = new("cards", "lists", "archive");

    public static Stylesheet Search { get; } = new("cards", "lists", "search");

    public static Stylesheet Rates { get; } = new("lists", "rates");

    public static Stylesheet Currency { get; } = new("lists", "rates", "currency", "chart");

    public static Stylesheet Converter { get; } = new("lists", "rates", "currency", "converter");

    public static Stylesheet Loan { get; } = new("lists", "loan");

    public static Stylesheet Corrections { get; } = new("lists", "corrections");

    public static Stylesheet Trackers { get; } = new("lists", "figures", "trackers");

    /// <summary>A chart in a frame of another site.</summary>
    public static Stylesheet Framed { get; } = new(["reset", "base", "figures", "trackers"], Minified);

    public static Stylesheet Plain { get; } = new("lists", "prose");

    /// <summary>All of the newsroom, which shares the reader's ground and nothing else.</summary>
    public static Stylesheet Newsroom { get; } =
        new(
            [
                "reset",
                "base",
                "newsroom",
                "bar",
                "desk",
                "writing",
                "shelf",
                "arranging",
                "fronts",
                "notes",
                "calendar",
            ],
            Minified
        );

    /// <summary>Those of the reader's pages.</summary>
    public static IReadOnlyList<Stylesheet> All { get; } =
    [Front, List, Story, Archive, Search, Rates, Currency, Converter, Loan, Corrections, Trackers, Plain];

    /// <summary>What the style element holds.</summary>
    public string Text { get; }

    /// <summary>For <c>style-src</c> of the Content-Security-Policy, in its quotes: <c>'sha256-…'</c>.</summary>
    public string Hash { get; }

    /// <summary>Leaves out comments and needless white space; what stands in quotes stays as it is.</summary>
    public static string Minified(string css) =>
        Needless()
            .Replace(
                css,
                match =>
                    match switch
                    {
                        { Value: ['"', ..] } => match.Value,
                        { Value: [':', ..] } => ":",
                        { Value: ['/', '*', ..] } => "",
                        { Groups: [_, { Success: true } sign] } => sign.Value,
                        _ => " ",
                    }
            )
            .Replace(";}", "}")
            .Trim();

    private static string Read(string name)
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream($"assets/css/{name}.css")!;
        return new StreamReader(stream).ReadToEnd();
    }

    // A space before a colon may mean something (a descendant with a pseudo-class); one after it never does.
    [GeneratedRegex(
        """
            "[^"]*"|/\*.*?\*/|\s*(?<sign>[{};,>])\s*(?:/\*.*?\*/\s*)*|:\s+|\s+
            """,
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Needless();
}

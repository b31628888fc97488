using System.Net;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Checks;

/// <summary>A picture in a body.</summary>
/// <param name="Block">The id of its block.</param>
/// <param name="Address">As the body has it.</param>
internal sealed partial record ShownPicture(string Block, string Address, string Alternative, bool HasCredit)
{
    /// <param name="body">Story HTML.</param>
    public static IEnumerable<ShownPicture> In(string body) =>
        Figures()
            .Matches(body)
            .Select(figure => new ShownPicture(
                figure.Groups["id"].Value,
                WebUtility.HtmlDecode(figure.Groups["src"].Value),
                WebUtility.HtmlDecode(figure.Groups["alt"].Value).Trim(),
                figure.Groups["caption"].Value.Contains("<cite", StringComparison.Ordinal)
            ));

    // As the one reader of Story HTML writes a picture.
    [GeneratedRegex(
        """<figure id="(?<id>[^"]*)"[^>]*>(?:<a [^>]*>)?<img src="(?<src>[^"]*)" alt="(?<alt>[^"]*)"[^>]*>(?:</a>)?(?:<figcaption[^>]*>(?<caption>.*?)</figcaption>)?</figure>""",
        RegexOptions.Singleline
    )]
    private static partial Regex Figures();
}

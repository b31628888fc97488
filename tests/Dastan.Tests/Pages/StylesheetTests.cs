using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dastan.Web.Parts;

namespace Dastan.Tests.Pages;

public partial class StylesheetTests
{
    [Fact]
    public async Task The_policy_knows_the_style_of_a_page_by_its_hash()
    {
        var document = await new HtmlParser().ParseDocumentAsync(await ShownPages.All["story"]("ru"));
        var style = Encoding.UTF8.GetBytes(document.QuerySelector("style")!.TextContent);

        var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'";
        Assert.Equal(Stylesheet.Story.Hash, hash);
        Assert.Contains(Stylesheet.All, sheet => sheet.Hash == hash);
    }

    [Fact]
    public async Task A_page_has_the_style_of_all_that_is_styled_on_any_page()
    {
        var styled = ClassesIn(string.Concat(Stylesheet.All.Select(sheet => sheet.Text)));
        foreach (var (kind, page) in ShownPages.All)
        {
            var document = await new HtmlParser().ParseDocumentAsync(await page("ru"));
            var used = document.All.SelectMany(element => element.ClassList).Distinct();

            Assert.Empty(
                used.Intersect(styled)
                    .Except(ClassesIn(document.QuerySelector("style")!.TextContent))
                    .Select(name => $"{kind}: .{name}")
            );
        }
    }

    [Fact]
    public void What_is_needless_is_left_out_and_what_is_quoted_stays()
    {
        var css =
            "/* why */\n.a > .b {\n  color: red;\n  content: \" ( ; ) \";\n}\n\n/* and */\n.c :focus { margin: 0 auto; }\n";

        Assert.Equal(""".a>.b{color:red;content:" ( ; ) "}.c :focus{margin:0 auto}""", Stylesheet.Minified(css));
    }

    [Fact]
    public void Every_style_is_small()
    {
        Assert.All(Stylesheet.All, sheet => Assert.InRange(Size.Brotli(sheet.Text), 1000, 5 * 1024));
    }

    [Fact]
    public void Only_what_all_browsers_know_is_used()
    {
        var all = string.Concat(Stylesheet.All.Append(Stylesheet.Newsroom).Select(sheet => sheet.Text));
        var css = MediaCondition().Replace(all, "@media{");

        Assert.Empty(AtRule().Matches(css).Select(match => match.Groups[1].Value).Except(KnownCss.AtRules));
        Assert.Empty(Property().Matches(css).Select(match => match.Groups[1].Value).Except(KnownCss.Properties));
        Assert.Empty(Pseudo().Matches(css).Select(match => match.Groups[1].Value).Except(KnownCss.Pseudos));
        Assert.Empty(Function().Matches(css).Select(match => match.Groups[1].Value).Except(KnownCss.Functions));
    }

    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("quiet", "paper", 5)]
    [InlineData("accent", "paper", 5)]
    [InlineData("rise", "paper", 5)]
    [InlineData("fall", "paper", 5)]
    [InlineData("ink", "mark", 7)]
    public void Colours_can_be_read_in_light_and_in_dark(string ink, string paper, double least)
    {
        foreach (var (light, colours) in Palettes())
            Assert.True(
                Contrast(colours[ink], colours[paper]) >= least,
                $"{ink} on {paper}, {light}: {Contrast(colours[ink], colours[paper]):0.00}"
            );
    }

    private static IEnumerable<(string, Dictionary<string, string>)> Palettes()
    {
        var css = Stylesheet.Front.Text;
        var dark = css[css.IndexOf("prefers-color-scheme:dark", StringComparison.Ordinal)..];
        yield return ("light", Colours(css));
        yield return ("dark", Colours(dark));
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour()
            .Matches(css)
            .DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(at => Linear(int.Parse(colour.AsSpan(at * 2, 2), NumberStyles.HexNumber) / 255.0))
            .ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static IEnumerable<string> ClassesIn(string css) =>
        Class().Matches(css).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\.([a-z][\w-]*)(?=[^{}]*\{)")]
    private static partial Regex Class();

    [GeneratedRegex(@"@media[^{]*\{")]
    private static partial Regex MediaCondition();

    [GeneratedRegex(@"(?<=[{;])(-?[a-z][\w-]*):(?=[^{}]*[;}])")]
    private static partial Regex Property();

    [GeneratedRegex(@"@([\w-]+)")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"(?<=[\w\s*)\]},{>]):{1,2}(-?[a-z][\w-]+)(?=[\s:{,)(>+.\[])(?=[^;}]*\{)")]
    private static partial Regex Pseudo();

    [GeneratedRegex(@"([a-z][\w-]*)\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"--(\w+):#([0-9a-f]{6})")]
    private static partial Regex Colour();
}

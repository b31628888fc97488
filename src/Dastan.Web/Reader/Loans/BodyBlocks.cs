using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Languages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dastan.Web.Reader.Loans;

/// <summary>Blocks of a story that a reader does something with: the calculator of a loan, and a list to tick off.</summary>
public static partial class BodyBlocks
{
    /// <param name="html">Story HTML as it is kept, in which a calculator is a link, and a list to tick off a list.</param>
    public static string WithBlocks(this Reading reading, string html)
    {
        if (html.Contains("data-embed=\"loan\"", StringComparison.Ordinal))
            html = LoanCard().Replace(html, card => Calculator(card, reading));
        if (html.Contains("data-list=\"check\"", StringComparison.Ordinal))
            html = Checklist().Replace(html, list => Item().Replace(list.Value, Ticked));
        return html;
    }

    /// <summary>The links to calculators as they are read elsewhere, in the reader's edition.</summary>
    public static string WithLoanLinks(this Reading reading, string html) =>
        html.Contains("data-embed=\"loan\"", StringComparison.Ordinal)
            ? LoanCard().Replace(html, card => Led(card, reading))
            : html;

    private static string Led(Match card, Reading reading) =>
        card.Value.Replace(
            $"href=\"{LoanAsked.Path}?",
            $"href=\"{reading.AddressOf(LoanAsked.Path)}?",
            StringComparison.Ordinal
        );

    private static string Calculator(Match card, Reading reading)
    {
        var query = QueryHelpers.ParseQuery(WebUtility.HtmlDecode(card.Groups["query"].Value));
        // In an address numbers are written as programs write them, whatever the edition.
        var asked = new LoanAsked(Of(query, "sum"), Of(query, "rate"), Of(query, "years"), Of(query, "currency"));
        if (asked.Read(Language.English) is not { } loan)
            return Led(card, reading);

        var view = LoanView.Of(loan, reading) with { Label = WebUtility.HtmlDecode(card.Groups["label"].Value) };
        var form = LoanForm.Of(view, Words.For(reading.Code).OnLoans);
        return $"<figure{card.Groups["id"].Value}>{form}{card.Groups["caption"].Value}</figure>";
    }

    private static string? Of(Dictionary<string, StringValues> query, string name) =>
        query.TryGetValue(name, out var value) ? value.ToString() : null;

    private static string Ticked(Match item) =>
        $"<li{item.Groups["attributes"].Value}><label><input type=\"checkbox\"> <span>{item.Groups["text"].Value}</span></label></li>";

    // As the domain writes them. Lists may nest; what is ticked is an item of words alone.
    [GeneratedRegex(
        """<figure(?<id> id="[^"]*") data-embed="loan"[^>]*><a href="/calculator/loan\?(?<query>[^"]*)"[^>]*>(?<label>[^<]*)</a>(?<caption><figcaption.*?</figcaption>)?</figure>"""
    )]
    private static partial Regex LoanCard();

    [GeneratedRegex("""<ul id="[^"]*" data-list="check".*?</ul>""", RegexOptions.Singleline)]
    private static partial Regex Checklist();

    [GeneratedRegex(
        "<li(?<attributes>[^>]*)>(?<text>(?:[^<]|</?(?:em|strong|span|sup|sub|bdi|time|data|abbr)\\b[^>]*>)+)</li>"
    )]
    private static partial Regex Item();
}

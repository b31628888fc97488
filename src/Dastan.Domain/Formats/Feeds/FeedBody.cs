using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>
/// A story's body as it leaves the house: the lead picture first, every address absolute, and without the ids of the
/// blocks, which would meet those of other stories on a reader's page.
/// </summary>
public static class FeedBody
{
    private static readonly string[] AddressAttributes = ["href", "src", "cite", "poster"];

    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <param name="storyHtml">The body as stored.</param>
    /// <param name="address">The story's absolute address; relative ones, "#note" too, are read from there.</param>
    /// <param name="lead">The lead picture; null for none, and for one that the body shows already.</param>
    public static string Of(string storyHtml, string address, FeedPicture? lead)
    {
        var story = new Uri(address);
        var body = new HtmlParser().ParseDocument(storyHtml).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
            Free(element, story);
        if (lead is not null)
            body.Prepend(Figure(body, lead));
        return body.InnerHtml;
    }

    private static void Free(IElement element, Uri story)
    {
        element.RemoveAttribute("id");
        foreach (var name in AddressAttributes)
            if (element.GetAttribute(name) is { } value)
                SetOrRemove(element, name, Absolute(value, story));
        if (element.GetAttribute("srcset") is { } renditions)
            element.SetAttribute("srcset", AbsoluteSet(renditions, story));
    }

    private static void SetOrRemove(IElement element, string name, string? value)
    {
        if (value is null)
            element.RemoveAttribute(name);
        else
            element.SetAttribute(name, value);
    }

    private static string? Absolute(string value, Uri story) =>
        Uri.TryCreate(story, value.Trim(), out var uri) && Schemes.Contains(uri.Scheme) ? uri.AbsoluteUri : null;

    /// <summary>"/a.avif 600w, /b.avif 1200w": an address, white space, a width.</summary>
    private static string AbsoluteSet(string renditions, Uri story)
    {
        var parts = renditions
            .Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(rendition => rendition.Split(' ', 2))
            .Where(rendition => Absolute(rendition[0], story) is not null)
            .Select(rendition => string.Join(' ', rendition.Skip(1).Prepend(Absolute(rendition[0], story)!)));
        return string.Join(", ", parts);
    }

    private static IElement Figure(IElement body, FeedPicture lead)
    {
        var document = body.Owner!;
        var figure = document.CreateElement("figure");
        var picture = document.CreateElement("img");
        picture.SetAttribute("src", FeedXml.Uri(lead.Address));
        picture.SetAttribute("alt", lead.Alternative);
        picture.SetAttribute("width", lead.Width.ToString(CultureInfo.InvariantCulture));
        picture.SetAttribute("height", lead.Height.ToString(CultureInfo.InvariantCulture));
        figure.AppendChild(picture);

        var words = string.Join(" ", new[] { lead.Caption, lead.Credit }.Where(text => text is not ""));
        if (words is not "")
        {
            var caption = document.CreateElement("figcaption");
            caption.TextContent = words;
            figure.AppendChild(caption);
        }
        return figure;
    }
}

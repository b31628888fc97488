using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>Says which tags and attributes did not stay.</summary>
internal static class TagReport
{
    public static void Attributes(HtmlTagToken tag, Drops drops)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (Tags.IsRead(tag.Name, attribute.Name))
                continue;
            var excerpt = $"{attribute.Name}=\"{attribute.Value}\"";
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
                drops.Add("attribute " + attribute.Name, "Nothing runs in a story.", excerpt);
            else
                drops.AddOnce("attribute " + attribute.Name, "Looks and behaviour are the page's own.", excerpt);
        }
    }

    public static void Element(HtmlTagToken tag, Drops drops)
    {
        if (Tags.RoleOf(tag.Name) is TagRole.Nothing && !Tags.Ordinary.Contains(tag.Name))
            drops.AddOnce(tag.Name, "It shows nothing of the story.", tag.Name);
        else if (Tags.RoleOf(tag.Name) is TagRole.Inline or TagRole.Block && !Tags.Ordinary.Contains(tag.Name))
            drops.AddOnce(tag.Name, "Its text stays, the element does not.", tag.Name);
    }
}

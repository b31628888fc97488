using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

/// <summary>What tests of Story HTML ask again and again.</summary>
public static partial class StoryHtmlCases
{
    /// <summary>The story made of <paramref name="html"/>, without the ids of its blocks.</summary>
    public static string Read(string html) => WithoutIds(StoryHtml.Read(html).Html);

    public static string WithoutIds(string storyHtml) => Ids().Replace(storyHtml, "");

    /// <summary>The ids of the blocks of the story made of <paramref name="html"/>, in their order.</summary>
    public static List<string> IdsOf(string html) =>
        [.. Ids().Matches(StoryHtml.Read(html).Html).Select(match => match.Groups[1].Value)];

    /// <summary>
    /// What is wrong with the story made of <paramref name="html"/>, or null: it must be made of listed elements and
    /// attributes alone as a browser's parser reads it, name nothing twice, lead to no address that runs, and come out
    /// the same when it is read again, as it was written or as a parser writes it.
    /// </summary>
    public static string? Fault(string html)
    {
        var story = StoryHtml.Read(html).Html;
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + story).Body!;
        HashSet<string> ids = [];
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (!StoryHtml.Elements.TryGetValue(element.LocalName, out var allowed))
                return $"<{element.LocalName}> in {story}";
            foreach (var attribute in element.Attributes)
                if (!allowed.Contains(attribute.Name) || IsDangerous(attribute.Name, attribute.Value))
                    return $"{attribute.Name}=\"{attribute.Value}\" in {story}";
            if (
                element.GetAttribute("id") is { } id
                && (!id.StartsWith("b-", StringComparison.Ordinal) || !ids.Add(id))
            )
                return $"id {id} in {story}";
        }
        if (StoryHtml.Read(story).Html != story)
            return $"Read again, {story} is {StoryHtml.Read(story).Html}";
        return StoryHtml.Read(body.InnerHtml).Html == story ? null : $"A parser makes {body.InnerHtml} of {story}";
    }

    private static bool IsDangerous(string name, string value) =>
        name.StartsWith("on", StringComparison.Ordinal)
        || (name is "href" or "src" or "cite" && !Addresses().IsMatch(value))
        || (name == "src" && value[0] == '#');

    [GeneratedRegex(" id=\"(b-[^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(@"^(?:https?://[^/\s]|mailto:|tel:|/(?![/\\])|#.)[^\s""<>\\]*$")]
    private static partial Regex Addresses();
}

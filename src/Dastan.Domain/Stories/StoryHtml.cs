namespace Dastan.Domain.Stories;

/// <summary>The stored form of a story's body.</summary>
public static class StoryHtml
{
    /// <summary>Words in the text of a body.</summary>
    public static int WordCount(string storyHtml) =>
        new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(storyHtml)
            .Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Length;
}

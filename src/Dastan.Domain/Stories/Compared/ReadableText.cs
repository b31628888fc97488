namespace Dastan.Domain.Stories.Compared;

/// <summary>All words of a story as plain text, for comparing as a person reads: no tags.</summary>
public static class ReadableText
{
    public static string Of(StoryText text) =>
        string.Join(
            "\n\n",
            new[] { text.Headline, text.Standfirst, text.Dateline, StoryHtml.PlainText(text.Body) }.Where(part =>
                part is not ""
            )
        );
}

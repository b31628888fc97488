using System.Text.RegularExpressions;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

/// <summary>docs/story-html.md and the code name the same elements, attributes and kinds of cards.</summary>
public sealed partial class StoryHtmlDocumentTests
{
    private static readonly string Document = File.ReadAllText(
        Path.Combine(SharedData.Checkout, "docs", "story-html.md")
    );

    [Fact]
    public void The_document_lists_each_element_with_its_attributes_in_their_order()
    {
        var tables = Document.Split("## Elements")[1].Split("### Attributes")[0];
        var listed = Rows().Matches(tables).ToDictionary(row => row.Groups[1].Value, row => Names(row.Groups[2].Value));

        Assert.Equal(StoryHtml.Elements.Keys, listed.Keys);
        Assert.All(StoryHtml.Elements, element => Assert.Equal(element.Value, listed[element.Key]));
    }

    [Fact]
    public void The_document_lists_what_a_card_may_stand_for()
    {
        var line = Document.Split("- `data-embed` says what a card stands for:")[1].Split("\n\n")[0];

        Assert.Equal(StoryHtml.Embeds, Names(line));
    }

    private static List<string> Names(string text) => [.. Code().Matches(text).Select(name => name.Groups[1].Value)];

    [GeneratedRegex(@"(?m)^\| `([a-z0-9]+)` \|([^|]*)\|")]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}

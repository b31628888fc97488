using Dastan.Tests.Architecture;
using Dastan.Web.Commands;

namespace Dastan.Tests.Documents;

/// <summary>What the documents say is so. Each rule is seen to fall on a text that is wrong.</summary>
public sealed class DocumentsTests
{
    [Fact]
    public void The_README_s_table_has_every_command_and_no_other()
    {
        var commands = CommandLine.Commands.Select(command => command.Name);

        Assert.Equal(commands, DocumentRules.Commands(Tree.Read("README.md")));
        Assert.Equal(
            ["demo", "read"],
            DocumentRules.Commands("| `./dastan demo` | a |\n| `./dastan read feed` | b |\n| `./dastan read x` | c |")
        );
    }

    [Fact]
    public void Every_relative_link_in_a_document_leads_somewhere()
    {
        var files = Tree.Files().ToHashSet();
        var documents = files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToList();
        string? Found(string path) =>
            files.Contains(path) ? Tree.Read(path)
            : Directory.Exists(Path.Combine(SharedData.Checkout, path)) ? ""
            : null;

        Assert.Contains("docs/decisions/packages.md", documents);
        Assert.Empty(documents.SelectMany(file => DocumentRules.DeadLinks(file, Tree.Read(file), Found)));
    }

    [Theory]
    [InlineData("[a](there.md)")]
    [InlineData("[a](../README.md)")]
    [InlineData("[a](..)")]
    [InlineData("[a](#a-heading-and-more)")]
    [InlineData("[a](there.md#a-heading-and-more)")]
    [InlineData("[a](https://dastan.example/nowhere.md)")]
    [InlineData("`[a](nowhere.md)`")]
    [InlineData("```md\n[a](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_is_found(string text) => Assert.Empty(DeadLinks(text));

    [Theory]
    [InlineData("[a](nowhere.md)", "docs/a.md: nowhere.md")]
    [InlineData("![a](pictures/nowhere.png)", "docs/a.md: pictures/nowhere.png")]
    [InlineData("<img src=\"nowhere.png\" alt=\"\">", "docs/a.md: nowhere.png")]
    [InlineData("[a](README.md)", "docs/a.md: README.md")]
    [InlineData("[a](there.md#no-heading)", "docs/a.md: there.md#no-heading")]
    public void A_link_that_leads_nowhere_is_named(string text, string dead) => Assert.Equal([dead], DeadLinks(text));

    private static IEnumerable<string> DeadLinks(string text) =>
        DocumentRules.DeadLinks(
            "docs/a.md",
            text,
            path =>
                path switch
                {
                    "." => "",
                    "README.md" => "# Paper",
                    "docs/a.md" or "docs/there.md" => "# A heading: `and` more",
                    _ => null,
                }
        );
}

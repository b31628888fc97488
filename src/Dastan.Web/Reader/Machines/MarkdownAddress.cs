using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Web.Reader.Machines;

/// <summary>Where the Markdown twin of a story is: at its own address with <c>.md</c>, whatever address it kept.</summary>
public static class MarkdownAddress
{
    public static string Of(string prefix, LocalDate publishedOn, string slug) =>
        StoryAddress.Of(prefix, publishedOn, slug, null) + ".md";
}

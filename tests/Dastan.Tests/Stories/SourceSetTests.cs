using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

/// <summary>Of the sizes of one picture the largest stays.</summary>
public sealed class SourceSetTests
{
    [Theory]
    [InlineData("/a.jpg 300w, /b.jpg 600w", "/b.jpg")]
    [InlineData("/a.jpg 1x,/b.jpg 1.5x", "/b.jpg")]
    [InlineData("/a.jpg, /b.jpg", "/a.jpg")]
    [InlineData("/w_300,h_200/a.jpg 300w, /b.jpg 200w", "/w_300,h_200/a.jpg")]
    [InlineData("/a.jpg 100w 50h, /b.jpg 50w", "/a.jpg")]
    [InlineData(" ,, /a.jpg", "/a.jpg")]
    [InlineData("/a.jpg 99999999999999999999999999999999w, /b.jpg 2w", "/b.jpg")]
    public void The_largest_is_taken(string set, string address) =>
        Assert.Contains($"src=\"{address}\"", StoryHtml.Read($"<img srcset=\"{set}\" alt=\"\">").Html);

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    public void Of_none_there_is_no_picture(string set) =>
        Assert.DoesNotContain("<img", StoryHtml.Read($"<img srcset=\"{set}\" alt=\"\">").Html);

    [Fact]
    public void An_address_as_long_as_is_read_many_times_over_is_read()
    {
        var tag = $"<img data-srcset=\"{new string('a', 16_000)} x\" src=\"/b.jpg\" alt=\"\">";

        Assert.Contains("src=\"/b.jpg\"", StoryHtml.Read(string.Concat(Enumerable.Repeat(tag, 100))).Html);
    }

    [Fact]
    public void Of_a_tag_with_attributes_without_end_the_first_are_read()
    {
        var many = string.Concat(Enumerable.Range(0, 150_000).Select(number => $" a{number}"));

        var reading = StoryHtml.Read($"<img src=\"/a.jpg\"{many} alt=\"Late\">The rest.");

        Assert.Contains("<img src=\"/a.jpg\" alt=\"\">", reading.Html);
        Assert.Contains("The rest.", reading.Html);
        Assert.Contains(reading.Dropped, drop => drop.What == "attribute a150");
        Assert.DoesNotContain(reading.Dropped, drop => drop.What == "attribute a200");
    }
}

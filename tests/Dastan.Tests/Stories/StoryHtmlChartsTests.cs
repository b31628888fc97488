using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;

namespace Dastan.Tests.Stories;

/// <summary>A chart of a tracker in a story, and what stands in for it.</summary>
public class StoryHtmlChartsTests
{
    private const string Chart =
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"bar\" data-on=\"2025-04-03\"><a href=\"/ru/data/containers\">Контейнеры</a></figure>";

    [Theory]
    [InlineData(Chart, Chart)]
    [InlineData(
        "<figure id=\"b-c\" data-tracker=\"containers\"></figure>",
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"line\"><a href=\"/data/containers\">containers</a></figure>"
    )]
    [InlineData(
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"pie\" data-on=\"soon\"><a href=\"https://else.example/\">Mine</a><figcaption>As told.</figcaption></figure>",
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"line\"><a href=\"/data/containers\">Mine</a><figcaption>As told.</figcaption></figure>"
    )]
    [InlineData(
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"box\"><svg><script>x()</script></svg></figure>",
        "<figure id=\"b-c\" data-tracker=\"containers\" data-chart=\"box\"><a href=\"/data/containers\">containers</a></figure>"
    )]
    public void A_chart_is_its_tracker_and_a_link_to_its_figures(string typed, string kept)
    {
        var read = StoryHtml.Read(typed).Html;

        Assert.Equal(kept, read);
        Assert.Equal(read, StoryHtml.Read(read).Html);
        Assert.Equal(["containers"], TrackersInBody.Of(read));
    }

    [Fact]
    public void A_figure_without_a_right_tracker_is_no_chart()
    {
        var read = StoryHtml.Read("<figure data-tracker=\"No Such!\"><a href=\"/data/x\">X</a></figure>").Html;

        Assert.DoesNotContain("data-tracker", read);
        Assert.Contains("<a href=\"/data/x\">X</a>", read);
    }

    [Fact]
    public void Where_there_is_no_drawing_its_name_stands()
    {
        Assert.Equal("Контейнеры", StoryHtml.PlainText(Chart));
        Assert.Equal("[Контейнеры](/ru/data/containers)", StoryHtml.Markdown(Chart));
    }

    [Fact]
    public void Figures_in_the_text_count_as_well()
    {
        const string text =
            "<p id=\"b-a\"><data value=\"4000\" data-kind=\"figure\" data-on=\"2025-04-03\" data-tracker=\"measles\">over 4,000</data> and <data value=\"5\" data-kind=\"figure\">five</data></p>";

        Assert.Equal(["measles", "containers"], TrackersInBody.Of(text + Chart + Chart));
        Assert.Empty(TrackersInBody.Of("<p id=\"b-a\">data-tracker=\"x\"</p>"));
    }
}

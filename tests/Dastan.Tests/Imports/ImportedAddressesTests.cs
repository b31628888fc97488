using Dastan.Tests.Formats.WordPress;
using Dastan.Web.Imports;

namespace Dastan.Tests.Imports;

/// <summary>Where stories and sections of another site are read here, and what becomes of the addresses they had.</summary>
public sealed class ImportedAddressesTests
{
    [Fact]
    public async Task An_imported_story_is_read_at_its_address_and_found_at_its_old_ones()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var post = SmallExport
            .Post("1", "One.", SmallExport.Filed)
            .Replace("/2020/02/post-1/", "/archive/osh-bridge.html");

        await paper.BringAsync(SmallExport.Of(post));

        Assert.Contains("A bridge opens in Osh", await paper.ReadAsync("/2020/02/post-1"));
        Assert.Equal("301 /2020/02/post-1", await paper.VisitAsync("/archive/osh-bridge.html"));
        Assert.Equal("301 /2020/02/post-1", await paper.VisitAsync("/?p=1"));
        Assert.Equal("301 /topics/water", await paper.VisitAsync("/tag/water/"));
        Assert.Equal("301 /topics/towns", await paper.VisitAsync("/category/region/towns/"));
        Assert.Equal("301 /kazakhstan", await paper.VisitAsync("/category/kazakhstan/"));
        Assert.Equal("301 /by/dana-omarova", await paper.VisitAsync("/author/dana/"));
    }

    [Fact]
    public async Task Addresses_lead_by_all_categories_above_and_by_the_name_that_is_made_of_a_login()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var post = SmallExport
            .Post("1", "One.", SmallExport.Filed)
            .Replace("<dc:creator>dana", "<dc:creator>d.omarova");
        var export = SmallExport
            .Of(post)
            .Replace("<wp:author_login>dana", "<wp:author_login>d.omarova")
            .Replace(
                "<wp:category>",
                "<wp:category><wp:category_nicename>region</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name>Region</wp:cat_name></wp:category><wp:category>"
            );

        await paper.BringAsync(export);

        Assert.Equal("301 /topics/towns", await paper.VisitAsync("/category/news/region/towns/"));
        Assert.Equal("301 /by/dana-omarova", await paper.VisitAsync("/author/d.omarova/"));
        Assert.Equal("301 /by/dana-omarova", await paper.VisitAsync("/author/d-omarova/"));
    }

    [Fact]
    public async Task A_story_may_keep_the_address_it_had()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var post = SmallExport.Post("1", "One.").Replace("/2020/02/post-1/", "/archive/osh-bridge.html");

        await paper.BringAsync(SmallExport.Of(post), choices => choices with { KeepsAddresses = true });

        Assert.Contains("A bridge opens in Osh", await paper.ReadAsync("/archive/osh-bridge.html"));
        Assert.Equal("301 /archive/osh-bridge.html", await paper.VisitAsync("/?p=1"));
    }

    [Theory]
    [InlineData("/pictures/flood/")]
    [InlineData("/data/inflation/")]
    [InlineData("/2021/")]
    [InlineData("/2021/05/06/")]
    public async Task A_story_does_not_keep_an_address_at_which_the_paper_has_pages_of_its_own(string address)
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var post = SmallExport.Post("1", "One.").Replace("/2020/02/post-1/", address);

        var report = await paper.BringAsync(SmallExport.Of(post), choices => choices with { KeepsAddresses = true });

        Assert.Null((await paper.StoryAsync()).KeptAddress);
        Assert.Contains("A bridge opens in Osh", await paper.ReadAsync("/2020/02/post-1"));
        Assert.Equal("301 /2020/02/post-1", await paper.VisitAsync(address));
        Assert.Contains(
            report.Notes,
            note => note.What.StartsWith("its address is not kept", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("data")]
    public async Task A_category_whose_address_the_paper_needs_is_a_section_at_another(string slug)
    {
        await using var paper = await ImportedPaper.OpenAsync(isEmpty: true);
        var export = SmallExport.Of(
            SmallExport.Post(
                "1",
                "One.",
                $"<category domain=\"category\" nicename=\"{slug}\"><![CDATA[Numbers]]></category>"
            )
        );

        var report = await paper.BringAsync(export);
        var again = await paper.BringAsync(export);

        Assert.Equal($"{slug}-section", (await paper.StoryAsync()).Section);
        Assert.Contains("A bridge opens in Osh", await paper.ReadAsync($"/{slug}-section"));
        Assert.Equal("200", await paper.VisitAsync("/data"));
        Assert.NotEqual("500", await paper.VisitAsync($"/{slug}"));
        Assert.Equal($"301 /{slug}-section", await paper.VisitAsync($"/category/{slug}/"));
        Assert.Contains(
            report.Notes,
            note => note.What.StartsWith($"the category {slug} is the section", StringComparison.Ordinal)
        );
        Assert.Equal(1, again[ImportCount.Unchanged]);
    }

    [Fact]
    public async Task A_link_to_another_story_of_the_old_site_leads_to_it_here()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(
            SmallExport.Of(
                SmallExport.Post(
                    "1",
                    $"<a href=\"{SmallExport.Site}/?p=2\">There</a> <a href=\"{SmallExport.Site}/shop/\">Shop</a>"
                ),
                SmallExport.Post("2", "Two.")
            )
        );

        var body = (await paper.StoriesAsync())[0].Body;
        Assert.Contains("href=\"/?p=2\"", body);
        Assert.Contains($"href=\"{SmallExport.Site}/shop/\"", body);
    }
}

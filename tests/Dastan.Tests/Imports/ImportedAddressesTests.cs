using Dastan.Domain.Papers;
using Dastan.Tests.Formats.WordPress;
using Dastan.Tests.Journeys;
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
    [InlineData("/osh-bridge/", "/osh-bridge")]
    [InlineData("/2020/02/post-1/", "/2020/02/post-1")]
    public async Task A_kept_address_may_look_like_one_of_ours(string old, string kept)
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.Paper.InDatabaseAsync(async db =>
        {
            db.Add(SmallPaper.Published("post-1", paper.Paper.Now));
            await db.SaveAsync(TestContext.Current.CancellationToken);
        });
        var post = SmallExport.Post("1", "One.").Replace("/2020/02/post-1/", old);

        await paper.BringAsync(SmallExport.Of(post), choices => choices with { KeepsAddresses = true });

        Assert.Contains("A bridge opens in Osh", await paper.ReadAsync(kept));
        Assert.Equal($"301 {kept}", await paper.VisitAsync("/2020/02/post-1-2"));
        Assert.Contains("Headline of post-1", await paper.ReadAsync("/2025/12/post-1"));
        Assert.Equal("404", await paper.VisitAsync("/no-bridge"));
    }

    [Fact]
    public async Task A_story_that_kept_its_address_is_read_in_its_own_edition()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var post = SmallExport.Post("1", "One.").Replace("/2020/02/post-1/", "/osh-bridge/");

        await paper.BringAsync(SmallExport.Of(post), choices => choices with { KeepsAddresses = true, Edition = "ru" });
        var story = await paper.StoryAsync();
        var page = await paper.ReadAsync("/osh-bridge");
        var card = await paper.ReadAsync("/oembed?url=https://paper.example/osh-bridge");

        Assert.Equal(("ru", "/osh-bridge"), (story.Edition, story.KeptAddress));
        Assert.Contains("<html lang=\"ru\"", page);
        Assert.Contains("<link rel=\"canonical\" href=\"https://paper.example/osh-bridge\"", page);
        Assert.Contains("\"inLanguage\":\"ru\"", page);
        Assert.Contains("A bridge opens in Osh", card);
        Assert.Equal("301 /osh-bridge", await paper.VisitAsync("/ru/2020/02/post-1"));
        Assert.Equal("404", await paper.VisitAsync("/ru/osh-bridge"));

        await paper.Paper.InDatabaseAsync(async db =>
        {
            Assert.Null(db.Stories.Single().Withdraw("It was false.", paper.Paper.Now));
            await db.SaveAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal("410", await paper.VisitAsync("/osh-bridge"));
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("ru", "/about-osh")]
    public async Task A_story_keeps_an_address_that_is_a_page_of_another_edition_alone(string page, string? kept)
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.Paper.InDatabaseAsync(async db =>
        {
            db.Add(new StaticPage(StaticPageId.New(), page, "about-osh", "About Osh", "<p>A town.</p>"));
            await db.SaveAsync(TestContext.Current.CancellationToken);
        });
        var post = SmallExport.Post("1", "One.").Replace("/2020/02/post-1/", "/about-osh/");

        await paper.BringAsync(SmallExport.Of(post), choices => choices with { KeepsAddresses = true });

        Assert.Equal(kept, (await paper.StoryAsync()).KeptAddress);
    }

    [Theory]
    [InlineData("/ru/rates/dollar/")]
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

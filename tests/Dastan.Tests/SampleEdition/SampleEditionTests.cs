using System.Text.RegularExpressions;
using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data.Files;
using Dastan.Web.SampleEdition;

namespace Dastan.Tests.SampleEdition;

public sealed partial class SampleEditionTests
{
    private static readonly SamplePaper Paper = SamplePaper.Read();

    private static readonly IReadOnlyList<SampleStory> Stories = SampleStory.All();

    public static TheoryData<string> Editions => [.. Paper.Editions.Select(edition => edition.Code)];

    [Theory, InlineData("en"), InlineData("ru")]
    public void All_six_stories_are_told(string edition)
    {
        string[] told = ["kazakhstan-eu", "summit", "belgium-assets", "polpharma", "kostanay-tractors", "measles"];
        Assert.Superset(told.ToHashSet(), Translations(edition));
    }

    [Theory, MemberData(nameof(Editions))]
    public void Every_edition_has_stories_and_a_front(string edition)
    {
        Assert.True(Translations(edition).Count >= 2, edition);
        Assert.NotEmpty(SamplePaper.Fronts()[edition]);
    }

    [Fact]
    public void Every_story_is_complete()
    {
        Assert.All(
            Stories,
            story =>
            {
                Assert.NotEmpty(story.Headline);
                Assert.NotEmpty(story.Standfirst);
                Assert.NotEmpty(story.People);
                Assert.NotEmpty(story.Topics);
                Assert.Contains(story.Edition, Paper.Editions.Select(edition => edition.Code));
                Assert.Contains(story.Section, Paper.Sections.Select(section => section.Slug));
                Assert.Matches("^[a-z0-9-]+$", story.Slug);
            }
        );
    }

    [Fact]
    public void Everything_that_a_story_names_is_named_in_its_language()
    {
        var topics = SamplePaper.Topics().ToDictionary(topic => topic.Slug);
        var people = SamplePaper.People().ToDictionary(person => person.Slug);
        var pictures = SamplePaper.Pictures().ToDictionary(picture => picture.Slug);
        foreach (var story in Stories)
        {
            Assert.All(story.Topics, slug => Assert.NotEmpty(topics[slug].Name[story.Edition]));
            Assert.All(story.Topics, slug => Assert.NotEmpty(topics[slug].Description[story.Edition]));
            Assert.All(story.People, slug => Assert.NotEmpty(people[slug].Name[story.Edition]));
            Assert.All(story.People, slug => Assert.NotEmpty(people[slug].Biography[story.Edition]));
            Assert.NotEmpty(pictures[story.Picture].Alternative[story.Edition]);
            Assert.NotEmpty(pictures[story.Picture].Caption[story.Edition]);
        }
    }

    [Fact]
    public void Every_topic_is_of_a_known_kind_and_has_a_story()
    {
        var told = Stories.SelectMany(story => story.Topics).ToHashSet();
        Assert.All(
            SamplePaper.Topics(),
            topic =>
            {
                Assert.True(Enum.TryParse<TopicKind>(topic.Kind, ignoreCase: true, out _), topic.Slug);
                Assert.Contains(topic.Slug, told);
            }
        );
    }

    [Theory, MemberData(nameof(Editions))]
    public void The_masthead_and_the_sections_speak_the_language_of_an_edition(string edition)
    {
        Assert.NotEmpty(Paper.Strapline[edition]);
        Assert.All(Paper.Sections, section => Assert.NotEmpty(section.Name[edition]));
        Assert.All(Paper.Sections, section => Assert.NotEmpty(section.Description[edition]));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Paper.Editions.Single(e => e.Code == edition).TimeZone);
        Assert.NotNull(zone);
    }

    [Fact]
    public void A_front_shows_stories_of_its_edition_once_each()
    {
        foreach (var (edition, slugs) in SamplePaper.Fronts())
        {
            Assert.All(
                slugs,
                slug => Assert.Contains(Stories, story => story.Edition == edition && story.Slug == slug)
            );
            Assert.Distinct(slugs);
            Assert.InRange(slugs.Count, 1, Front.Places);
        }
    }

    [Fact]
    public void Links_within_the_paper_lead_to_stories_that_exist()
    {
        var addresses = Stories.Select(AddressOf).ToHashSet();
        foreach (var tracker in SampleTracker.All())
            addresses.UnionWith([
                $"/data/{tracker.Slug}",
                .. Stories.Select(story => $"/{story.Edition}/data/{tracker.Slug}"),
            ]);
        var links = Stories
            .SelectMany(story => Links().Matches(story.Body))
            .Select(link => link.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(links);
        // The calculator leads nowhere else: its numbers make a loan.
        var loans = links.Where(link => link.StartsWith("/calculator/loan?", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(loans);
        Assert.All(loans, loan => Assert.Matches(@"\?sum=\d+&amp;rate=\d+&amp;years=\d+&amp;currency=[A-Z]{3}$", loan));
        Assert.All(links.Except(loans), link => Assert.Contains(link, addresses));
    }

    [Fact]
    public void Every_text_is_Story_HTML_in_its_stored_form()
    {
        var texts = Stories.Select(story => story.Body).Concat(SamplePage.All().Select(page => page.Body));
        Assert.All(
            texts,
            text =>
            {
                var read = StoryHtml.Read(text);
                Assert.Empty(read.Dropped);
                Assert.Equal(text, read.Html);
            }
        );
    }

    [Fact]
    public void The_foot_leads_to_the_same_pages_in_English_and_Russian_and_tells_every_edition_what_it_is()
    {
        var pages = SamplePage.All().ToLookup(page => page.Edition, page => page.Slug);
        string[] all = ["about", "editorial-standards", "contact", "privacy", "accessibility"];
        Assert.Equal(all, pages["en"]);
        Assert.Equal(all, pages["ru"]);
        Assert.All(Paper.Editions, edition => Assert.Contains("about", pages[edition.Code]));
    }

    [Fact]
    public void Pictures_within_stories_are_ours_and_say_what_they_show()
    {
        var ours = SamplePaper
            .Pictures()
            .Select(picture => PictureFiles.HashOf(SampleFiles.Bytes($"pictures/{picture.Slug}.png")))
            .ToHashSet();
        var shown = Stories.SelectMany(story => Pictures().Matches(story.Body)).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, picture => Assert.Contains(picture.Groups["hash"].Value, ours));
        Assert.All(shown, picture => Assert.NotEmpty(picture.Groups["alternative"].Value));
    }

    private static HashSet<string> Translations(string edition) =>
        [.. Stories.Where(story => story.Edition == edition).Select(story => story.Translations)];

    private static string AddressOf(SampleStory story) =>
        (story.Edition == Paper.Editions[0].Code ? "" : "/" + story.Edition)
        + $"/{story.PublishedAt[..4]}/{story.PublishedAt[5..7]}/{story.Slug}";

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<img src=\"/pictures/(?<hash>[^\"]*).png\" alt=\"(?<alternative>[^\"]*)\"")]
    private static partial Regex Pictures();
}

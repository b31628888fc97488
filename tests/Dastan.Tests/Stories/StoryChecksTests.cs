using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;

namespace Dastan.Tests.Stories;

public sealed class StoryChecksTests
{
    private static readonly CheckedPicture Good = new("dam.jpg", "A dam", "Gulnara Bek", true);

    private static readonly StoryText Text = new(
        "A bridge opens in Osh",
        "The city waited nine years.",
        "OSH",
        StoryHtml.Read("<p>It cost 4.2 million dollars.</p>").Html
    );

    [Fact]
    public void In_a_story_that_has_everything_nothing_is_found() => Assert.Empty(Found(Text));

    [Fact]
    public void What_a_story_must_have_comes_first_and_is_required()
    {
        var found = StoryChecks.Of(
            new(new("", "", "", ""), Language.English, false, null, new Dictionary<string, CheckedPicture>(), [])
        );

        Assert.Equal(
            [
                ("headline-missing", true),
                ("body-missing", true),
                ("section-missing", true),
                ("standfirst-missing", false),
                ("lead-missing", false),
            ],
            found.Select(finding => (finding.Code, finding.IsRequired))
        );
    }

    [Fact]
    public void Letters_are_counted_as_people_count_them()
    {
        // Each й is written here as two characters.
        var letters = string.Concat(Enumerable.Repeat("и\u0306", StoryChecks.LongestHeadline));

        Assert.Empty(Found(Text with { Headline = letters }));
        var found = Assert.Single(Found(Text with { Headline = letters + "й" }));
        Assert.Equal(("headline-long", false), (found.Code, found.IsRequired));
        Assert.Equal(["111", "110"], found.With);
    }

    [Fact]
    public void A_lead_picture_needs_its_words_its_maker_and_its_owners_leave()
    {
        var found = Found(Text, new("dam.jpg", "", "", MayBeShown: false));

        Assert.Equal(["lead-alternative", "lead-credit", "picture-rights"], found.Select(finding => finding.Code));
        Assert.All(found, finding => Assert.True(finding.IsRequired));
        Assert.All(found, finding => Assert.Equal(["dam.jpg"], finding.With));
    }

    [Fact]
    public void Pictures_in_the_text_are_found_by_their_blocks()
    {
        var body = StoryHtml
            .Read(
                """
                <p>One.</p>
                <figure id="b-none"><img src="/pictures/a.jpg" alt=" " width="640" height="480"></figure>
                <figure id="b-full"><a href="/rates"><img src="/pictures/b.jpg" alt="A sea"></a><figcaption>The sea. <cite>N. N.</cite></figcaption></figure>
                <figure id="b-ended"><img src="/pictures/c.jpg" alt="A &quot;dam&quot;"><figcaption>The dam.</figcaption></figure>
                """
            )
            .Html;
        var known = new Dictionary<string, CheckedPicture>
        {
            ["/pictures/c.jpg"] = Good with { Name = "c.jpg", MayBeShown = false },
        };

        var found = StoryChecks.Of(new(Text with { Body = body }, Language.English, true, Good, known, []));

        Assert.Equal(
            [
                ("picture-alternative", "b-none", "/pictures/a.jpg", true),
                ("picture-rights", "b-ended", "c.jpg", true),
                ("picture-credit", "b-none", "/pictures/a.jpg", false),
                ("picture-credit", "b-ended", "c.jpg", false),
            ],
            found.Select(finding => (finding.Code, finding.Block, finding.With[0], finding.IsRequired))
        );
    }

    [Theory]
    [InlineData("en", "He met Tokayev in May. Later Tokaev said so, and Tokayev repeated it.", "Tokayev", "Tokaev")]
    [InlineData("en", "It flows to Balkhash, then from Balkahsh on.", "Balkhash", "Balkahsh")]
    [InlineData(
        "ru",
        "Об этом сказал Бердымухамедов, а позже с Бердымухаммедовым спорили.",
        "Бердымухамедов",
        "Бердымухаммедовым"
    )]
    public void A_name_in_two_ways_is_found(string language, string prose, string one, string other)
    {
        var found = Assert.Single(Found(Text with { Body = $"<p>{prose}</p>" }, language: language));

        Assert.Equal("name-spelled", found.Code);
        Assert.Equal([one, other], found.With);
    }

    [Theory]
    [InlineData(
        "en",
        "From Iran to Iraq and on to the Uzbek and other Uzbeks, said Karimov and Karimova of Kazakhstan's Kazakhs."
    )]
    [InlineData(
        "ru",
        "Он был в Бишкеке, ехал из Бишкека, говорил с Токаевым о Токаеве, и Токаева слушали. Иванов и Иванова были там."
    )]
    [InlineData("en", "Words differ. Swords differ. Lords of the Steppe, lords of the sleep.")]
    public void Endings_short_names_and_words_that_begin_sentences_are_no_second_spelling(
        string language,
        string prose
    ) =>
        Assert.DoesNotContain(
            Found(Text with { Body = $"<p>{prose}</p>" }, language: language),
            finding => finding.Code is "name-spelled"
        );

    [Fact]
    public void A_name_that_the_paper_writes_otherwise_is_told()
    {
        var found = Assert.Single(
            StoryChecks.Of(
                new(
                    Text with
                    {
                        Body = "<p>It was said by Sadyr Jaaparov, in Bishkek.</p>",
                    },
                    Language.English,
                    true,
                    Good,
                    new Dictionary<string, CheckedPicture>(),
                    ["Sadyr Zhaparov", "Sadyr Japarov", "Bishkek"]
                )
            )
        );

        Assert.Equal("name-known", found.Code);
        Assert.Equal(["Jaaparov", "Japarov"], found.With);
    }

    private static IReadOnlyList<StoryFinding> Found(
        StoryText text,
        CheckedPicture? lead = null,
        string language = "en"
    ) =>
        StoryChecks.Of(
            new(text, Language.Of(language), true, lead ?? Good, new Dictionary<string, CheckedPicture>(), [])
        );
}

using Dastan.Domain.Topics;
using Dastan.Web.Api.Guide;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Archive;
using Dastan.Web.Reader.Errors;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Pages;
using Dastan.Web.Reader.People;
using Dastan.Web.Reader.Rates;
using Dastan.Web.Reader.Search;
using Dastan.Web.Reader.Sections;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Topics;

namespace Dastan.Tests.Pages;

/// <summary>One of each kind of page, rendered.</summary>
internal static class ShownPages
{
    public static readonly Dictionary<string, Func<string, Task<string>>> All = new()
    {
        ["front"] = language => Rendered.PageAsync<FrontPage, FrontView>(ShownFrame.In(language), Front(language)),
        ["front-empty"] = language =>
            Rendered.PageAsync<FrontPage, FrontView>(ShownFrame.In(language), new(null, [], [])),
        ["section"] = language =>
            Rendered.PageAsync<SectionPage, SectionView>(ShownFrame.In(language, "Kazakhstan"), Section(language)),
        ["section-empty"] = language =>
            Rendered.PageAsync<SectionPage, SectionView>(
                ShownFrame.In(language, "Turkmenistan"),
                new("Turkmenistan", "", [], Only)
            ),
        ["topic"] = language =>
            Rendered.PageAsync<TopicPage, TopicView>(ShownFrame.In(language, "Middle Corridor"), Topic(language)),
        ["person"] = language =>
            Rendered.PageAsync<PersonPage, PersonView>(
                ShownFrame.In(language, "Aigul Serikova"),
                new(
                    "Aigul Serikova",
                    "Writes on trade and transport from Astana.",
                    ShownStories.Cards(language, 0, 5),
                    Only
                )
            ),
        ["story"] = language =>
            Rendered.PageAsync<StoryPage, StoryView>(
                ShownFrame.In(language, "Four priorities"),
                ShownStories.Story(language)
            ),
        ["story-bare"] = language =>
            Rendered.PageAsync<StoryPage, StoryView>(ShownFrame.In(language, "Four priorities"), Bare(language)),
        ["api"] = language =>
            Rendered.PageAsync<GuidePage, GuideView>(
                ShownFrame.In(language, "Rates for programs"),
                new("https://paper.example", 300)
            ),
        ["year"] = language =>
            Rendered.PageAsync<YearPage, YearView>(ShownFrame.In(language, "2025"), ShownArchive.Year(language)),
        ["month"] = language =>
            Rendered.PageAsync<MonthPage, MonthView>(
                ShownFrame.In(language, "April 2025"),
                ShownArchive.Month(language)
            ),
        ["day"] = language =>
            Rendered.PageAsync<DayPage, DayView>(ShownFrame.In(language, "3 April 2025"), ShownArchive.Day(language)),
        ["search"] = language =>
            Rendered.PageAsync<SearchPage, SearchView>(
                ShownFrame.In(language, "Search"),
                new()
                {
                    Query = "",
                    Filters = ShownSearch.Filters,
                    Latest = ShownStories.Cards(language, 0, 4),
                }
            ),
        ["search-found"] = language =>
            Rendered.PageAsync<SearchPage, SearchView>(ShownFrame.In(language, "Search"), ShownSearch.Found),
        ["search-nothing"] = language =>
            Rendered.PageAsync<SearchPage, SearchView>(
                ShownFrame.In(language, "Search"),
                new()
                {
                    Query = "qqqqq",
                    Filters = ShownSearch.Filters,
                    Paging = Pages(1, 0),
                    Latest = ShownStories.Cards(language, 0, 4),
                }
            ),
        ["page"] = language =>
            Rendered.PageAsync<StaticPagePage, StaticPageView>(
                ShownFrame.In(language, "About"),
                new("About", ShownBody.For(language), ShownStories.Morning)
            ),
        ["rates"] = language =>
            Rendered.PageAsync<RatesPage, RatesView>(ShownFrame.In(language, "Rates"), ShownRates.All(language)),
        ["rates-empty"] = language =>
            Rendered.PageAsync<RatesPage, RatesView>(ShownFrame.In(language, "Rates"), new([], [], [], [], null, [])),
        ["rates-day"] = language =>
            Rendered.PageAsync<DayRatesPage, DayRatesView>(
                ShownFrame.In(language, "Rates of 12 December 2025"),
                ShownRates.OfDay(language)
            ),
        ["currency"] = language =>
            Rendered.PageAsync<CurrencyPage, CurrencyView>(
                ShownFrame.In(language, "Kazakh tenge"),
                ShownRates.Currency(language)
            ),
        ["currency-without-rate"] = language =>
            Rendered.PageAsync<CurrencyPage, CurrencyView>(
                ShownFrame.In(language, "Kazakh tenge"),
                ShownRates.WithoutRate(language)
            ),
        ["convert"] = language =>
            Rendered.PageAsync<ConvertPage, ConvertView>(
                ShownFrame.In(language, "Currency converter"),
                ShownRates.Conversion(language)
            ),
        ["convert-wrong"] = language =>
            Rendered.PageAsync<ConvertPage, ConvertView>(
                ShownFrame.In(language, "Currency converter"),
                ShownRates.Conversion(language, isWrong: true)
            ),
        ["rate-changes"] = language =>
            Rendered.PageAsync<RateChangesPage, RateChangesView>(
                ShownFrame.In(language, "Restatements"),
                ShownRates.Changes(language)
            ),
        ["not-found"] = language =>
            Rendered.PageAsync<NotFoundPage, NotFoundView>(
                ShownFrame.In(language, "404"),
                new("tractors kostanay", ShownStories.Cards(language, 0, 4))
            ),
        ["gone"] = language =>
            Rendered.PageAsync<GonePage, GoneView>(
                ShownFrame.In(language, "410"),
                new(
                    "The figures came from a report that its authors took back.",
                    ShownStories.Morning,
                    ShownStories.Cards(language, 0, 4)
                )
            ),
        ["refused"] = language =>
            Rendered.PageAsync<RefusedPage, RefusedView>(ShownFrame.In(language, "400"), new(400)),
        ["broken"] = language =>
            Rendered.PageAsync<BrokenPage, BrokenView>(
                ShownFrame.In(language, "500") with
                {
                    Strip = null,
                },
                new(500, "0HN7Q2A1")
            ),
    };

    public static FrontView Front(string language) =>
        new(
            ShownStories.Card(language, 0),
            ShownStories.Cards(language, 1, 4),
            [
                new(ShownStories.Section(language, 0), ShownStories.Cards(language, 4, 3)),
                new(ShownStories.Section(language, 1), ShownStories.Cards(language, 2, 4)),
                new(ShownStories.Section(language, 2), ShownStories.Cards(language, 6, 1)),
                new(ShownStories.Section(language, 3), ShownStories.Cards(language, 3, 3)),
            ]
        );

    private static SectionView Section(string language) =>
        new(
            ShownStories.Section(language, 0).Name,
            "Politics, business and daily life between the Caspian and the Altai.",
            ShownStories.Cards(language, 0, 20),
            new("/kazakhstan", null, "/kazakhstan?before=2025-12-12T07:00:00Z_0193c1d2e4f57a6b8c9d0e1f2a3b4c5d")
        );

    private static TopicView Topic(string language) =>
        new(
            "Middle Corridor",
            TopicKind.Subject,
            "The Trans-Caspian route between China, Central Asia and Europe.",
            ShownStories.Cards(language, 3, 6),
            new(
                "/topics/middle-corridor?before=2025-11-12T07:00:00Z_0193c1d2e4f57a6b8c9d0e1f2a3b4c5d",
                "/topics/middle-corridor",
                "/topics/middle-corridor?before=2025-10-12T07:00:00Z_0193c1d2e4f57a6b8c9d0e1f2a3b4c5d"
            )
        );

    private static StoryView Bare(string language) =>
        ShownStories.Story(language) with
        {
            Picture = null,
            Byline = [],
            Dateline = "",
            Updated = null,
            Topics = [],
            Translations = [],
            Related = [],
        };

    private static ListPagesView Only => new("/kazakhstan", null, null);

    private static PagingView Pages(int page, int total) =>
        PagingView.At(page, 20, total, number => $"/kazakhstan?page={number}");
}

using Dastan.Web.Parts;
using Dastan.Web.Reader.Search;

namespace Dastan.Tests.Pages;

internal static class ShownSearch
{
    public static readonly SearchFilter[] Filters =
    [
        new(
            SearchFilterKind.Section,
            "section",
            [new("kazakhstan", "Kazakhstan", true), new("uzbekistan", "Uzbekistan", false)]
        ),
        new(SearchFilterKind.Topic, "topic", [new("trade", "Trade", false)]),
        new(SearchFilterKind.Author, "author", [new("economy-desk", "Economy desk", false)]),
        new(SearchFilterKind.Order, "order", [new("", "Best match first", true), new("newest", "Newest first", false)]),
    ];

    public static readonly SearchView Found = new()
    {
        Query = "tractrs",
        SearchedInstead = "tractors",
        ExactAddress = "/search?q=tractrs&exact=1",
        Filters = Filters,
        UnfilteredAddress = "/search?q=tractrs",
        From = "2025-04-01",
        Places = [new("Agriculture", "/topics/agriculture"), new("Kostanay", "/topics/kostanay")],
        Paging = PagingView.At(2, 20, 43, page => $"/search?q=tractrs&page={page}"),
        Results =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(at => new SearchResult(
                    $"/2025/04/tractors-{at}",
                    [new("Tractors", true), new(" from Kostanay: John Deere starts building", false)],
                    [
                        new("State leasing at 5% a year makes new ", false),
                        new("tractors", true),
                        new(" affordable for over 3,200 farmers … Agromash can build 5,000 ", false),
                        new("tractors", true),
                        new(" a year.", false),
                    ],
                    ShownStories.Section("en", at),
                    "Economy desk",
                    ShownStories.Morning
                )),
        ],
    };
}

namespace Dastan.Tests.Pages;

/// <summary>Every kind of page that readers see, by the address of its route, with examples in the sample edition.</summary>
internal static class ReaderPages
{
    /// <summary>Addresses that answer with something else: lists for programs, files, and the way to one of them.</summary>
    private static readonly string[] NoPages =
    [
        "/feed",
        "/rss",
        "/atom",
        "/feed/atom",
        "/{section}/feed",
        "/health",
        "/health/live",
        "/health/ready",
        "/websub",
        "/oembed",
        "/pictures/{name}",
        "/scripts/{file}",
    ];

    /// <summary>Paths in an edition, of the pages that a route answers with. In brackets stands what is found when it is asked for.</summary>
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["/"] = [""],
        ["/{section}"] = ["/kazakhstan"],
        ["/topics/{topic}"] = ["/topics/middle-corridor"],
        ["/by/{person}"] = ["/by/diplomacy-desk"],
        ["/{year}"] = ["/2025"],
        ["/{year}/{month}"] = ["/2025/04"],
        ["/{year}/{month}/{day}"] = ["/2025/04/03"],
        ["/{year}/{month}/{slug}"] = ["{story}", "{gone}", "/2025/04/nothing-was-ever-here"],
        ["/{year}/{month}/{slug}/history"] = ["{story}/history", "{gone}/history"],
        ["/corrections"] = ["/corrections"],
        ["/data"] = ["/data"],
        ["/data/{tracker}"] = ["/data/middle-corridor-containers", "/data/measles-kyrgyzstan"],
        ["/data/{tracker}/embed"] = ["/data/middle-corridor-containers/embed"],
        ["/calculator/loan"] =
        [
            "/calculator/loan",
            "/calculator/loan?sum=30000000&rate=5&years=7&currency=KZT",
            "/calculator/loan?sum=much",
        ],
        ["/search"] = ["/search", "/search?q=2025", "/search?q=qqqqqqq"],
        ["/{page}"] = ["/about"],
        ["/{**path}"] = ["/wp-content/themes/old/index.php", "/" + "a-long-way/".PadRight(2100, 'x')],
        ["/rates"] = ["/rates"],
        ["/rates/convert"] =
        [
            "/rates/convert",
            "/rates/convert?amount=1250.5&from=EUR&to=KGS&on=2025-12-12",
            "/rates/convert?amount=much&from=EUR&to=KGS",
        ],
        ["/rates/changes"] = ["/rates/changes"],
        ["/rates/{day}"] = ["/rates/2025-12-12"],
        ["/rates/{currency}"] = ["/rates/kzt", "/rates/usd?in=kgs&period=all"],
        ["/api"] = ["{api}"],
    };

    /// <param name="prefix">"" or "/ru".</param>
    /// <param name="story">The whole path of the longest story there.</param>
    /// <param name="gone">The whole path of one that was withdrawn.</param>
    public static IEnumerable<string> In(string prefix, string story, string gone) =>
        Pages
            .Values.SelectMany(examples => examples)
            .Select(example =>
                example switch
                {
                    "{story}" => story,
                    "{gone}" => gone,
                    // Once for all editions.
                    "{api}" => "/api",
                    "" when prefix is "" => "/",
                    _ => prefix + example,
                }
            );

    /// <summary>Routes that nobody weighs, and weights of routes that are not there.</summary>
    /// <param name="routes">Every route of the program, as docs/addresses.md writes it.</param>
    public static IEnumerable<string> Forgotten(IReadOnlyCollection<string> routes) =>
        routes.Where(route => !IsFile(route)).Except(Pages.Keys).Concat(Pages.Keys.Except(routes));

    private static bool IsFile(string route) =>
        NoPages.Contains(route)
        || route.StartsWith("/v1", StringComparison.Ordinal)
        || route.StartsWith("/v2", StringComparison.Ordinal)
        // Those of the newsroom no reader sees.
        || route.StartsWith("/newsroom", StringComparison.Ordinal)
        || route[route.LastIndexOf('/')..].Contains('.', StringComparison.Ordinal) && !route.EndsWith("{**path}");
}

using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Reader.Archive;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Feeds;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Histories;
using Dastan.Web.Reader.Hub;
using Dastan.Web.Reader.Icons;
using Dastan.Web.Reader.Loans;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Pages;
using Dastan.Web.Reader.People;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Rates;
using Dastan.Web.Reader.Search;
using Dastan.Web.Reader.Sections;
using Dastan.Web.Reader.Sitemaps;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Topics;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web;

/// <summary>
/// Every address that the paper has, each written once for all editions: an edition's prefix (<c>/ru</c>) is taken off
/// before routing. docs/addresses.md tells what each answers.
/// </summary>
public static class Routes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPaper(this WebApplication app)
    {
        Read(app, "/", ReadFront.Get);
        Read(app, "/favicon.svg", ReadIcon.Get);
        Read(app, "/{section:section}", ReadSection.Get);
        Read(app, "/topics/{topic:slug}", ReadTopic.Get);
        Read(app, "/by/{person:slug}", ReadPerson.Get);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}", ReadYear.Get);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}", ReadMonth.Get);
        Read(
            app,
            "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{day:int:regex(^\\d{{2}}$)}",
            ReadDay.Get
        );
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{slug:slug}", ReadStory.Get)
            .WithOrder(1);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{slug:slug}/history", ReadHistory.Get);
        Read(app, "/corrections", ListCorrections.Get);
        Read(app, "/calculator/loan", ReckonLoan.Get);
        Read(app, "/search", ReadSearch.Get);
        Read(app, "/pictures/{name}", ReadPicture.Get);
        ReadOnce(app, "/scripts/{file}", ReadScript.Get);
        Read(app, "/{page:slug}", ReadStaticPage.Get).WithOrder(1);
        Read(app, "/{**path}", ReadStory.GetKept).WithOrder(int.MaxValue);
        MapRatePages(app);
        MapTrackers(app);
        MapFeeds(app);
        MapMachines(app);
        ReadOnce(app, Hubs.Path, TakeSubscription.Get);
        _ = LateSlice.Map(app, Hubs.Path, [HttpMethods.Post], TakeSubscription.Post, new OnePerPaper());
    }

    private static void MapRatePages(WebApplication app)
    {
        Read(app, "/rates", ReadRates.Get);
        ReadOnce(app, "/rates.{form:regex(^(csv|json)$)}", ReadRatesFile.Get).WithOrder(-1);
        Read(app, "/rates/convert", ConvertAmount.Get);
        Read(app, "/rates/changes", ReadRateChanges.Get);
        Read(app, "/rates/{day:regex(^\\d{{4}}-\\d{{2}}-\\d{{2}}$)}", ReadRatesOfDay.Get);
        ReadOnce(app, "/rates/{day:regex(^\\d{{4}}-\\d{{2}}-\\d{{2}}$)}.png", ReadRatesPicture.Get);
        Read(app, "/rates/{currency:regex(^[a-z]{{3}}$)}", ReadCurrency.Get);
        ReadOnce(app, "/rates/{currency:regex(^[a-z]{{3}}$)}.{form:regex(^(csv|json)$)}", ReadSeries.Get);
        Read(app, "/rates/strip.txt", ReadStripText.Get);
        Read(app, "/rates/strip.svg", ReadStripPicture.Get);
    }

    private static void MapTrackers(WebApplication app)
    {
        Read(app, TrackerAddress.OfAll, ListTrackers.Get);
        Read(app, "/data.svg", ReadTrackersPicture.Get);
        Read(app, "/data.png", ReadTrackersPicture.GetPng);
        Read(app, "/data/{tracker:slug}", ReadTracker.Get);
        Read(app, "/data/{tracker:slug}/embed", EmbedTracker.Get);
        Read(app, "/data/{tracker:slug}.{form:regex(^(csv|json)$)}", ReadTrackerFile.Get);
        Read(app, "/data/{tracker:slug}.svg", ReadTrackerPicture.Get);
        Read(app, "/data/{tracker:slug}.png", ReadTrackerPicture.GetPng);
        ReadOnce(app, TrackerAddress.OfScript, ReadFrameScript.Get);
    }

    private static void MapFeeds(WebApplication app)
    {
        // Before the sections, of which one may be called so.
        Read(app, "/front.{form:feed}", ReadFeed.OfFront).WithOrder(-1);
        Read(app, "/corrections.{form:feed}", FeedCorrections.Get).WithOrder(-1);
        Read(app, "/search.{form:feed}", ReadFeed.OfSearch).WithOrder(-1);
        Read(app, "/{section:section}.{form:feed}", ReadFeed.OfSection);
        Read(app, "/topics/{topic:slug}.{form:feed}", ReadFeed.OfTopic);
        Read(app, "/by/{person:slug}.{form:feed}", ReadFeed.OfPerson);
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}.{form:feed}", ReadFeed.OfMonth);
        Read(
            app,
            "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{day:int:regex(^\\d{{2}}$)}.{form:feed}",
            ReadFeed.OfDay
        );
        foreach (var guess in FindFeed.Guesses)
            Read(app, guess, FindFeed.OfFront);
        Read(app, "/{section:section}/feed", FindFeed.OfSection);
    }

    private static void MapMachines(WebApplication app)
    {
        Read(app, "/{year:int:regex(^\\d{{4}}$)}/{month:int:regex(^\\d{{2}}$)}/{slug:slug}.md", ReadMarkdown.Get);
        Read(app, "/llms.txt", ReadLlms.Get);
        ReadOnce(app, ReadHealth.Address, ReadHealth.Get);
        ReadOnce(app, ReadLife.Address, ReadLife.Get);
        ReadOnce(app, ReadReadiness.Address, ReadReadiness.Get);
        ReadOnce(app, "/robots.txt", ReadRobots.Get);
        ReadOnce(app, "/oembed", EmbedStory.Get);
        ReadOnce(app, "/sitemap.xml", ListSitemaps.Get);
        ReadOnce(app, "/sitemaps/pages.xml", MapPages.Get);
        ReadOnce(app, "/sitemaps/topics.xml", MapLists.GetTopics);
        ReadOnce(app, "/sitemaps/people.xml", MapLists.GetPeople);
        ReadOnce(app, "/sitemaps/rates.xml", MapRates.Get);
        ReadOnce(app, "/sitemaps/data.xml", Reader.Sitemaps.MapTrackers.Get);
        ReadOnce(app, "/sitemaps/news.xml", MapNews.Get);
        ReadOnce(app, "/sitemaps/{year:int:regex(^\\d{{4}}$)}-{month:int:regex(^\\d{{2}}$)}.xml", MapStories.Get);
        ReadOnce(
            app,
            "/sitemaps/{year:int:regex(^\\d{{4}}$)}-{month:int:regex(^\\d{{2}}$)}-{part:int:min(2)}.xml",
            MapStories.Get
        );
    }

    // What there is once for all editions.
    private static IEndpointConventionBuilder ReadOnce(WebApplication app, string address, Delegate slice) =>
        LateSlice.Map(app, address, Reads, slice, new OnePerPaper());

    private static IEndpointConventionBuilder Read(WebApplication app, string address, Delegate slice) =>
        LateSlice.Map(app, address, Reads, slice);
}

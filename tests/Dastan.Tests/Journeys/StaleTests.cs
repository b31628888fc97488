using System.Net;
using Dastan.Web;

namespace Dastan.Tests.Journeys;

/// <summary>Rather an older page than a broken one, and rather none than one that must not be seen.</summary>
public sealed class StaleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static NewspaperSettings AsReadersWait(NewspaperSettings settings) => settings with { Patience = new() };

    [Fact]
    public async Task While_the_database_is_away_kept_pages_go_on_and_say_so_and_others_ask_for_patience()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)]),
            with: AsReadersWait
        );
        var front = await paper.WarmAsync("/");

        await using (await DatabaseAway.TakeAsync(paper))
        {
            using var kept = await paper.UntilAsync("/", SaysSo);
            using var other = await paper.Visitor().GetAsync("/2025/12/tractors", Stop);
            var asked = await (await paper.Visitor().GetAsync("/search?q=steppe", Stop)).Content.ReadAsStringAsync(
                Stop
            );

            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            Assert.Equal(front, await kept.Content.ReadAsStringAsync(Stop));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
            Assert.NotNull(other.Headers.RetryAfter);
            Assert.Contains("href=\"/search?q=steppe\"", asked);
            Assert.Contains("The Small Paper", await other.Content.ReadAsStringAsync(Stop));
        }

        using var again = await paper.UntilAsync("/", answer => !SaysSo(answer));
        using var story = await paper.Visitor().GetAsync("/2025/12/tractors", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (again.StatusCode, story.StatusCode));
    }

    [Fact]
    public async Task What_is_taken_back_at_an_instant_is_not_shown_past_it_though_the_database_is_away()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var (stays, goes) = (SmallPaper.Published("stays", now), SmallPaper.Published("goes", now, "ru"));
                Assert.Null(goes.Withdraw("Wrong.", now + Duration.FromMinutes(1)));
                return [stays, goes];
            }),
            with: AsReadersWait
        );
        var visitor = paper.Visitor();
        string[] maps = ["/sitemaps/news.xml", "/sitemaps/2025-12.xml"];
        foreach (var address in (string[])["/", "/ru", "/ru/2025/12/goes", .. maps])
            await paper.WarmAsync(address);

        await using (await DatabaseAway.TakeAsync(paper))
        {
            using var before = await paper.UntilAsync("/ru", SaysSo);
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
            using var after = await visitor.GetAsync("/ru", Stop);
            using var own = await visitor.GetAsync("/ru/2025/12/goes", Stop);
            using var other = await visitor.GetAsync("/", Stop);

            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, after.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, own.StatusCode);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            foreach (var map in maps)
            {
                using var named = await visitor.GetAsync(map, Stop);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, named.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_page_of_yesterday_stands_in_for_todays_while_the_database_is_away()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var embargoed = SmallPaper.Published("embargoed", now);
                embargoed.Embargo(now + Duration.FromHours(1));
                return [SmallPaper.Published("open", now), embargoed];
            }),
            with: AsReadersWait
        );
        var front = await paper.WarmAsync("/");

        await using (await DatabaseAway.TakeAsync(paper))
        {
            using var before = await paper.UntilAsync("/", SaysSo);
            paper.Clock.Advance(TimeSpan.FromHours(20));
            using var after = await paper.Visitor().GetAsync("/", Stop);

            Assert.Equal(front, await after.Content.ReadAsStringAsync(Stop));
            Assert.True(SaysSo(after));
        }

        using var again = await paper.UntilAsync("/", answer => !SaysSo(answer));
        Assert.Contains("Headline of embargoed", await again.Content.ReadAsStringAsync(Stop));
        Assert.Contains("datetime=\"2025-12-13\"", await again.Content.ReadAsStringAsync(Stop));
    }

    private static bool SaysSo(HttpResponseMessage answer) => answer.Headers.Contains("Cache-Status");
}

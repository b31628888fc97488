using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>What was kept is there again when the paper is started anew; and what has become wrong meanwhile is not.</summary>
public sealed class RackTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly string[] Asked = ["/", "/kazakhstan", "/2025/12/open", "/front.rss", "/favicon.svg"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_that_is_started_anew_gives_the_same_bytes_without_making_them()
    {
        await using var paper = await OpenAsync();
        var before = await RunAsync(paper, AnswersAsync);

        await using var again = await paper.OpenBesideAsync();

        Assert.Equal(before, await AnswersAsync(again));
        Assert.Equal(0, again.Made);
    }

    [Fact, EitherDatabase]
    public async Task Feeds_that_name_another_hub_are_not_taken_from_before()
    {
        await using var paper = await OpenAsync();
        await RunAsync(paper, AnswersAsync);

        await using var again = await paper.OpenBesideAsync(with: settings =>
            settings with
            {
                Hubs = "https://hub.example/",
            }
        );
        using var feed = await again.Visitor().GetAsync("/front.rss", Stop);

        Assert.Contains("https://hub.example/", $"{feed.Headers.GetValues("Link").Single()}", StringComparison.Ordinal);
    }

    [Fact, EitherDatabase]
    public async Task A_query_that_counts_is_known_again_too()
    {
        await using var paper = await OpenAsync(now =>
            Enumerable.Range(0, 60).Select(n => SmallPaper.Published($"n{n}", now))
        );
        var second = await RunAsync(
            paper,
            async one =>
            {
                var first = await one.Visitor().GetStringAsync("/kazakhstan", Stop);
                var key = Regex.Match(first, "before=[^\"&]+").Value;
                Assert.NotEmpty(key);
                await one.Visitor().GetStringAsync("/kazakhstan?" + key, Stop);
                return key;
            }
        );

        await using var again = await paper.OpenBesideAsync();
        await again.Visitor().GetStringAsync($"/kazakhstan?utm=x&{second}", Stop);

        Assert.Equal(0, again.Made);
    }

    [Fact]
    public async Task What_was_published_and_withdrawn_while_it_was_not_running_is_heard_of()
    {
        await using var paper = await OpenAsync();
        await RunAsync(paper, AnswersAsync);
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(SmallPaper.Published("meanwhile", paper.Now));
            var story = await db.Stories.SingleAsync(story => story.Slug == "open", Stop);
            Assert.Null(story.Withdraw("Wrong.", paper.Now));
            await db.SaveAsync(Stop);
        });

        await using var again = await paper.OpenBesideAsync();
        var front = await again.Visitor().GetStringAsync("/", Stop);
        using var withdrawn = await again.Visitor().GetAsync("/2025/12/open", Stop);

        Assert.Contains("Headline of meanwhile", front);
        Assert.DoesNotContain("Headline of open", front);
        Assert.Equal(HttpStatusCode.Gone, withdrawn.StatusCode);
    }

    [Fact]
    public async Task What_came_with_the_clock_while_it_was_not_running_is_seen()
    {
        await using var paper = await OpenAsync(now => [Embargoed(now + Hour)]);
        var before = await RunAsync(paper, one => one.Visitor().GetStringAsync("/", Stop));
        Assert.DoesNotContain("Headline of later", before);
        paper.Clock.Advance(Hour.ToTimeSpan());

        await using var again = await paper.OpenBesideAsync();

        Assert.Contains("Headline of later", await again.Visitor().GetStringAsync("/", Stop));
    }

    [Theory, EitherDatabase]
    [InlineData("damaged")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("gone")]
    public async Task A_file_that_is_not_as_it_was_written_counts_for_nothing(string kind)
    {
        await using var paper = await OpenAsync();
        var before = await RunAsync(paper, AnswersAsync);
        Spoil(Path.Combine(paper.Settings.Data, "kept-pages"), kind);

        await using var again = await paper.OpenBesideAsync();

        Assert.Equal(before, await AnswersAsync(again));
        Assert.Equal(Asked.Length, again.Made);
    }

    [Fact, EitherDatabase]
    public async Task Pages_of_other_settings_count_for_nothing()
    {
        await using var paper = await OpenAsync();
        await RunAsync(paper, AnswersAsync);

        await using var again = await paper.OpenBesideAsync(settings =>
            settings with
            {
                Address = "https://other.example",
            }
        );

        Assert.Contains(
            "https://other.example/2025/12/open",
            await again.Visitor().GetStringAsync("/2025/12/open", Stop)
        );
    }

    [Fact]
    public async Task Pages_of_another_database_count_for_nothing()
    {
        await using var paper = await OpenAsync();
        await RunAsync(paper, AnswersAsync);
        // As a database has it that was put in this one's place: other rows under the same numbers.
        await paper.InDatabaseAsync(db =>
            db.PurgeOrders.ExecuteUpdateAsync(set => set.SetProperty(order => order.Token, Guid.CreateVersion7()), Stop)
        );

        await using var again = await paper.OpenBesideAsync();
        await AnswersAsync(again);

        Assert.Equal(Asked.Length, again.Made);
    }

    private static Story Embargoed(Instant until)
    {
        var story = SmallPaper.Published("later", until - Hour);
        story.Embargo(until);
        return story;
    }

    private static void Spoil(string file, string kind)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.NotEmpty(bytes);
        bytes[bytes.Length / 2] ^= 1;
        switch (kind)
        {
            case "damaged":
                File.WriteAllBytes(file, bytes);
                break;
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 3)]);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    /// <summary>Lets the program run once over the paper, do something, and end.</summary>
    private static async Task<T> RunAsync<T>(TestPaper paper, Func<TestPaper, Task<T>> act)
    {
        await using var once = await paper.OpenBesideAsync();
        return await act(once);
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(TestPaper paper)
    {
        var answers = new List<string>();
        foreach (var address in Asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await paper.Visitor().SendAsync(request, Stop);
            answers.Add(
                $"{(int)answer.StatusCode} {Told(answer)} {Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(Stop))}"
            );
        }
        return answers;
    }

    private static string Told(HttpResponseMessage answer) =>
        string.Join(
            ' ',
            answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => header.Key is not "Date")
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order()
        );

    private static async Task<TestPaper> OpenAsync(Func<Instant, IEnumerable<Story>>? others = null)
    {
        var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("open", now), .. others?.Invoke(now) ?? []])
        );
        // On PostgreSQL younger rows of the log may still get company from before them.
        paper.Clock.Advance(TimeSpan.FromMinutes(3));
        return paper;
    }
}

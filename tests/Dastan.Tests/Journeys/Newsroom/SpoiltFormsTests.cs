using System.Net;
using System.Net.Http.Json;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Stories;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Forms that no page of ours would send: they are refused or taken as they are, and nothing breaks.</summary>
public sealed class SpoiltFormsTests
{
    private const string InParts = "multipart/form-data; boundary=x";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EitherDatabase]
    [InlineData("/newsroom/sign-in")]
    [InlineData("/newsroom/redirects")]
    [InlineData("/newsroom/redirects/one/removal")]
    [InlineData("/newsroom/redirects/import")]
    [InlineData("/newsroom/fronts/en")]
    [InlineData("/newsroom/topics/new")]
    [InlineData("/newsroom/bylines/new")]
    [InlineData("/newsroom/trackers/new")]
    [InlineData("/newsroom/pages/new")]
    [InlineData("/newsroom/hooks")]
    [InlineData("/newsroom/settings/sections")]
    [InlineData("/newsroom/settings/editions")]
    [InlineData("/newsroom/views")]
    public Task A_form_of_which_no_field_came_is_an_empty_one(string address) => IsEmptyAsync(address);

    [Fact]
    public Task So_is_that_of_a_new_story() => IsEmptyAsync("/newsroom/stories/new");

    [Theory]
    [InlineData("/newsroom/topics/new", "slug=x&names[en]=X")]
    [InlineData("/newsroom/topics/new", "slug=x&abouts[en]=X")]
    [InlineData("/newsroom/bylines/new", "names=&abouts=")]
    public async Task A_name_without_its_languages_is_none(string address, string form)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Publisher);

        using var answer = await SendAsync(staff, address, "application/x-www-form-urlencoded", form);

        Assert.InRange((int)answer.StatusCode, 200, 422);
    }

    [Theory, EitherDatabase]
    [InlineData("/newsroom/topics/new", "names[en]")]
    [InlineData("/newsroom/topics/new", "abouts[en]")]
    [InlineData("/newsroom/trackers/new", "names[en]")]
    public async Task A_name_that_came_as_a_file_is_none(string address, string field)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Publisher);

        using var answer = await SendAsync(
            staff,
            address,
            InParts,
            $"--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a\"\r\n\r\nb\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"slug\"\r\n\r\nx\r\n--x--\r\n"
        );

        Assert.InRange((int)answer.StatusCode, 200, 422);
    }

    [Theory, EitherDatabase]
    [InlineData(InParts, "--x\r\nContent: x\r\n\r\nb\r\n--x--\r\n")]
    [InlineData(InParts, "--x\r\nContent-Disposition: x;;\r\n\r\nb\r\n--x--\r\n")]
    [InlineData(InParts, "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nb")]
    [InlineData(InParts, "no part of it")]
    [InlineData("multipart/form-data", "--x--\r\n")]
    public Task A_form_that_is_none_is_refused(string type, string form) => IsRefusedAsync(type, form);

    [Fact]
    public Task So_is_one_with_a_NUL_in_it() => IsRefusedAsync("application/x-www-form-urlencoded", "files=a%00b");

    [Fact]
    public async Task A_NUL_in_a_field_is_as_if_it_were_not_there()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var stranger = paper.Visitor();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        var story = await reporter.BeginStoryAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a\0@paper.example"), "mail" },
            { new StringContent("a long \0password"), "password" },
        };
        using var entry = new HttpRequestMessage(HttpMethod.Post, "/newsroom/sign-in") { Content = form };
        using var draft = new HttpRequestMessage(HttpMethod.Put, story + "/draft")
        {
            Content = JsonContent.Create(new DraftWords("A dam\0", "", "", "<p>Wat\0er.</p>", "window", 1, 0)),
        };
        draft.Headers.IfMatch.Add(new("\"0\""));
        foreach (var sent in new[] { entry, draft })
            sent.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var refused = await stranger.SendAsync(entry, Stop);
        using var kept = await reporter.SendAsync(draft);
        await reporter.VisitAsync(story);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal("A dam", reporter.Text("textarea[name=headline]"));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Body == "<p>Water.</p>")));
    }

    [Theory, EitherDatabase]
    [InlineData("a..b")]
    [InlineData("a,b")]
    [InlineData("a..b,")]
    [InlineData("[::1")]
    [InlineData("%")]
    [InlineData("x:99999")]
    public async Task Whoever_has_to_sign_in_is_led_there_whatever_they_call_the_paper(string host)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var client = paper.Visitor();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/newsroom?section=x");
        _ = asked.Headers.TryAddWithoutValidation("Host", host);

        using var answer = await client.SendAsync(asked, Stop);

        if (answer.StatusCode is HttpStatusCode.Redirect)
            Assert.Equal("/newsroom/sign-in?to=%2Fnewsroom%3Fsection%3Dx", answer.Headers.Location?.OriginalString);
        else
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.MisdirectedRequest });
    }

    private static async Task IsEmptyAsync(string address)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Publisher);

        using var answer = await SendAsync(staff, address, "application/x-www-form-urlencoded", "unknown=1");

        Assert.InRange((int)answer.StatusCode, 200, 422);
    }

    private static async Task IsRefusedAsync(string type, string form)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Publisher);

        using var pictures = await SendAsync(staff, "/newsroom/pictures", type, form);
        using var hub = await SendAsync(staff, "/websub", type, form);

        Assert.InRange((int)pictures.StatusCode, 200, 400);
        Assert.Equal(HttpStatusCode.BadRequest, hub.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        StaffVisitor staff,
        string address,
        string type,
        string form
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        _ = request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await staff.SendAsync(request);
    }
}

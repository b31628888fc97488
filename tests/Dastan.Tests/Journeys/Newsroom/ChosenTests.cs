using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>One act with several stories of the desk's list.</summary>
public sealed class ChosenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_done_where_its_state_allows_and_the_answer_tells_of_each()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var draft = await WriteAsync(editor, "A draft", "Save");
        var empty = await editor.BeginStoryAsync();
        var handedIn = await WriteAsync(editor, "Handed in", "Hand in for review");

        await editor.VisitAsync("/newsroom");
        Assert.Equal(3, editor.Page.QuerySelectorAll("input[name=story][form=chosen]").Length);
        await DoAsync(editor, "review", [draft, empty, handedIn]);

        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Equal("1 done, 2 not done.", editor.Text("[role=status]"));
        Assert.Equal(
            [
                "A draft done",
                "New story not done The story has no headline or no body yet.",
                "Handed in not done The story is handed in already.",
            ],
            Lines(editor)
        );
        Assert.Equal(
            [IdOf(empty), IdOf(handedIn)],
            editor.Page.QuerySelectorAll("input[name=story]").Select(box => box.GetAttribute("value")!)
        );
        await IsAsync(paper, draft, story => Assert.Equal(StoryStage.InReview, story.Stage));
        await IsAsync(paper, empty, story => Assert.Equal(StoryStage.Draft, story.Stage));
        Assert.Single(await paper.AuditAsync(), IsOf(draft, "InReview"));

        await DoAsync(editor, "return", [draft, handedIn], ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal("A draft not done Say what the writer should do.", Lines(editor).First());
        await DoAsync(editor, "return", [draft, handedIn, empty], ("reason", "Call them."));
        Assert.Equal("2 done, 1 not done.", editor.Text("[role=status]"));
        Assert.Equal("Call them.", editor.Page.QuerySelector("[name=reason]")!.GetAttribute("value"));
        await IsAsync(paper, handedIn, story => Assert.Equal("Call them.", story.ReturnReason));
        await DoAsync(editor, "ready", [draft, handedIn]);
        await IsAsync(paper, handedIn, story => Assert.Equal(StoryStage.Ready, story.Stage));
    }

    [Fact]
    public async Task They_are_given_to_somebody_moved_and_due()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        string[] stories = [await WriteAsync(editor, "One", "Save"), await WriteAsync(editor, "Two", "Save")];
        await editor.VisitAsync("/newsroom");
        var holder = editor
            .Page.QuerySelectorAll("#chosen [name=holder] option")
            .Single(one => one.TextContent.Contains("Reporter", StringComparison.Ordinal))
            .GetAttribute("value")!;
        var place = editor
            .Page.QuerySelectorAll("#chosen [name=place] option")
            .Last(one => one.GetAttribute("value")!.StartsWith("en/", StringComparison.Ordinal))
            .GetAttribute("value")!;

        await DoAsync(editor, "due", stories, ("due", "2025-12-20T18:00"));
        await DoAsync(editor, "assign", stories, ("holder", holder));
        await DoAsync(editor, "move", stories, ("place", place));

        foreach (var address in stories)
            await IsAsync(
                paper,
                address,
                story =>
                {
                    Assert.Equal(holder, $"{story.HeldBy}");
                    Assert.Equal(Instant.FromUtc(2025, 12, 20, 13, 0), story.DueAt);
                    Assert.Equal(place, $"{story.Edition}/{story.Section}");
                }
            );
        foreach (
            var (act, name, value, told) in new[]
            {
                ("due", "due", "soon", "“soon” is not a date and time."),
                ("assign", "holder", "x", "Nobody and nothing here is called “x”"),
                ("move", "place", "en/nowhere", "The edition has no such section."),
                ("move", "place", "ru/kazakhstan", "The edition has no such section."),
            }
        )
        {
            await DoAsync(editor, act, stories, (name, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
            Assert.All(Lines(editor), line => Assert.Contains("not done", line, StringComparison.Ordinal));
            if (act is not "assign")
                Assert.All(Lines(editor), line => Assert.EndsWith(told, line, StringComparison.Ordinal));
        }
        await DoAsync(editor, "due", stories, ("due", ""));
        await IsAsync(paper, stories[0], story => Assert.Equal((null, holder), (story.DueAt, $"{story.HeldBy}")));
    }

    [Fact]
    public async Task Who_may_not_does_not_whatever_they_send()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var own = await WriteAsync(reporter, "Own", "Save");
        var foreign = await WriteAsync(other, "Foreign", "Save");

        await reporter.VisitAsync("/newsroom");
        Assert.Equal(
            ["review"],
            reporter.Page.QuerySelectorAll("#chosen [name=act]").Select(one => one.GetAttribute("value")!)
        );
        await DoAsync(reporter, "ready", [own]);
        Assert.Equal(
            "Own not done It is another desk's story, or is not with its writer now.",
            Lines(reporter).Single()
        );
        await DoAsync(reporter, "review", [own, foreign, "/newsroom/stories/" + Guid.CreateVersion7()]);
        Assert.Equal(
            [
                "Own done",
                "New story not done There is no such story any more.",
                "New story not done There is no such story any more.",
            ],
            Lines(reporter)
        );
        Assert.DoesNotContain("Foreign", reporter.Page.Body!.TextContent, StringComparison.Ordinal);

        // An editor whose desk is elsewhere.
        await paper.InDatabaseAsync(async db =>
        {
            var desk = new Desk(DeskId.New(), LocalText.Of("en", "Elsewhere"));
            desk.AnswerFor([("ru", "kazakhstan")]);
            desk.Seat((await db.Staff.SingleAsync(member => member.Role == Role.Editor, Stop)).Id);
            db.Add(desk);
            await db.SaveAsync(Stop);
        });
        await DoAsync(editor, "ready", [own]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        await IsAsync(paper, own, story => Assert.Equal(StoryStage.InReview, story.Stage));
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_saved_first()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await WriteAsync(editor, "One", "Save");
        using var draft = new HttpRequestMessage(HttpMethod.Put, story + "/draft")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    headline = "Other",
                    standfirst = "",
                    dateline = "",
                    body = "<p>x</p>",
                    window = "w",
                    sequence = 1,
                    basedOn = 1,
                }
            ),
        };
        draft.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        draft.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var kept = await editor.SendAsync(draft);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        await DoAsync(editor, "ready", [story]);

        Assert.Equal(
            "One not done You wrote in it and did not save: open the story and save first.",
            Lines(editor).Single()
        );
    }

    [Theory]
    [InlineData("", true, "Choose what is to be done with them.")]
    [InlineData("publish", true, "Choose what is to be done with them.")]
    [InlineData("return", false, "Tick the stories that are meant.")]
    public async Task Without_stories_or_an_act_the_list_comes_again_with_all_that_was_typed(
        string act,
        bool isTicked,
        string told
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await WriteAsync(editor, "One", "Save");
        await WriteAsync(editor, "Two", "Hand in for review");
        await editor.VisitAsync("/newsroom?state=draft");
        var list = editor.Page.QuerySelector("#chosen [name=desk]")!.GetAttribute("value")!;

        await DoAsync(
            editor,
            act,
            isTicked ? [story] : [],
            ("reason", "Call them."),
            ("due", "2025-12-20T18:00"),
            ("desk", list)
        );

        Assert.Equal((HttpStatusCode.UnprocessableEntity, told), (editor.Answer.StatusCode, editor.Text(".problem")));
        Assert.Equal("Call them.", editor.Page.QuerySelector("#chosen [name=reason]")!.GetAttribute("value"));
        Assert.Equal("2025-12-20T18:00", editor.Page.QuerySelector("#chosen [name=due]")!.GetAttribute("value"));
        Assert.Equal(
            act is "return" ? ["return"] : [],
            editor.Page.QuerySelectorAll("#chosen [name=act][checked]").Select(one => one.GetAttribute("value")!)
        );
        // The same list, with the same ticks; and it is renewed from where it came from.
        Assert.Equal(["One"], editor.Page.QuerySelectorAll(".desk tbody th").Select(one => one.TextContent));
        Assert.Equal(isTicked ? 1 : 0, editor.Page.QuerySelectorAll(".desk input[checked]").Length);
        Assert.Equal("/newsroom?state=draft", editor.Page.QuerySelector("live-desk")!.GetAttribute("from"));
        await IsAsync(paper, story, one => Assert.Equal(StoryStage.Draft, one.Stage));
    }

    [Fact]
    public async Task The_answer_leads_back_to_the_list_that_they_were_ticked_on()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await WriteAsync(editor, "One", "Save");

        await DoAsync(editor, "review", [story], ("desk", "q=one&state=draft&x=//evil.example"));

        Assert.Equal("/newsroom?state=draft&q=one", editor.Page.QuerySelector("main a")!.GetAttribute("href"));
    }

    private static async Task<string> WriteAsync(StaffVisitor visitor, string headline, string button)
    {
        var address = await visitor.BeginStoryAsync();
        visitor.Fill("Headline", headline);
        visitor.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        await visitor.PressAsync(button);
        return address;
    }

    private static Task DoAsync(
        StaffVisitor visitor,
        string act,
        IEnumerable<string> stories,
        params (string, string)[] more
    ) =>
        visitor.PostAsync(
            "/newsroom/stories/chosen",
            [.. stories.Select(story => ("story", IdOf(story))), ("act", act), .. more]
        );

    private static string IdOf(string address) => address.Split('/')[^1];

    private static Predicate<Dastan.Web.Newsroom.Audit.AuditEntry> IsOf(string story, string stage) =>
        entry => entry.Thing == IdOf(story) && $"{entry.After}".Contains(stage, StringComparison.Ordinal);

    private static IEnumerable<string> Lines(StaffVisitor visitor) =>
        visitor.Page.QuerySelectorAll(".lines li").Select(line => StoryPassage.Plain(line.TextContent));

    private static Task IsAsync(TestPaper paper, string address, Action<Story> check) =>
        paper.InDatabaseAsync(async db =>
        {
            var id = new StoryId(Guid.Parse(IdOf(address)));
            check(await db.Stories.AsNoTracking().SingleAsync(story => story.Id == id, Stop));
        });
}

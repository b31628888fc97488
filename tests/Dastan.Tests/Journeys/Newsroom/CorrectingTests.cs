using System.Net;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Corrections as editors make them.</summary>
public sealed class CorrectingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_public_in_one_with_the_words_that_it_corrects()
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        paper.Clock.Advance(TimeSpan.FromMinutes(10));
        editor.Fill("Text", "<p>The dam is in Uzgen.</p>");
        editor.Fill("What was wrong", "The dam was said to be in Osh.");
        editor.Fill("What it says now", "It is in Uzgen.");
        await editor.PressAsync("Correct");

        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Contains("It is in Uzgen.", editor.Text(".corrections .correction"), StringComparison.Ordinal);
        Assert.Contains("Aigul the Editor", editor.Text(".corrections .correction"), StringComparison.Ordinal);
        var page = await paper.Visitor().GetStringAsync("/2025/12/dam", Stop);
        Assert.Contains("The dam is in Uzgen.", page, StringComparison.Ordinal);
        Assert.Contains("The dam was said to be in Osh.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Aigul", page, StringComparison.Ordinal);
        await paper.InDatabaseAsync(async db =>
        {
            var kinds = await db.StoryEvents.OrderBy(one => one.Number).Select(one => one.Kind).ToListAsync(Stop);
            Assert.Equal([StoryEventKind.Changed, StoryEventKind.Corrected], kinds.TakeLast(2));
        });
        var told = (await paper.AuditAsync())[^1];
        Assert.Equal("correct-story", told.Act);
        Assert.Contains("The dam was said to be in Osh.", told.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "It is in Uzgen.", "", "Say what was wrong.")]
    [InlineData("It was said to be in Osh.", "", "", "Say what is right.")]
    [InlineData("It was said to be in Osh.", "It is in Uzgen.", "2025-12-12T11:59", "still to come")]
    [InlineData("It was said to be in Osh.", "It is in Uzgen.", "soon", "is not a date and time")]
    public async Task A_form_that_is_refused_keeps_all_that_was_typed(
        string wrong,
        string now,
        string at,
        string problem
    )
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        if (at is "")
            editor.Fill("Headline", "A dam in Uzgen");
        editor.Fill("What was wrong", wrong);
        editor.Fill("What it says now", now);
        editor.Fill("Where on the page", "Bottom");
        editor.Fill("Public at", at);
        await editor.PressAsync("Correct");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains(problem, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(at is "" ? "A dam in Uzgen" : "Headline of dam", editor.Text("[name=headline]"));
        Assert.Equal((wrong, now), (editor.Text("[name=correctionWrong]"), editor.Text("[name=correctionNow]")));
        Assert.Equal(at, editor.Page.QuerySelector("[name=correctionAt]")!.GetAttribute("value") ?? "");
        Assert.Equal("At the foot", editor.Text("[name=correctionPlace] [selected]"));
        await paper.InDatabaseAsync(async db =>
        {
            Assert.Equal(0, await db.Corrections.CountAsync(Stop));
            Assert.Equal("Headline of dam", (await db.Stories.SingleAsync(Stop)).Headline);
        });
    }

    [Fact]
    public async Task Words_do_not_change_before_the_correction_of_them_is_public()
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        editor.Fill("Headline", "A dam in Uzgen");
        editor.Fill("What was wrong", "It was said to be in Osh.");
        editor.Fill("What it says now", "It is in Uzgen.");
        editor.Fill("Public at", "2025-12-12T18:00");
        await editor.PressAsync("Correct");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("change at once", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("A dam in Uzgen", editor.Text("[name=headline]"));
    }

    [Fact]
    public async Task A_correction_that_was_written_and_not_sent_is_not_lost_by_saving()
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor, "ru");
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        editor.Fill("Что было неверно", "Был назван Ош.");
        await editor.PressAsync("Сохранить");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("Нажмите «Исправить»", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("Был назван Ош.", editor.Text("[name=correctionWrong]"));
    }

    [Fact]
    public async Task Of_two_who_correct_at_once_the_second_is_told_and_nothing_is_lost()
    {
        await using var paper = await OpenAsync();
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await paper.AddressOfAsync("dam");
        await one.VisitAsync(address);
        await other.VisitAsync(address);
        foreach (var editor in new[] { one, other })
        {
            editor.Fill("Text", editor == one ? "<p>In Uzgen.</p>" : "<p>In Jalal-Abad.</p>");
            editor.Fill("What was wrong", "Osh was named.");
            editor.Fill("What it says now", editor == one ? "It is in Uzgen." : "It is in Jalal-Abad.");
            await editor.PressAsync("Correct");
        }

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal("It is in Jalal-Abad.", other.Text("[name=correctionNow]"));
        Assert.Contains("In Jalal-Abad.", other.Text("[name=body]"), StringComparison.Ordinal);
        Assert.Contains("In Uzgen.", other.Text(".meanwhile"), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.Corrections));
        await other.PressAsync("Correct");
        Assert.Equal(2, await paper.CountAsync(db => db.Corrections));
    }

    [Fact]
    public async Task A_correction_at_a_time_is_seen_by_the_newsroom_alone_until_then()
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        editor.Fill("What it is", "Clarification");
        editor.Fill("What it says now", "Meant is the old dam.");
        editor.Fill("Public at", "2025-12-12T18:00");
        await editor.PressAsync("Correct");
        Assert.Contains("Becomes public at", editor.Text(".corrections .correction"), StringComparison.Ordinal);
        Assert.Contains("18:00\u00a0UTC+5", editor.Text(".corrections .correction"), StringComparison.Ordinal);

        using var reader = paper.Visitor();
        paper.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain("old dam", await reader.GetStringAsync("/2025/12/dam", Stop), StringComparison.Ordinal);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var page = await reader.GetStringAsync("/2025/12/dam", Stop);
        await paper.DoDueAsync();

        Assert.Contains("Meant is the old dam.", page, StringComparison.Ordinal);
        Assert.Contains("\"dateModified\":\"2025-12-12T13:00:00Z\"", page, StringComparison.Ordinal);
        var told = (await paper.AuditAsync())[^1];
        Assert.Equal(("correct-story", "clockwork"), (told.Act, told.Who));
    }

    [Fact]
    public async Task A_correction_that_was_wrong_is_taken_back_and_stays_in_the_newsroom()
    {
        await using var paper = await OpenAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await paper.AddressOfAsync("dam"));
        editor.Fill("What was wrong", "Osh was named.");
        editor.Fill("What it says now", "It is in Uzgen.");
        await editor.PressAsync("Correct");
        using var reader = paper.Visitor();
        Assert.Contains("Osh was named.", await reader.GetStringAsync("/corrections", Stop), StringComparison.Ordinal);

        var removal = editor.Page.QuerySelector(".correction form")!.GetAttribute("action")!;
        await editor.PostAsync(removal, ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        editor.Fill("Why it is taken back", "Osh was right.");
        await editor.PressAsync("Take this correction back");

        Assert.Contains("Taken back", editor.Text(".corrections .correction"), StringComparison.Ordinal);
        Assert.Contains("Osh was right.", editor.Text(".corrections .correction"), StringComparison.Ordinal);
        Assert.Null(editor.Page.QuerySelector(".correction form"));
        foreach (var address in new[] { "/2025/12/dam", "/corrections", "/corrections.rss", "/v2/corrections" })
            Assert.DoesNotContain(
                "Osh was named.",
                await reader.GetStringAsync(address, Stop),
                StringComparison.Ordinal
            );
        await editor.PostAsync(removal, ("reason", "Again."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_corrects_what_they_may_not_edit_nor_what_readers_do_not_see()
    {
        await using var paper = await OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var dam = await paper.AddressOfAsync("dam");
        await reporter.VisitAsync(dam);
        Assert.Null(reporter.Page.QuerySelector("[name=correctionNow]"));

        var draft = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(draft);
        Assert.Null(editor.Page.QuerySelector("[name=correctionNow]"));
        await editor.PostAsync(
            draft + "/corrections",
            ("headline", "A bridge"),
            ("body", "<p>Two.</p>"),
            ("basedOn", "1"),
            ("correctionKind", "Update"),
            ("correctionNow", "More."),
            ("correctionPlace", "Top")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.Corrections));
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("dam", now)]));
}

using System.Net;
using Dastan.Domain.Staff;
using static Dastan.Tests.Journeys.Newsroom.TrackersAtWork;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Two editors at one tracker.</summary>
public sealed class TwoAtTrackersTests
{
    [Fact]
    public async Task Of_two_who_restate_a_figure_the_second_is_told()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        await MakeAsync(one);
        await AddAsync(one, "exactly", "300,000", "2024-12-31");
        var address = one.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await one.VisitAsync(address);
        await other.VisitAsync(address);

        await SayAsync(one, "310,000", "First.");
        await SayAsync(other, "320,000", "Second.");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal("320,000", other.Page.QuerySelector("input[name=value]")!.GetAttribute("value"));
        Assert.Contains("310,000 TEU. First.", Theirs(other), StringComparison.Ordinal);
        await other.PressAsync("Restate");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Contains("restated 2 times", other.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_describe_a_tracker_the_second_is_told_every_field_that_the_first_changed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        await MakeAsync(one);
        await other.VisitAsync(one.Address.Split('?')[0]);

        one.Fill("Sign of the unit", "boxes");
        one.Fill("Which way is good", "LessIsBetter");
        one.Fill("Licence of the figures", "CC0");
        one.Fill("Topics", "");
        await one.PressAsync("Save");
        other.Fill("Name (English)", "Boxes");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal(
            [
                "Name (en): Containers",
                "Sign of the unit: boxes",
                "Which way is good: less is better",
                "Topics: —",
                "Licence of the figures: CC0",
            ],
            other.Page.QuerySelectorAll("section.note p").Select(line => line.TextContent)
        );
    }

    private static string Theirs(StaffVisitor visitor) => visitor.Text("section.note").Replace('\u00a0', ' ');
}

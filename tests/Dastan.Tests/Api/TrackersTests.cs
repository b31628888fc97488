using System.Net;

namespace Dastan.Tests.Api;

/// <summary>Trackers for programs.</summary>
public sealed class TrackersTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tracker_tells_its_figures_what_they_said_and_what_was_promised()
    {
        var list = await paper.JsonAsync("/v2/trackers");
        var one = list.GetProperty("trackers")[0];
        Assert.Equal(
            ("grain", 2, "TEU"),
            (
                one.GetProperty("tracker").GetString(),
                one.GetProperty("figures").GetInt32(),
                one.GetProperty("unit").GetString()
            )
        );

        var tracker = await paper.JsonAsync("/v2/trackers/grain");
        var figure = tracker.GetProperty("figures")[0];
        Assert.Equal(
            (80m, "2020", "exactly"),
            (
                figure.GetProperty("value").GetDecimal(),
                figure.GetProperty("period").GetString(),
                figure.GetProperty("qualifier").GetString()
            )
        );
        Assert.Equal(90m, figure.GetProperty("before")[0].GetProperty("value").GetDecimal());
        var target = tracker.GetProperty("targets")[0];
        Assert.Equal("behind", target.GetProperty("state").GetString());
        // 80 + (150 - 80) × 1461 ÷ 3652.
        Assert.Equal(108.0038m, target.GetProperty("line_at_latest").GetDecimal());
    }

    [Fact]
    public async Task Its_figures_are_a_table_too()
    {
        using var answer = await paper.Client.GetAsync("/v2/trackers/grain/figures.csv", Stop);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "2020,2020-01-01,2020-12-31,exactly,80,TEU,2025-01-01,2025-06-01,The ministry of grain,,",
            lines[1]
        );
        Assert.Equal(4, lines.Length);
        Assert.Equal(2, (await paper.JsonAsync("/v2/trackers/grain/figures.json")).GetArrayLength());
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        using var none = await paper.Client.GetAsync("/v2/trackers/wheat", Stop);
        using var nowhere = await paper.Client.GetAsync("/v2/trackers?edition=fr", Stop);

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity),
            (none.StatusCode, nowhere.StatusCode)
        );
    }
}

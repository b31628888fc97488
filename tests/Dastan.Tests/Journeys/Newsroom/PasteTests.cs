using System.Net.Http.Json;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Stories;
using static Dastan.Tests.Journeys.Newsroom.DraftsOnTheWay;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What is pasted, as the editor's script sends it.</summary>
public sealed class PasteTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paste_comes_out_clean_and_says_what_was_left_out()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        using var request = Request(
            HttpMethod.Post,
            "/newsroom/stories/paste",
            new StringContent(
                "<p class=MsoNormal style='margin:0'>A <b>dam</b><o:p></o:p></p><script>x()</script>",
                Encoding.UTF8,
                "text/html"
            )
        );

        using var answer = await writer.SendAsync(request);

        var cleaned = await answer.Content.ReadFromJsonAsync<CleanedPaste>(Stop);
        Assert.Matches("^<p id=\"b-[^\"]+\">A <strong>dam</strong></p>$", cleaned!.Html);
        Assert.Contains(cleaned.Dropped, dropped => dropped.What is "script");
    }
}

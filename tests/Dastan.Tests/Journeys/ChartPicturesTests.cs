using System.Buffers.Binary;
using System.Net;
using AngleSharp.Html.Parser;
using static Dastan.Tests.Journeys.HarvestPaper;

namespace Dastan.Tests.Journeys;

/// <summary>Charts as pictures, for messengers and other sites.</summary>
[EitherDatabase]
public sealed class ChartPicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/ru/data/grain")]
    [InlineData("/ru/data")]
    public async Task Messengers_get_the_charts_as_a_picture_of_the_size_that_the_page_tells(string address)
    {
        await using var paper = await OpenAsync();
        var page = new HtmlParser().ParseDocument(await ReadAsync(paper, address));
        string Told(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

        var png = await paper.Visitor().GetByteArrayAsync(new Uri(Told("og:image")).PathAndQuery, Stop);

        Assert.Equal($"https://paper.example{address}.png", Told("og:image"));
        Assert.Equal([0x89, .. "PNG"u8], png[..4]);
        Assert.Equal("1200", Told("og:image:width"));
        Assert.Equal(
            (Told("og:image:width"), Told("og:image:height")),
            (
                $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}",
                $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}"
            )
        );
    }

    [Fact]
    public async Task What_can_not_be_drawn_is_not_found()
    {
        await using var paper = await OpenAsync();

        Assert.NotEqual(
            await paper.Visitor().GetByteArrayAsync("/data/grain.png", Stop),
            await paper.Visitor().GetByteArrayAsync("/data/grain.png?chart=bar", Stop)
        );
        foreach (var address in new[] { "/data/grain.png?chart=pie", "/data.svg?of=grain,hidden", "/data.png?of=none" })
        {
            using var none = await paper.Visitor().GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, none.StatusCode));
        }
    }

    [Fact]
    public async Task Several_stand_side_by_side_in_one_picture_in_the_order_in_which_they_are_named()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var rice = SmallTrackers.Named("rice", "Rice", paper.Now);
            rice.Say(2024, 7, paper.Now);
            Assert.Null(rice.Publish(paper.Now));
            db.Add(rice);
            await db.SaveAsync(Stop);
        });

        Assert.Equal(["Grain", "Rice"], await NamesAsync(paper, "/data.svg"));
        Assert.Equal(["Rice", "Grain"], await NamesAsync(paper, "/data.svg?of=rice,grain"));
        Assert.Equal(["Rice"], await NamesAsync(paper, "/data.svg?of=rice"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestPaper paper, string address) =>
        (await ReadAsync(paper, address))
            .Split(["</desc>", "</svg>"], StringSplitOptions.None)[0]
            .Split("<desc id=\"charts-d\">")[1]
            .Split("; ")
            .Select(told => told.Split(':')[0]);
}

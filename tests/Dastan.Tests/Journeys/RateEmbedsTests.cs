using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Dastan.Tests.Journeys;

/// <summary>Rates outside the paper's pages: files for programs, and what other sites and messengers show.</summary>
public sealed class RateEmbedsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_strip_as_text_is_a_line_a_currency()
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync("/rates/strip.txt", Stop);
        var russian = await paper.Visitor().GetStringAsync("/ru/rates/strip.txt", Stop);

        Assert.Equal(
            """
            KGS 0.01144 0% NBKR 2025-12-12
            KZT 0.001923 −0.1% NBK 2025-12-12
            TJS 0.10879 0.28% NBT 2025-12-12
            UZS 0.00008312 0% CBU 2025-12-12
            TMT 0.28571 0% CBT 2025-12-12

            """,
            await answer.Content.ReadAsStringAsync(Stop)
        );
        Assert.Contains("TJS 0,10879 0,28\u00a0% NBT 2025-12-12", russian);
        AssertOpen(answer);
    }

    [Fact]
    public async Task The_strip_as_a_picture_is_small_whole_and_safe()
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync("/ru/rates/strip.svg", Stop);
        var svg = await answer.Content.ReadAsStringAsync(Stop);

        var picture = XElement.Parse(svg);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1_000, 8 * 1024);
        Assert.DoesNotContain(
            picture.DescendantsAndSelf(),
            element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject"
        );
        Assert.DoesNotContain("href", svg);
        Assert.Contains("0,10879", picture.Value);
        Assert.Contains("prefers-color-scheme:dark", svg);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single());
        AssertOpen(answer);
    }

    [Fact]
    public async Task Messengers_show_the_day_as_a_picture()
    {
        await using var paper = await OpenAsync();
        var page = await paper.Visitor().GetStringAsync("/rates", Stop);

        using var answer = await paper.Visitor().GetAsync("/rates/2025-12-12.png", Stop);
        using var none = await paper.Visitor().GetAsync("/rates/2001-01-01.png", Stop);
        var png = await answer.Content.ReadAsByteArrayAsync(Stop);

        Assert.Contains("<meta property=\"og:image\" content=\"https://paper.example/rates/2025-12-12.png\"", page);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            (1200, 630),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)))
        );
        Assert.InRange(png.Length, 5_000, 60_000);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_series_is_a_table_with_the_numbers_as_printed()
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync("/rates/kgs.csv?in=eur", Stop);

        Assert.Equal(
            """
            as_of,base,quote,rate,change_percent,method,bank,units,priced,value,priced_in,revision
            2025-12-11,KGS,EUR,0.0097735946792550566135471796,,inverted,NBKR,1,EUR,102.3165,KGS,1
            2025-12-12,KGS,EUR,0.0097477667866291832541164819,-0.26,inverted,NBKR,1,EUR,102.5876,KGS,1

            """.ReplaceLineEndings("\r\n"),
            await answer.Content.ReadAsStringAsync(Stop)
        );
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_rate_of_two_banks_has_the_columns_of_both()
    {
        await using var paper = await OpenAsync();

        var lines = (await paper.Visitor().GetStringAsync("/rates/kzt.csv?in=kgs", Stop)).Split("\r\n");

        Assert.EndsWith("bank_2,units_2,priced_2,value_2,priced_in_2,revision_2", lines[0]);
        Assert.EndsWith("cross,NBK,1,USD,519.50,KZT,1,NBKR,1,USD,87.4500,KGS,1", lines[1]);
    }

    [Fact]
    public async Task The_same_is_there_as_JSON()
    {
        await using var paper = await OpenAsync();

        var rates = JsonElement
            .Parse(await paper.Visitor().GetStringAsync("/rates/kzt.json", Stop))
            .GetProperty("rates");
        var all = JsonElement.Parse(await paper.Visitor().GetStringAsync("/rates.json", Stop)).GetProperty("rates");

        Assert.Equal(2, rates.GetArrayLength());
        Assert.Equal("520.02", rates[1].GetProperty("legs")[0].GetProperty("value").GetString());
        Assert.Equal(-0.1m, rates[1].GetProperty("change_percent").GetDecimal());
        Assert.Equal(JsonValueKind.Null, rates[0].GetProperty("change_percent").ValueKind);
        Assert.Contains(all.EnumerateArray(), rate => rate.GetProperty("base").GetString() is "GBP");
    }

    [Fact]
    public async Task Search_engines_are_led_to_every_currency()
    {
        await using var paper = await OpenAsync();

        var map = await paper.Visitor().GetStringAsync("/sitemaps/rates.xml", Stop);

        Assert.Contains("<loc>https://paper.example/rates/gbp</loc>", map);
        Assert.Contains("<loc>https://paper.example/ru/rates/tmt</loc>", map);
    }

    private static void AssertOpen(HttpResponseMessage answer)
    {
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.NotNull(answer.Headers.ETag);
    }

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        await SmallLedger.FillAsync(paper);
        return paper;
    }
}

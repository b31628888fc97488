using System.Text;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Http;

namespace Dastan.Tests.Press;

public sealed class PlatesTests
{
    private const int Body = 10_000;

    [Fact]
    public void Kept_answers_never_take_more_than_they_may()
    {
        var plates = new Plates(200_000);
        for (var n = 0; n < 1000; n++)
        {
            plates.Keep(Plate($"/{n}"), []);
            Assert.InRange(plates.Bytes, 1, 200_000);
        }

        Assert.InRange(plates.Count, 10, 20);
        Assert.Equal(plates.All.Sum(plate => (long)plate.Size), plates.Bytes);
    }

    [Fact]
    public void What_everybody_reads_stays_when_a_crawler_reads_everything_once()
    {
        var plates = new Plates(200_000);
        plates.Keep(Plate("/front"), []);
        for (var n = 0; n < 1000; n++)
        {
            plates.ShelfOf("/front")!.Find("")!.Use();
            plates.Keep(Plate($"/{n}"), []);
        }

        Assert.NotNull(plates.ShelfOf("/front")?.Find(""));
        Assert.Null(plates.ShelfOf("/1"));
    }

    [Fact]
    public void A_newer_answer_takes_the_place_of_the_older()
    {
        var plates = new Plates(200_000);
        var (older, newer) = (Plate("/a"), Plate("/a"));
        plates.Keep(older, []);
        plates.Keep(newer, []);

        Assert.Same(newer, plates.ShelfOf("/a")!.Find(""));
        Assert.Equal(1, plates.Count);
        plates.Drop(older);
        Assert.Same(newer, plates.ShelfOf("/a")!.Find(""));
        plates.Drop(newer);
        Assert.Equal((0, 0L), (plates.Count, plates.Bytes));
        Assert.Null(plates.ShelfOf("/a"));
    }

    [Fact]
    public void Queries_of_a_path_are_kept_apart_and_given_up_when_another_route_has_it()
    {
        var plates = new Plates(200_000);
        plates.Keep(Plate("/a"), ["page"]);
        plates.Keep(Plate("/a", "?page=2"), ["page"]);
        Assert.NotSame(plates.ShelfOf("/a")!.Find(""), plates.ShelfOf("/a")!.Find("?page=2"));

        plates.Keep(Plate("/a"), []);

        Assert.Empty(plates.ShelfOf("/a")!.Parameters);
        Assert.Null(plates.ShelfOf("/a")!.Find("?page=2"));
        Assert.Equal(1, plates.Count);
    }

    [Fact]
    public void A_form_that_is_packed_later_counts_too()
    {
        var plates = new Plates(200_000);
        var plate = Plate("/a");
        plate.Resized = plates.Recount;
        plates.Keep(plate, []);
        var plain = plates.Bytes;

        plate.In(Coding.Gzip);
        var withGzip = plates.Bytes;
        var unpacked = plate.In(Coding.Identity).Bytes;
        plate.In(Coding.Brotli);

        Assert.True(withGzip < plain, "the plain bytes can be made of the packed ones");
        Assert.Equal(Text("/a"), unpacked);
        Assert.True(plates.Bytes > withGzip);
        Assert.Equal(plate.Size, plates.Bytes);
        Assert.Equal(Text("/a"), plate.In(Coding.Identity).Bytes);
    }

    [Fact]
    public void An_answer_that_would_drive_out_many_others_is_not_kept()
    {
        var plates = new Plates(50_000);
        plates.Keep(Plate("/a"), []);

        Assert.Equal(0, plates.Count);
    }

    private static byte[] Text(string path) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(path + " is a page. ", Body)).AsSpan(0, Body).ToString()
        );

    private static Plate Plate(string path, string query = "") =>
        new(
            new(path, query),
            new FinishedAnswer(Text(path), "text/plain"),
            HeaderSet.Of(new HeaderDictionary()),
            new Ingredients(),
            0
        )
        {
            MadeAt = Instant.MinValue,
        };
}

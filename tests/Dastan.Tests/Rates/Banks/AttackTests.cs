using System.IO.Compression;
using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Reading;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What an answer may be made of to hurt who reads it.</summary>
public sealed class AttackTests
{
    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void Entities_that_unfold_to_billions_are_not_unfolded(string bank)
    {
        var list = SampleLists.Of(bank);
        var entities = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(i => $"""<!ENTITY l{i} "{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}">""")
        );
        var bomb = $"""<?xml version="1.0"?><!DOCTYPE rates [<!ENTITY l0 "lol">{entities}]>""";

        var reading = list.Read(
            bomb + (list.IsXml ? list.Body[(list.Body.IndexOf("?>") + 2)..] : "<CBU_Curr>&l9;</CBU_Curr>")
        );

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Entities_that_point_outside_are_not_followed(string bank)
    {
        var list = SampleLists.Of(bank);
        const string declared = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>""";
        var value = list.IsXml
            ? list.WithThird("&x;")[(list.Body.IndexOf("?>") + 2)..]
            : "<CBU_Curr><CcyNtry><Ccy>USD</Ccy><Rate>&x;</Rate></CcyNtry></CBU_Curr>";

        Assert.Equal(ReadingOutcome.Rejected, list.Read(declared + value).Outcome);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Depths_without_end_are_refused(string bank)
    {
        var list = SampleLists.Of(bank);
        const int levels = 100_000;
        var root = list.Names.Root is "" ? "CBU_Curr" : list.Names.Root;
        var xml =
            $"<{root}>{string.Concat(Enumerable.Repeat("<a>", levels))}{string.Concat(Enumerable.Repeat("</a>", levels))}</{root}>";
        var json = new string('[', levels) + new string(']', levels);

        Assert.Equal(ReadingOutcome.Rejected, list.Read(xml).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, list.Read(json).Outcome);
        Assert.Equal(
            ReadingOutcome.Rejected,
            list.Read(string.Concat(Enumerable.Repeat("""[{"Ccy":""", levels))).Outcome
        );
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_small_body_that_unfolds_to_much_is_refused(string bank)
    {
        var list = SampleLists.Of(bank);
        var spaces = Encoding.UTF8.GetBytes(list.Body + new string(' ', (int)Payload.MostBytes));

        var reading = list.Read(Gzip(spaces));

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains("more than the 2097152 bytes", reading.Reason);
        Assert.Equal(ReadingOutcome.Rejected, list.Read(spaces).Outcome);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Gzip_is_known_by_its_bytes_and_read_whole_or_not_at_all(string bank)
    {
        var list = SampleLists.Of(bank);
        var folded = Gzip(Encoding.UTF8.GetBytes(list.Body));

        Assert.Equal(ReadingOutcome.Ok, list.Read(folded).Outcome);
        Assert.Equal(ReadingOutcome.Ok, list.Read(folded, "application/gzip").Outcome);
        for (var length = 1; length < folded.Length; length++)
            Assert.Equal(ReadingOutcome.Rejected, list.Read(folded[..length]).Outcome);
    }

    [Theory]
    [InlineData("<select ")]
    [InlineData("<select name=valuta_id><option ")]
    [InlineData("<option selected value=")]
    [InlineData("<!--date-->")]
    [InlineData("<!--date-->01.01.2005<!--date--> ")]
    [InlineData("<!--value-->")]
    [InlineData("<html ")]
    public void A_page_made_to_keep_the_reader_of_the_archive_busy_is_refused(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, (int)Payload.MostBytes / piece.Length));
        var list = SampleLists.Of("NBKR") with { Path = "index1.jsp?item=1562&valuta_id=15" };

        Assert.False(list.Read(page).IsUsable);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Bytes_changed_by_chance_never_break_the_reader(string bank)
    {
        var list = SampleLists.Of(bank);
        var bytes = Encoding.UTF8.GetBytes(list.Body);
        var folded = Gzip(bytes);
        var chance = new Random(20260402);

        for (var i = 0; i < 3_000; i++)
        {
            var reading = list.Read(Mutated(i % 10 == 0 ? folded : bytes, chance));

            Assert.All(reading.Rates, rate => Assert.InRange(rate.Value * rate.Units, 0.0000000000000001m, 1e18m));
            Assert.All(reading.Rates, rate => Assert.NotNull(Currency.Find(rate.Base)));
            Assert.True(reading.IsUsable == reading.Rates is not [], reading.Reason);
            Assert.True(reading.Outcome is ReadingOutcome.Ok || reading.Reason is not "");
        }
    }

    private static byte[] Mutated(byte[] bytes, Random chance)
    {
        var mutated = bytes.ToList();
        for (var times = chance.Next(1, 5); times > 0 && mutated.Count > 0; times--)
        {
            var at = chance.Next(mutated.Count);
            switch (chance.Next(5))
            {
                case 0:
                    mutated[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, Math.Min(chance.Next(1, 40), mutated.Count - at));
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(chance.Next(1, 80), mutated.Count - at)));
                    break;
                case 3:
                    mutated[at] ^= (byte)(1 << chance.Next(8));
                    break;
                default:
                    mutated.Insert(at, (byte)"<>&\"'[]{},.:-0123456789\0\u001f"[chance.Next(25)]);
                    break;
            }
        }
        return [.. mutated];
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        using var folded = new MemoryStream();
        using (var stream = new GZipStream(folded, CompressionLevel.Optimal))
            stream.Write(bytes);
        return folded.ToArray();
    }
}

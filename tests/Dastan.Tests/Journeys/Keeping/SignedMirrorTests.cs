using System.Security.Cryptography;
using System.Text.Json;
using Dastan.Web.Mirrors;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What the paper signs of a mirror, and what it does not.</summary>
[EitherDatabase]
public sealed class SignedMirrorTests : IAsyncDisposable
{
    private const string Manifest = "dastan-mirror.json";
    private const string Signature = "dastan-mirror.sig";

    private readonly MirroredPaper paper = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public async Task The_manifest_says_what_each_file_is_and_the_public_key_proves_it()
    {
        var report = await paper.MirrorAsync(Stop);
        var bytes = File.ReadAllBytes(paper.In(Manifest));
        using var key = ECDsa.Create();
        using (var own = MirrorKey.OpenOrMake(paper.Data))
            key.ImportFromPem(own.PublicPem);

        Assert.True(report.IsSigned);
        Assert.True(
            key.VerifyData(
                bytes,
                File.ReadAllBytes(paper.In(Signature)),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
        );
        using var read = JsonDocument.Parse(bytes);
        Assert.Equal(1, read.RootElement.GetProperty("format").GetInt32());
        Assert.Equal("https://paper.example", read.RootElement.GetProperty("address").GetString());
        Assert.Equal($"{TestPaper.Start}", read.RootElement.GetProperty("madeAt").GetString());
        var files = read.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(
            ["SHA256SUMS", "felt/index.html", "index.html", "saddles/index.html"],
            files.Select(file => file.GetProperty("path").GetString()!)
        );
        Assert.All(
            files,
            file =>
            {
                var there = File.ReadAllBytes(paper.In(file.GetProperty("path").GetString()!));
                Assert.Equal(there.Length, file.GetProperty("bytes").GetInt64());
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(there)), file.GetProperty("sha256").GetString());
            }
        );
    }

    [Fact]
    public async Task Any_file_that_is_missing_changed_or_not_listed_is_told_of()
    {
        await paper.MirrorAsync(Stop);
        var well = paper.Check();
        File.Delete(paper.In("felt", "index.html"));
        File.WriteAllText(paper.In("saddles", "index.html"), "Of Saddles.");
        File.AppendAllText(paper.In("SHA256SUMS"), "\n");
        Directory.CreateDirectory(paper.In("felt", "deep"));
        File.WriteAllText(paper.In("felt", "deep", ".hidden"), "of somebody else");
        Directory.CreateSymbolicLink(paper.In("link"), paper.Data);
        var spoiled = paper.Check();

        Assert.True(well.AreNone);
        Assert.Equal(["felt/index.html"], spoiled.Missing);
        Assert.Equal(["SHA256SUMS", "saddles/index.html"], spoiled.Changed);
        Assert.Equal(["felt/deep/.hidden", "link"], spoiled.Unlisted);
    }

    [Theory]
    [InlineData(Manifest)]
    [InlineData(Signature)]
    public async Task A_manifest_that_was_meddled_with_says_nothing(string which)
    {
        await paper.MirrorAsync(Stop);
        var bytes = File.ReadAllBytes(paper.In(which));
        bytes[^4] ^= 1;
        File.WriteAllBytes(paper.In(which), bytes);
        var changed = Assert.Throws<FormatException>(paper.Check);
        File.WriteAllBytes(paper.In(which), new byte[2000]);
        Assert.Throws<FormatException>(paper.Check);
        File.Delete(paper.In(which));
        var missing = Assert.Throws<FormatException>(paper.Check);

        Assert.Contains("was not signed by this key", changed.Message);
        Assert.Contains($"it lacks {which}", missing.Message);
    }

    [Fact]
    public async Task Broken_off_over_changed_files_nothing_is_signed_until_a_run_is_whole()
    {
        await paper.MirrorAsync(Stop);
        paper.Pages["/"] = (200, paper.Pages["/"].Page + " <a href=\"/yurts\">Yurts</a>");
        paper.Pages["/yurts"] = (200, "Of yurts.");
        await BreakAtAsync("/yurts");
        var isThere = File.Exists(paper.In(Manifest)) || File.Exists(paper.In(Signature));
        paper.Asked = _ => { };
        await paper.MirrorAsync(Stop);

        Assert.False(isThere);
        Assert.True(paper.Check().AreNone);
    }

    [Fact]
    public async Task Broken_off_before_anything_changed_what_was_signed_still_holds()
    {
        await paper.MirrorAsync(Stop);
        paper.Pages["/saddles"] = (200, "Of other saddles.");
        await BreakAtAsync("/saddles");

        Assert.True(paper.Check().AreNone);
    }

    [Fact]
    public async Task What_is_kept_for_a_page_that_fails_is_signed_only_where_it_was_before()
    {
        await paper.MirrorAsync(Stop);
        paper.Pages["/saddles"] = (500, "");
        paper.Pages["/felt"] = (200, "Of other felt.");
        var kept = await paper.MirrorAsync(Stop);
        var well = paper.Check();
        File.WriteAllText(paper.In("evil.html"), "of somebody else");
        var sum = Convert.ToHexStringLower(SHA256.HashData("of somebody else"u8));
        File.AppendAllText(paper.In("SHA256SUMS"), $"{sum}  evil.html\n");
        var meddled = await paper.MirrorAsync(Stop);
        var without = Assert.Throws<FormatException>(paper.Check);
        paper.Pages["/saddles"] = (200, "Of saddles.");
        var again = await paper.MirrorAsync(Stop);

        Assert.True(kept.IsSigned && well.AreNone);
        Assert.False(meddled.IsSigned);
        Assert.Contains("is not signed", without.Message);
        Assert.Equal((true, 1), (again.IsSigned, again.Gone));
        Assert.True(paper.Check().AreNone);
    }

    [Theory]
    [InlineData("../outside", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("a//b", false)]
    [InlineData("a/b", true)]
    public void A_manifest_names_no_file_outside(string path, bool isTaken)
    {
        var bytes = new MirrorManifest(
            1,
            "https://paper.example",
            "2025-12-12T00:00:00Z",
            [new(path, 1, "00")]
        ).ToBytes();

        Assert.Equal(isTaken, Record.Exception(() => MirrorManifest.Of(bytes)) is null);
    }

    private async Task BreakAtAsync(string address)
    {
        using var breaks = new CancellationTokenSource();
        paper.Asked = asked =>
        {
            if (asked == address)
                breaks.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paper.MirrorAsync(breaks.Token));
    }
}

using System.Runtime.Versioning;
using System.Security.Cryptography;
using Dastan.Web.Backups;
using Dastan.Web.Checks;
using Dastan.Web.Mirrors;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>The key of mirrors: whose it is, where it goes and where it does not.</summary>
public sealed class MirrorKeyTests : IAsyncDisposable
{
    private readonly MirroredPaper paper = new();
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        backups.Dispose();
        await paper.DisposeAsync();
    }

    [Fact]
    public async Task The_key_is_made_once_and_is_its_owner_s_alone()
    {
        await paper.MirrorAsync(Stop);
        var place = MirrorKey.PlaceIn(paper.Data);
        var made = File.ReadAllText(place);
        await paper.MirrorAsync(Stop);

        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", made);
        Assert.Equal(made, File.ReadAllText(place));
        Assert.Equal([place], Directory.EnumerateFiles(paper.Data));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place));
    }

    [Fact]
    public async Task What_another_paper_signed_is_not_this_one_s()
    {
        await paper.MirrorAsync(Stop);
        await using var other = new MirroredPaper();
        using var key = MirrorKey.OpenOrMake(other.Data);

        Assert.Throws<FormatException>(() => CheckMirror.Of(paper.Folder, key, Stop));
    }

    [Theory]
    [InlineData("no key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n")]
    public void What_is_no_key_is_refused_without_a_word_of_it(string text)
    {
        Directory.CreateDirectory(paper.Data);
        var place = MirrorKey.PlaceIn(paper.Data);
        File.WriteAllText(place, text);

        var refused = Assert.Throws<FormatException>(() => MirrorKey.OpenOrMake(paper.Data));

        Assert.Equal($"{place} has no key of the curve P-256 in it, as PEM without a password.", refused.Message);
        Assert.Equal(text, File.ReadAllText(place));
    }

    [Fact]
    public void A_key_of_another_curve_or_its_public_half_signs_nothing()
    {
        Directory.CreateDirectory(paper.Data);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var half = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var pem in new[] { other.ExportPkcs8PrivateKeyPem(), half.ExportSubjectPublicKeyInfoPem() })
        {
            File.WriteAllText(MirrorKey.PlaceIn(paper.Data), pem);
            Assert.Throws<FormatException>(() => MirrorKey.OpenOrMake(paper.Data));
        }
    }

    [Fact]
    public async Task A_backup_brings_the_key_back_for_its_owner_alone_and_never_over_another()
    {
        await using var backedUp = await TestPaper.OpenAsync(SmallPaper.With());
        MirrorKey.OpenOrMake(backedUp.Settings.Data).Dispose();
        var made = File.ReadAllText(MirrorKey.PlaceIn(backedUp.Settings.Data));
        var report = await backups.MakeAsync(backedUp);
        await CheckBackup.RunAsync(await backups.OpenAsync(), report.Record, backups.Aside("aside"), _ => { }, Stop);
        await using var restored = await RestoredAsync(report.Record, _ => { });
        await using var beside = await RestoredAsync(
            report.Record,
            data => File.WriteAllText(MirrorKey.PlaceIn(data), "of another")
        );

        var place = MirrorKey.PlaceIn(restored.Settings.Data);
        Assert.Empty(report.Spoiled);
        Assert.Equal(made, File.ReadAllText(place));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place));
        Assert.Equal("of another", File.ReadAllText(MirrorKey.PlaceIn(beside.Settings.Data)));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task No_export_has_the_key_and_one_that_others_can_read_is_told_of()
    {
        await using var exported = await TestPaper.OpenAsync(SmallPaper.With());
        MirrorKey.OpenOrMake(exported.Settings.Data).Dispose();
        var place = MirrorKey.PlaceIn(exported.Settings.Data);
        using var exports = new KeptExports();
        await KeptExports.ExportAsync(exported.Settings, exports.In("paper"));
        File.SetUnixFileMode(place, File.GetUnixFileMode(place) | UnixFileMode.OtherRead);
        var told = await CheckedPaper.LookAsync(exported, [new MachineIsFit()], backups);

        Assert.All(
            Directory.EnumerateFiles(exports.Folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("PRIVATE KEY", File.ReadAllText(file), StringComparison.Ordinal)
        );
        Assert.Contains(told.Lines, line => line.Contains($"can read {place}, and there are secrets in it."));
    }

    private Task<TestPaper> RestoredAsync(BackupRecord record, Action<string> prepare) =>
        KeptPaper.OpenMadeAsync(
            async (db, made) =>
            {
                Directory.CreateDirectory(made.Data);
                prepare(made.Data);
                await RestoreBackup.IntoAsync(db, made.Data, await backups.OpenAsync(), record, _ => { }, true, Stop);
            }
        );
}

using Dastan.Web.Backups;
using Dastan.Web.Data.Files;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Backups in the wrong hands, and backups that something happened to.</summary>
public sealed class SpoiledBackupTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Fact]
    public async Task Who_has_no_key_learns_nothing()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper, KeptBackups.Key);
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        var bytes = File.ReadAllBytes(Path.Combine(paper.Settings.Data, picture));

        var without = Assert.Throws<FormatException>(() => backups.Open());
        var another = Assert.Throws<FormatException>(() => backups.Open("another key under the saddle"));

        Assert.Contains("are encrypted", without.Message);
        Assert.Contains("another key", another.Message);
        Assert.DoesNotContain(KeptBackups.Key, without.Message + another.Message);
        var all = Directory.EnumerateFiles(backups.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.DoesNotContain(all, file => file.Contains(PictureFiles.HashOf(bytes), StringComparison.Ordinal));
        Assert.All(all, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("Chapar"u8)));
        Assert.All(all, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(bytes.AsSpan(0, 200))));
    }

    [Fact]
    public async Task A_spoiled_backup_is_found_out()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await backups.MakeAsync(paper)).Record;
        var objects = Directory.EnumerateFiles(
            Path.Combine(backups.Folder, "objects"),
            "*",
            SearchOption.AllDirectories
        );
        foreach (var file in objects.Take(12).ToList())
        {
            var whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, Spoiled(whole));

            var problem = await Assert.ThrowsAsync<FormatException>(() =>
                CheckBackup.RunAsync(
                    backups.Open(),
                    record,
                    backups.Aside($"aside-{Path.GetFileName(file)}"),
                    _ => { },
                    Stop
                )
            );
            Assert.Contains(Path.GetFileName(file), problem.Message);
            File.WriteAllBytes(file, whole);
        }
        File.Delete(objects.First());
        var missing = await Assert.ThrowsAsync<FormatException>(() =>
            CheckBackup.RunAsync(backups.Open(), record, backups.Aside("aside"), _ => { }, Stop)
        );
        Assert.Contains("is missing", missing.Message);
    }

    [Fact]
    public async Task A_picture_that_is_spoiled_is_told_of_and_does_not_touch_what_is_kept()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var first = await backups.MakeAsync(paper);
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        File.AppendAllText(Path.Combine(paper.Settings.Data, picture), "x");

        var second = await backups.MakeAsync(paper);

        Assert.Equal([picture], second.Spoiled);
        await CheckBackup.RunAsync(backups.Open(), first.Record, backups.Aside("aside-1"), _ => { }, Stop);
        await CheckBackup.RunAsync(backups.Open(), second.Record, backups.Aside("aside-2"), _ => { }, Stop);
    }

    [Fact]
    public async Task A_picture_that_was_spoiled_and_is_mended_is_whole_in_the_next()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        var place = Path.Combine(paper.Settings.Data, picture);
        var whole = File.ReadAllBytes(place);
        File.WriteAllBytes(place, Spoiled(whole));
        var first = await backups.MakeAsync(paper);
        var again = await backups.MakeAsync(paper);
        File.WriteAllBytes(place, whole);

        var mended = await backups.MakeAsync(paper);

        Assert.Equal([picture], first.Spoiled);
        Assert.Equal(0, again.NewFiles);
        Assert.Empty(mended.Spoiled);
        var aside = backups.Aside("aside");
        await CheckBackup.RunAsync(backups.Open(), mended.Record, aside, _ => { }, Stop);
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(aside, picture)));
    }

    [Fact]
    public async Task A_picture_that_has_rotted_in_a_backup_keeps_nothing_else_from_coming_out()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await backups.MakeAsync(paper)).Record;
        var rotten = MakeBackup.FilesOf(backups.Open(), record).First();
        var name = rotten.Objects.Single();
        var place = Path.Combine(backups.Folder, "objects", name[..2], name);
        File.WriteAllBytes(place, Spoiled(File.ReadAllBytes(place)));
        IReadOnlyList<string> told = [];

        await using var restored = await KeptPaper.OpenMadeAsync(
            async (db, made) =>
                told = await RestoreBackup.IntoAsync(db, made.Data, backups.Open(), record, _ => { }, true, Stop)
        );
        var strict = await Assert.ThrowsAsync<FormatException>(() =>
            CheckBackup.RunAsync(backups.Open(), record, backups.Aside("strict"), _ => { }, Stop)
        );
        File.Delete(place);
        await backups.MakeAsync(paper);

        Assert.StartsWith($"{rotten.Path} does not come out. The object {name}", Assert.Single(told));
        Assert.Equal(told[0], strict.Message);
        Assert.Equal(await paper.CountAsync(db => db.Stories), await restored.CountAsync(db => db.Stories));
        Assert.Equal(
            Web.Data.Whole.PaperFiles.In(paper.Settings.Data).Skip(1),
            Web.Data.Whole.PaperFiles.In(restored.Settings.Data)
        );
        // What was taken out is written anew, so that the earlier backup is whole again too.
        await CheckBackup.RunAsync(backups.Open(), record, backups.Aside("after"), _ => { }, Stop);
    }

    [Fact]
    public async Task A_record_that_was_turned_or_renamed_passes_for_no_backup()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var at = (await backups.MakeAsync(paper)).Record.At;
        var file = Directory.EnumerateFiles(Path.Combine(backups.Folder, "backups")).Single();
        var later = at.AddDays(1);
        File.Copy(file, file.Replace("2025-12-12", "2025-12-13", StringComparison.Ordinal));

        Assert.Equal(at, backups.Open().Read(at).At);
        Assert.Throws<FormatException>(() => backups.Open().Read(later));
        File.WriteAllBytes(file, Spoiled(File.ReadAllBytes(file)));
        Assert.Throws<FormatException>(() => backups.Open().Read(at));
    }

    // All of its second half: what is packed has bits at its end that unpack to the same whichever way they stand, and then nothing is spoiled.
    private static byte[] Spoiled(byte[] whole)
    {
        var spoiled = whole.ToArray();
        for (var at = whole.Length / 2; at < whole.Length; at++)
            spoiled[at] ^= 0x5A;
        return spoiled;
    }
}

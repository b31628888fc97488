using Dastan.Web;
using Dastan.Web.Backups;
using Dastan.Web.Data.Files;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Backups in the wrong hands, and backups that something happened to.</summary>
public sealed class SpoiledBackupTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task Who_has_no_key_learns_nothing(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper, KeptBackups.Key);
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        var bytes = File.ReadAllBytes(Path.Combine(paper.Settings.Data, picture));

        var without = await Assert.ThrowsAsync<FormatException>(() => backups.OpenAsync());
        var another = await Assert.ThrowsAsync<FormatException>(() =>
            backups.OpenAsync("another key under the saddle")
        );

        Assert.Contains("are encrypted", without.Message);
        Assert.Contains("another key", another.Message);
        Assert.DoesNotContain(KeptBackups.Key, without.Message + another.Message);
        foreach (var file in await backups.FilesAsync())
        {
            var kept = (await backups.Place.GetAsync(file, Stop))!;
            Assert.DoesNotContain(PictureFiles.HashOf(bytes), file);
            Assert.Equal(-1, kept.AsSpan().IndexOf("Chapar"u8));
            Assert.Equal(-1, kept.AsSpan().IndexOf(bytes.AsSpan(0, 200)));
        }
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task A_spoiled_backup_is_found_out(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await backups.MakeAsync(paper)).Record;
        var folder = await backups.OpenAsync();
        var objects = await backups.Place.ListAsync("objects", Stop);
        foreach (var one in objects.Take(where == Where.Folder ? 12 : 3))
        {
            var whole = await backups.SpoilAsync(one.Path);

            var problem = await Assert.ThrowsAsync<FormatException>(() =>
                CheckBackup.RunAsync(folder, record, backups.Aside($"aside-{one.Name}"), _ => { }, Stop)
            );
            Assert.Contains(one.Name, problem.Message);
            await backups.Place.PutAsync(one.Path, whole, Stop);
        }
        await backups.Place.DeleteAsync(objects[0].Path, Stop);
        var missing = await Assert.ThrowsAsync<FormatException>(() =>
            CheckBackup.RunAsync(folder, record, backups.Aside("aside"), _ => { }, Stop)
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
        await CheckBackup.RunAsync(await backups.OpenAsync(), first.Record, backups.Aside("aside-1"), _ => { }, Stop);
        await CheckBackup.RunAsync(await backups.OpenAsync(), second.Record, backups.Aside("aside-2"), _ => { }, Stop);
    }

    [Fact]
    public async Task While_pictures_are_away_it_is_told_and_no_old_backup_goes()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var none = new BackupSettings
        {
            Days = 0,
            Weeks = 0,
            Months = 0,
        };
        var first = await backups.MakeAsync(paper, settings: none);
        var (pictures, aside) = (Path.Combine(paper.Settings.Data, "pictures"), backups.Aside("pictures"));
        Directory.Move(pictures, Path.Combine(aside, "away"));
        paper.Clock.Advance(TimeSpan.FromDays(2));

        var without = await backups.MakeAsync(paper, settings: none);
        var kept = await (await backups.OpenAsync()).TimesAsync(Stop);
        if (Directory.Exists(pictures))
            Directory.Delete(pictures, recursive: true);
        Directory.Move(Path.Combine(aside, "away"), pictures);
        var again = await backups.MakeAsync(paper, settings: none);

        Assert.Empty(first.Missing);
        Assert.NotEmpty(without.Missing);
        Assert.Equal(0, without.Thinned);
        Assert.Contains(first.Record.At, kept);
        Assert.Empty(again.Missing);
        Assert.Equal(1, again.Thinned);
    }

    [Fact]
    public async Task What_can_t_be_cleared_up_is_told_and_the_backup_stands()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var first = await backups.MakeAsync(paper);
        await backups.SpoilAsync(Assert.Single(await backups.Place.ListAsync("backups", Stop)).Path);
        await backups.Place.PutAsync("unfinished", default, Stop);

        var second = await backups.MakeAsync(paper);

        Assert.Null(first.NotTidied);
        Assert.NotNull(second.NotTidied);
        Assert.Equal(2, (await (await backups.OpenAsync()).TimesAsync(Stop)).Count);
        await CheckBackup.RunAsync(await backups.OpenAsync(), second.Record, backups.Aside("aside"), _ => { }, Stop);
    }

    [Fact]
    public async Task A_picture_that_was_spoiled_and_is_mended_is_whole_in_the_next()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        var place = Path.Combine(paper.Settings.Data, picture);
        var whole = File.ReadAllBytes(place);
        File.WriteAllBytes(place, KeptBackups.Spoiled(whole));
        var first = await backups.MakeAsync(paper);
        var again = await backups.MakeAsync(paper);
        File.WriteAllBytes(place, whole);

        var mended = await backups.MakeAsync(paper);

        Assert.Equal([picture], first.Spoiled);
        Assert.Equal(0, again.NewFiles);
        Assert.Empty(mended.Spoiled);
        var aside = backups.Aside("aside");
        await CheckBackup.RunAsync(await backups.OpenAsync(), mended.Record, aside, _ => { }, Stop);
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(aside, picture)));
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task A_picture_that_has_rotted_in_a_backup_keeps_nothing_else_from_coming_out(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await backups.MakeAsync(paper)).Record;
        var folder = await backups.OpenAsync();
        var rotten = await MakeBackup.FilesOfAsync(folder, record, Stop).FirstAsync(Stop);
        var name = rotten.Objects.Single();
        var place = $"objects/{name[..2]}/{name}";
        await backups.SpoilAsync(place);
        IReadOnlyList<string> told = [];

        await using var restored = await KeptPaper.OpenMadeAsync(
            async (db, made) =>
                told = await RestoreBackup.IntoAsync(db, made.Data, folder, record, _ => { }, true, Stop)
        );
        var strict = await Assert.ThrowsAsync<FormatException>(() =>
            CheckBackup.RunAsync(folder, record, backups.Aside("strict"), _ => { }, Stop)
        );
        await backups.Place.DeleteAsync(place, Stop);
        await backups.MakeAsync(paper);

        Assert.StartsWith($"{rotten.Path} does not come out. The object {name}", Assert.Single(told));
        Assert.Equal(told[0], strict.Message);
        Assert.Equal(await paper.CountAsync(db => db.Stories), await restored.CountAsync(db => db.Stories));
        Assert.Equal(
            Web.Data.Whole.PaperFiles.In(paper.Settings.Data).Skip(1),
            Web.Data.Whole.PaperFiles.In(restored.Settings.Data)
        );
        // What was taken out is written anew, so that the earlier backup is whole again too.
        await CheckBackup.RunAsync(folder, record, backups.Aside("after"), _ => { }, Stop);
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task A_record_that_was_turned_or_renamed_passes_for_no_backup(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var at = (await backups.MakeAsync(paper)).Record.At;
        var file = Assert.Single(await backups.Place.ListAsync("backups", Stop)).Path;
        var whole = await backups.Place.GetAsync(file, Stop);
        var later = at.AddDays(1);
        await backups.Place.PutAsync(file.Replace("2025-12-12", "2025-12-13", StringComparison.Ordinal), whole, Stop);
        var folder = await backups.OpenAsync();

        Assert.Equal(at, (await folder.ReadAsync(at, Stop)).At);
        await Assert.ThrowsAsync<FormatException>(() => folder.ReadAsync(later, Stop));
        await backups.SpoilAsync(file);
        await Assert.ThrowsAsync<FormatException>(() => folder.ReadAsync(at, Stop));
    }
}

using System.Security.Cryptography;
using Dastan.Web.Checks;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Files of pictures beside their rows: what is lost or spoiled comes back, what is nobody’s is told of.</summary>
public sealed class CheckedFilesTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Fact]
    public async Task A_picture_that_is_lost_or_spoiled_comes_back_from_a_backup()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper);
        var files = PaperFiles.In(paper.Settings.Data);
        File.Delete(Path.Combine(paper.Settings.Data, files[0]));
        File.AppendAllText(Path.Combine(paper.Settings.Data, files[1]), "x");

        var without = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()]);
        var told = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()], backups);
        var mended = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()], backups, mends: true);
        var after = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()]);

        Assert.Contains(
            $"pictures: wrong. {files[0]} is missing. No backup that is at hand has it whole.",
            without.Lines
        );
        Assert.Contains(
            $"pictures: wrong, --repair mends it. {files[1]} is spoiled. A backup has it whole.",
            told.Lines
        );
        Assert.False(told.IsWell);
        Assert.True(mended.IsWell);
        Assert.Equal(["pictures: well"], after.Lines);
    }

    [Fact]
    public async Task A_picture_that_the_disk_can_t_give_comes_back_too_and_the_others_are_looked_at()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes a file that can be opened and not read.");
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper);
        var files = PaperFiles.In(paper.Settings.Data);
        foreach (var file in files.Take(2))
        {
            var place = Path.Combine(paper.Settings.Data, file);
            File.Delete(place);
            // Reading it ends with EIO, as reading a rotten sector does.
            File.CreateSymbolicLink(place, "/proc/self/mem");
        }

        var told = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()], backups);
        var mended = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()], backups, mends: true);
        var after = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()]);

        Assert.All(
            files.Take(2),
            file =>
                Assert.Contains(
                    told.Lines,
                    line => line.StartsWith($"pictures: wrong, --repair mends it. {file} can't be read (")
                )
        );
        Assert.True(mended.IsWell);
        Assert.Equal(["pictures: well"], after.Lines);
    }

    [Fact]
    public async Task Files_of_nobody_are_told_of_and_unfinished_ones_are_taken_away()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var hash = await files.KeepAsync(RandomNumberGenerator.GetBytes(1000), "image/jpeg", Stop);
        var unfinished = files.NewPlace();
        File.WriteAllText(unfinished, "half");
        var fresh = files.NewPlace();
        File.WriteAllText(fresh, "half");
        File.SetLastWriteTimeUtc(unfinished, paper.Clock.GetUtcNow().UtcDateTime.AddDays(-3));
        File.SetLastWriteTimeUtc(fresh, paper.Clock.GetUtcNow().UtcDateTime);

        var told = await CheckedPaper.LookAsync(paper, [new FilesHaveOwners()], mends: true);

        Assert.Contains(told.Lines, line => line.Contains(hash) && line.Contains("mind: 1 files belong to no picture"));
        Assert.True(told.IsWell);
        Assert.False(File.Exists(unfinished));
        Assert.True(File.Exists(fresh));
        Assert.NotNull(files.Find($"{hash}.jpg"));
    }

    [Fact]
    public async Task Whatever_a_killed_program_left_of_uploads_is_taken_away_after_two_days()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var folder = Directory.CreateDirectory(Path.Combine(paper.Settings.Data, "uploads", "somebody")).FullName;
        foreach (var name in new[] { "a.part", "a.json", "a.json.unfinished", "b.whole", "fresh.whole" })
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, "half");
            File.SetLastWriteTimeUtc(
                file,
                paper
                    .Clock.GetUtcNow()
                    .UtcDateTime.AddDays(name.StartsWith("fresh", StringComparison.Ordinal) ? -1 : -3)
            );
        }

        var told = await CheckedPaper.LookAsync(paper, [new FilesHaveOwners()], mends: true);

        Assert.Equal(3, told.Lines.Count(line => line.StartsWith("files: mended. ", StringComparison.Ordinal)));
        Assert.True(told.IsWell);
        Assert.Equal(["a.json", "fresh.whole"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_backup_that_is_spoiled_hides_none_before_it_and_ends_no_check()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper);
        paper.Clock.Advance(TimeSpan.FromDays(1));
        await backups.MakeAsync(paper);
        var newest = Directory.EnumerateFiles(Path.Combine(backups.Folder, "backups")).Max()!;
        File.WriteAllText(newest, "of nothing");
        var files = PaperFiles.In(paper.Settings.Data);
        foreach (var file in files.Take(2))
            File.Delete(Path.Combine(paper.Settings.Data, file));
        var name = PaperFiles.HashIn(files[0]);
        File.WriteAllText(Path.Combine(backups.Folder, "objects", name[..2], name), "of nothing");

        var mended = await CheckedPaper.LookAsync(paper, [new PicturesAreWhole()], backups, mends: true);

        Assert.Contains(mended.Lines, line => line.Contains($"{files[1]} is missing. It was brought back"));
        Assert.Contains(mended.Lines, line => line.Contains($"wrong. {files[0]} is missing. It could not be brought"));
        Assert.False(mended.IsWell);
        Assert.Empty(
            Directory.EnumerateFiles(
                Path.Combine(paper.Settings.Data, "pictures"),
                "*.part",
                SearchOption.AllDirectories
            )
        );
    }
}

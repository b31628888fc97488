using Dastan.Web.Checks;
using Dastan.Web.Newsroom.Audit;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What the clock, the rights of files and the backups of a paper are like is told in a sentence.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class CheckedMachineTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Fact]
    public async Task The_clock_the_rights_of_files_and_old_backups_are_looked_at()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var settings = Path.Combine(paper.Settings.Data, "settings.json");
        File.WriteAllText(settings, "{}");
        File.SetUnixFileMode(settings, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await paper.InDatabaseAsync(db =>
            db.SaveAsync(Deed.ByCommand("test", "look", "paper", "", paper.Now + Duration.FromHours(1)), Stop)
        );
        File.SetUnixFileMode(
            backups.Folder,
            File.GetUnixFileMode(backups.Folder) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
        );
        var none = await CheckedPaper.LookAsync(paper, [new MachineIsFit()], backups);
        await backups.MakeAsync(paper);
        paper.Clock.Advance(TimeSpan.FromDays(3));
        var old = await CheckedPaper.LookAsync(paper, [new MachineIsFit()], backups, mends: true);

        Assert.Contains(none.Lines, line => line.Contains("machine: wrong. The clock says"));
        Assert.Contains(none.Lines, line => line.Contains("can read") && line.Contains("settings.json"));
        Assert.Contains(none.Lines, line => line.Contains($"can read {backups.Folder}, and there are secrets in it."));
        Assert.Contains($"machine: wrong. There is no backup in {backups.Folder} yet.", none.Lines);
        Assert.Contains(old.Lines, line => line.Contains("The newest backup in"));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(settings));
        Assert.Equal(
            UnixFileMode.None,
            File.GetUnixFileMode(backups.Folder) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)
        );
    }

    [Fact]
    public async Task What_can_t_be_written_or_shut_is_told_of_and_the_rest_is_looked_at()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes files whose rights nobody can change.");
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        File.CreateSymbolicLink(Path.Combine(paper.Settings.Data, "settings.json"), "/proc/self/status");
        var uploads = Path.Combine(paper.Settings.Data, "uploads");
        File.WriteAllText(uploads, "in the way");

        var told = await CheckedPaper.LookAsync(paper, [new MachineIsFit()], backups, mends: true);

        Assert.Contains(told.Lines, line => line.StartsWith($"machine: wrong. {uploads} can't be written ("));
        Assert.Contains(told.Lines, line => line.Contains("settings.json, and there are secrets in it. It could not"));
        Assert.Contains($"machine: wrong. There is no backup in {backups.Folder} yet.", told.Lines);
        Assert.Empty(Directory.EnumerateFiles(paper.Settings.Data, ".writable*"));
    }

    [Fact]
    public async Task Backups_of_another_paper_are_none_of_this_one_s()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await using var copy = await TestPaper.OpenAsync(SmallPaper.With());
        await backups.MakeAsync(paper);

        var told = await CheckedPaper.LookAsync(copy, [new MachineIsFit()], backups);

        Assert.Contains(
            told.Lines,
            line => line.StartsWith($"machine: wrong. The backups in {backups.Folder} are of another paper")
        );
        Assert.False(told.IsWell);
    }

    [Fact]
    public async Task Backups_that_can_t_be_looked_at_are_told_of()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        File.WriteAllText(Path.Combine(backups.Folder, "backups"), "in the way");

        var told = await CheckedPaper.LookAsync(paper, [new MachineIsFit()], backups);

        Assert.Contains(
            told.Lines,
            line => line.Contains($"wrong. The backups in {backups.Folder} can't be looked at (")
        );
    }
}

using Dastan.Domain.Staff;
using Dastan.Web.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What administrators see of the program and what it stands on.</summary>
public sealed class SystemTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-system-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_paper_without_backups_says_so()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.VisitAsync("/newsroom/system");

        Assert.Equal(
            "Look at this: none are made by themselves: set Backup:Folder",
            Value(administrator, "Newest backup")
        );
        Assert.Contains(".NET 10", Value(administrator, "Version"));
        Assert.Equal("0", Value(administrator, "Dispatches to be sent"));
        Assert.Matches("^[0-9]+ MB$", Value(administrator, "Memory in use"));
        Assert.Matches("[0-9]+ [MG]B of [0-9]+ [MG]B$", Value(administrator, "Free"));
    }

    [Fact]
    public async Task A_backup_that_is_fresh_is_well_and_one_that_is_late_is_not()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { Backup = new() { Folder = folder } }
        );
        using var administrator = await paper.StaffAsync(Role.Administrator, "ru");
        await administrator.VisitAsync("/newsroom/system");
        Assert.Equal("Обратите внимание: пока нет", Value(administrator, "Последняя копия"));

        await paper.InDatabaseAsync(async db =>
            await new MakeBackup(await OpenAsync(make: true), new()).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );
        await administrator.VisitAsync("/newsroom/system");
        Assert.Contains("12:00", Value(administrator, "Последняя копия"), StringComparison.Ordinal);

        paper.Services.GetRequiredService<BackupState>().Failure = "No space left on device";
        await administrator.VisitAsync("/newsroom/system");
        Assert.Contains("No space left on device", Value(administrator, "Последняя попытка не удалась"));
    }

    [Fact]
    public async Task While_it_is_served_a_paper_backs_itself_up_when_it_is_time()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings =>
                settings with
                {
                    Backup = new() { Folder = folder, Every = TimeSpan.FromHours(6) },
                }
        );

        for (var made = 1; made <= 2; made++)
        {
            await PassAsync(paper, () => Made() >= made);
            Assert.Equal(made, Made());
        }
        var times = await (await OpenAsync()).TimesAsync(Stop);
        Assert.True(times[1] - times[0] >= TimeSpan.FromHours(6));
        Assert.Null(paper.Services.GetRequiredService<BackupState>().Failure);

        int Made() =>
            Directory.Exists(Path.Combine(folder, "backups"))
                ? Directory.EnumerateFiles(Path.Combine(folder, "backups")).Count(file => file.EndsWith('Z'))
                : 0;
    }

    [Fact]
    public async Task A_backup_that_a_wrong_clock_dated_keeps_no_other_from_being_made_and_is_told_of()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings =>
                settings with
                {
                    Backup = new() { Folder = folder, Every = TimeSpan.FromHours(6) },
                }
        );
        var backups = await OpenAsync(make: true);
        await paper.InDatabaseAsync(db =>
            new MakeBackup(backups, paper.Settings.Backup).RunAsync(
                db,
                paper.Settings.Data,
                (paper.Now + Duration.FromDays(400)).ToDateTimeOffset(),
                Stop
            )
        );
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.VisitAsync("/newsroom/system");
        Assert.StartsWith("Look at this: ", Value(administrator, "Newest backup"));
        await PassAsync(paper, () => paper.Services.GetRequiredService<BackupState>().Made is not null);
        var first = paper.Services.GetRequiredService<BackupState>().Made;
        await PassAsync(paper, () => paper.Services.GetRequiredService<BackupState>().Made != first);

        var second = paper.Services.GetRequiredService<BackupState>().Made;
        Assert.True(second - first >= TimeSpan.FromHours(6));
        Assert.Equal(3, (await backups.TimesAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_folder_that_can_t_be_looked_into_stops_no_paper()
    {
        var records = Path.Combine(folder, "backups");
        File.WriteAllText(records, "in the way");
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { Backup = new() { Folder = folder } }
        );
        var state = paper.Services.GetRequiredService<BackupState>();
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.VisitAsync("/newsroom/system");
        var said = Value(administrator, "Newest backup");
        await PassAsync(paper, () => state.Failure is not null);
        File.Delete(records);
        await PassAsync(paper, () => state.Failure is null);

        Assert.StartsWith("Look at this: ", said);
        Assert.Contains(records, said);
        Assert.Single(await (await OpenAsync()).TimesAsync(Stop));
    }

    [Fact]
    public async Task What_another_node_or_a_person_made_ends_the_failure_too()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { Backup = new() { Folder = folder } }
        );
        var state = paper.Services.GetRequiredService<BackupState>();
        state.Failure = "No space left on device";
        var backups = await OpenAsync(make: true);
        await paper.InDatabaseAsync(db =>
            new MakeBackup(backups, paper.Settings.Backup).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );

        await PassAsync(paper, () => state.Failure is null);

        Assert.Null(state.Made);
        Assert.Single(await backups.TimesAsync(Stop));
    }

    [Fact]
    public async Task A_copy_that_is_served_with_the_paper_s_settings_makes_none_in_its_place()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var backups = await OpenAsync(make: true);
        await BackUpAsync(paper);
        await using var copy = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { Backup = new() { Folder = folder } }
        );
        var state = copy.Services.GetRequiredService<BackupState>();

        await PassAsync(copy, () => state.Failure is not null);
        var before = await backups.TimesAsync(Stop);
        await BackUpAsync(copy);
        await PassAsync(copy, () => state.Failure is null);

        Assert.Single(before);

        Task BackUpAsync(TestPaper of) =>
            of.InDatabaseAsync(db =>
                new MakeBackup(backups, new()).RunAsync(db, of.Settings.Data, of.Clock.GetUtcNow(), Stop)
            );
    }

    private Task<BackupFolder> OpenAsync(bool make = false) =>
        BackupFolder.OpenAsync(new FolderPlace(folder), null, make, Stop);

    // Minute after minute, until the job came to it.
    private static async Task PassAsync(TestPaper paper, Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 5000, "It never came to it.");
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5, Stop);
        }
    }

    private static string Value(StaffVisitor visitor, string name) =>
        string.Join(
            ' ',
            visitor
                .Page.QuerySelectorAll("main th")
                .Single(head => head.TextContent == name)
                .NextElementSibling!.TextContent.Split(
                    (char[])[' ', '\n', '\t', '\r'],
                    StringSplitOptions.RemoveEmptyEntries
                )
        );
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dastan.Tests.Backups;

/// <summary>The commands as processes of their own: what they say, and what is there after they were killed.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_the_backups_before_and_the_next_sweeps()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a pipe among the files.");
        await PaperToBackUp.MakeAsync(folder, stories: 300, pictures: 1);
        var (code, output, error) = await RunAsync("backup", "backups");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Backed up in", output);
        for (var round = 0; round < 4; round++)
        {
            await PaperToBackUp.AddPicturesAsync(folder, 150);
            var before = Objects().Count;
            // The last of the pictures can't be read to its end: so it is in the middle until it is killed.
            var endless = await PaperToBackUp.AddEndlessPictureAsync(folder);
            using var process = Start("backup", "backups");
            for (var tries = 0; Objects().Count < before + 1 + (round * 40); tries++)
            {
                Assert.False(process.HasExited, "It was done before it was killed.");
                Assert.True(tries < 5000, "It never came so far.");
                await Task.Delay(10, Stop);
            }
            process.Kill();
            await process.WaitForExitAsync(Stop);
            File.Delete(endless);

            Assert.Contains("holds: all of its", (await RunAsync("restore", "backups", "--check")).Output);
        }
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Objects()[0])!, "orphan"), "of nobody");
        File.WriteAllText(Path.Combine(folder, "backups", "unfinished"), "");
        (code, output, error) = await RunAsync("backup", "backups");

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain(Objects(), file => file.EndsWith(".part", StringComparison.Ordinal));
        Assert.DoesNotContain(Objects(), file => file.EndsWith("orphan", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder, "backups", "unfinished")));
        Assert.Contains("601 files", (await RunAsync("restore", "backups", "--check")).Output);
    }

    [Fact]
    public async Task A_paper_that_went_through_a_file_is_the_same_file_again_in_another_process()
    {
        await PaperToBackUp.MakeAsync(folder, stories: 20, pictures: 1);

        var made = await RunAsync("export", "one.tar");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains("20 stories", made.Output);
        Assert.Equal(0, (await RunAsync("import", "dastan", "one.tar", "--data", "other")).Code);
        Assert.Equal(0, (await RunAsync("export", "two.tar", "--data", "other")).Code);

        Assert.Equal(
            File.ReadAllBytes(Path.Combine(folder, "one.tar")),
            File.ReadAllBytes(Path.Combine(folder, "two.tar"))
        );
    }

    [Fact]
    public async Task What_can_t_be_done_is_refused_in_one_sentence()
    {
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 1);
        await RunAsync("backup", "backups");
        Directory.CreateDirectory(Path.Combine(folder, "full"));
        File.WriteAllText(Path.Combine(folder, "full", "a"), "b");
        var refused = new Dictionary<string[], string>
        {
            [["backup"]] = "Say where to: ./dastan backup FOLDER",
            [["backup", "full"]] = "It was not done. full is not empty, and has no dastan-backup.json",
            [["backup", "backups", "--data", "nothing"]] = "There is no paper in nothing.",
            [["restore"]] = "Say where from: ./dastan restore FOLDER",
            [["restore", "nowhere"]] = "nowhere has no backups",
            [["restore", "backups"]] = "Say where the paper is to be: --data FOLDER.",
            [["restore", "backups", "--data", "data"]] = "It was not done. There is a paper already.",
            [["restore", "backups", "--to", "yesterday", "--data", "new"]] = "yesterday is no time.",
            [["restore", "backups", "--to", "1999-01-01", "--data", "new"]] = "The oldest backup in backups is of",
            [["export", "full"]] = "It was not done. full is there already",
            [["import", "dastan", "nowhere"]] = "nowhere is not there.",
            [["import", "dastan", "full", "--data", "new"]] = "It was not done. full is no export",
        };
        foreach (var (arguments, sentence) in refused)
        {
            var (code, _, error) = await RunAsync(arguments);

            Assert.Equal(1, code);
            Assert.StartsWith(sentence, error);
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task A_time_as_the_list_tells_it_is_that_backup_s()
    {
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 1);
        await RunAsync("backup", "backups");
        await Task.Delay(1100, Stop);
        await RunAsync("backup", "backups");
        var listed = (await RunAsync("restore", "backups", "--list")).Output;
        var times = Regex.Matches(listed, "(?m)^([0-9-]{10}) ([0-9:]{8})").Select(line => line.Value).ToList();
        var newest = times.Max()!;
        Assert.Equal(2, times.Distinct().Count());

        foreach (var written in new[] { newest, newest.Replace(' ', 'T') + "Z", newest[..16] + "Z", newest[..10] })
            Assert.StartsWith(
                $"The backup of {newest}Z holds",
                (await RunAsync("restore", "backups", "--check", "--to", written)).Output
            );
        Assert.StartsWith(
            $"The backup of {times.Min()}Z holds",
            (await RunAsync("restore", "backups", "--check", "--to", $"{times.Min()}.999")).Output
        );
    }

    [Theory]
    [InlineData("09:30")]
    [InlineData("05.11.2026")]
    [InlineData("2026-11")]
    public async Task A_time_in_another_form_is_refused_and_one_at_the_end_of_times_is_the_newest(string written)
    {
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 1);
        await RunAsync("backup", "backups");

        var refused = await RunAsync("restore", "backups", "--check", "--to", written);
        var last = await RunAsync("restore", "backups", "--check", "--to", "9999-12-31");

        Assert.Equal(1, refused.Code);
        Assert.StartsWith($"{written} is no time.", refused.Error);
        Assert.Contains("holds: all of its", last.Output);
    }

    [Theory]
    [InlineData(
        "12",
        "Backup:Every is \"12\" in the environment (DASTAN_BACKUP__EVERY). It may be a time from 00:10:00"
    )]
    [InlineData("36:00:00", "Backup:Every is \"36:00:00\" in the environment (DASTAN_BACKUP__EVERY).")]
    [InlineData("24:00:00", "There is no paper in data.")]
    [InlineData("06:00", "There is no paper in data.")]
    public async Task How_often_is_said_in_hours_and_in_days_only_with_a_point(string every, string sentence)
    {
        var with = new Dictionary<string, string> { ["DASTAN_BACKUP__EVERY"] = every };

        var (code, _, error) = await RunAsync(with, "backup", "backups");

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error);
    }

    [Fact]
    public async Task A_key_is_asked_for_and_never_said()
    {
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 1);
        File.WriteAllText(Path.Combine(folder, "key"), "an old key under the saddle\n");
        File.WriteAllText(Path.Combine(folder, "short"), "short");
        var with = new Dictionary<string, string> { ["DASTAN_BACKUP__KEYFILE"] = "key" };

        var made = await RunAsync(with, "backup", "backups");
        var listed = await RunAsync(with, "restore", "backups", "--list");
        var without = await RunAsync("restore", "backups", "--list");
        var restored = await RunAsync(with, "restore", "backups", "--data", "new");
        var broken = await RunAsync(
            new Dictionary<string, string> { ["DASTAN_BACKUP__KEYFILE"] = "short" },
            "backup",
            "b"
        );

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains(", encrypted: ", made.Output);
        Assert.Equal(2, listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("are encrypted: give their key", without.Error);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Contains("The paper of ", restored.Output);
        Assert.Contains("shorter than 16 characters", broken.Error);
        Assert.DoesNotContain("saddle", made.Output + listed.Output + without.Error + restored.Output);
    }

    [Fact]
    public async Task Asked_to_end_in_the_middle_it_says_so_in_a_word()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a signal.");
        await PaperToBackUp.MakeAsync(folder, stories: 3000, pictures: 1);
        var address = new Dictionary<string, string> { ["DASTAN_ADDRESS"] = "https://paper.example" };
        using var process = Start(address, ["mirror", "out"]);
        var error = process.StandardError.ReadToEndAsync(Stop);
        var begun = Path.Combine(folder, "out", "index.html");
        for (var tries = 0; !File.Exists(begun); tries++)
        {
            Assert.False(process.HasExited, "It was done before it was asked to end.");
            Assert.True(tries < 5000, "It never began.");
            await Task.Delay(10, Stop);
        }
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);

        await process.WaitForExitAsync(Stop);

        Assert.Equal((130, "Broken off.\n"), (process.ExitCode, await error));
    }

    private List<string> Objects() =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "backups", "objects"), "*", SearchOption.AllDirectories)];

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunAsync([], arguments);

    private Task<(int Code, string Output, string Error)> RunAsync(
        Dictionary<string, string> with,
        params string[] arguments
    ) => CommandProcess.RunAsync(folder, with, arguments);

    private Process Start(params string[] arguments) => Start([], arguments);

    private Process Start(Dictionary<string, string> with, string[] arguments) =>
        CommandProcess.Start(folder, with, arguments);
}

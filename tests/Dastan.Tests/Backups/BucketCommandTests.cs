using Dastan.Web.Backups;

namespace Dastan.Tests.Backups;

/// <summary>The commands on a bucket, as processes of their own: what they say, what they ask for, and what is there after they were killed.</summary>
public sealed class BucketCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-bucket-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_paper_goes_into_a_bucket_and_comes_back()
    {
        await using var store = await RunningStore.StartAsync();
        await PaperToBackUp.MakeAsync(folder, stories: 30, pictures: 40);

        var made = await RunAsync(store.Environment, "backup", store.Place);
        var first = store.Requests.Count;
        var again = await RunAsync(store.Environment, "backup", store.Place);
        var second = store.Requests.Skip(first).ToList();
        var listed = await RunAsync(store.Environment, "restore", store.Place, "--list");
        var held = await RunAsync(store.Environment, "restore", store.Place, "--check");
        var restored = await RunAsync(store.Environment, "restore", store.Place, "--data", "new");

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains($" to {store.Place}: ", made.Output);
        Assert.Contains("and 40 files", made.Output);
        Assert.Contains("It grew by 0 bytes, for 0 new files", again.Output);
        // As many as it takes to know that nothing is new, however many pictures there are.
        Assert.InRange(second.Count, 5, 30);
        Assert.DoesNotContain(second, request => request.Contains(" PUT /paper/backups/of%20the%20paper/objects/"));
        Assert.Equal(3, listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("holds: all of its", held.Output);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Equal(
            Web.Data.Whole.PaperFiles.In(Path.Combine(folder, "data")),
            Web.Data.Whole.PaperFiles.In(Path.Combine(folder, "new"))
        );
        Assert.Empty(store.FilesOf("turns"));
        Assert.All(store.Requests, request => Assert.Matches("^(200|204|404) (GET|PUT|DELETE) ", request));
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_the_backups_before_and_the_next_sweeps()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a pipe among the files.");
        await using var store = await RunningStore.StartAsync();
        await PaperToBackUp.MakeAsync(folder, stories: 10, pictures: 1);
        Assert.Equal(0, (await RunAsync(store.Environment, "backup", store.Place)).Code);
        await PaperToBackUp.AddPicturesAsync(folder, 60);
        var before = store.FilesOf("objects").Count;
        // The last of the pictures can't be read to its end: so it is in the middle until it is killed.
        var endless = await PaperToBackUp.AddEndlessPictureAsync(folder);
        using (var process = CommandProcess.Start(folder, store.Environment, "backup", store.Place))
        {
            for (var tries = 0; store.FilesOf("objects").Count < before + 30; tries++)
            {
                Assert.False(process.HasExited, "It was done before it was killed.");
                Assert.True(tries < 30_000, "It never came so far.");
                await Task.Delay(10, Stop);
            }
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }
        File.Delete(endless);

        var held = await RunAsync(store.Environment, "restore", store.Place, "--check");
        var (ticket, now) = (Assert.Single(store.FilesOf("turns")), TimeProvider.System.GetUtcNow().UtcDateTime);
        // Heard of just now; then not for as long as a turn counts.
        File.SetLastWriteTimeUtc(ticket, now);
        var taken = await RunAsync(store.Environment, "backup", store.Place);
        File.SetLastWriteTimeUtc(ticket, now.AddMinutes(-4));
        var orphan = $"objects/00/{new string('0', 64)}";
        var place = BackupPlaces.At(store.Place, store.Settings);
        await place.PutAsync(orphan, "of nobody"u8.ToArray(), Stop);
        var next = await RunAsync(store.Environment, "backup", store.Place);

        Assert.Contains("holds: all of its", held.Output);
        Assert.Equal(1, taken.Code);
        Assert.Contains("Another backup is being made", taken.Error);
        Assert.Equal((0, ""), (next.Code, next.Error));
        Assert.Empty(store.FilesOf("turns"));
        Assert.Null(await place.GetAsync(orphan, Stop));
        Assert.DoesNotContain(store.FilesOf(""), file => file.Contains("unfinished", StringComparison.Ordinal));
        Assert.Contains(
            "holds: all of its",
            (await RunAsync(store.Environment, "restore", store.Place, "--check")).Output
        );
    }

    [Fact]
    public async Task What_can_t_be_done_is_refused_in_one_sentence_without_a_secret_in_it()
    {
        await using var store = await RunningStore.StartAsync();
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 0);
        File.WriteAllText(Path.Combine(folder, "secret"), "another secret under the felt\n");
        var refused = new List<(string Place, string? Name, string? Value, string Sentence)>
        {
            (store.Place, "ACCESSKEY", "a-stranger", "does not know the access key"),
            (store.Place, "SECRET", "another secret under the felt", "takes the secret for a wrong one"),
            (store.Place, "SECRET", null, "who may come into it is not set"),
            (store.Place, "ENDPOINT", null, "in which store is not set"),
            (store.Place, "ENDPOINT", "http://127.0.0.1:9", "The store http://127.0.0.1:9 can't be reached"),
            (store.Place, "ENDPOINT", "https://a-rider:felt@store.example", "has an @ in it"),
            (store.Place, "SECRETFILE", "secret", "Backup:Bucket:Secret and Backup:Bucket:SecretFile are both set"),
            (store.Place, "PATH", "x", "Backup:Bucket:PATH is no setting"),
            ("s3://nowhere/x", null, null, "There is no bucket of s3://nowhere/x"),
            ("s3://a-rider:felt@paper/x", null, null, "The address of a bucket is s3://bucket"),
            ("s3://paper/../x", null, null, "The address of a bucket is s3://bucket"),
        };
        foreach (var (place, name, value, sentence) in refused)
        {
            var with = store.Environment;
            if (name is not null)
                with.Remove($"DASTAN_BACKUP__BUCKET__{name}");
            if (value is not null)
                with[$"DASTAN_BACKUP__BUCKET__{name}"] = value;

            var (code, output, error) = await RunAsync(with, "backup", place);

            Assert.Equal((1, ""), (code, output));
            Assert.Contains(sentence, error);
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("felt", error);
            Assert.DoesNotContain("a-rider", error);
        }
        Assert.Empty(store.FilesOf(""));
    }

    [Fact]
    public async Task A_bucket_that_others_use_is_left_alone()
    {
        await using var store = await RunningStore.StartAsync();
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 0);
        Assert.Equal(0, (await RunAsync(store.Environment, "backup", $"{store.Place}/deeper")).Code);

        var (code, _, error) = await RunAsync(store.Environment, "backup", store.Place);

        Assert.Equal(1, code);
        Assert.StartsWith($"It was not done. {store.Place} is not empty, and has no dastan-backup.json", error);
    }

    [Fact]
    public async Task The_secret_may_lie_in_a_file_and_the_place_in_the_settings()
    {
        await using var store = await RunningStore.StartAsync();
        await PaperToBackUp.MakeAsync(folder, stories: 3, pictures: 0);
        File.WriteAllText(Path.Combine(folder, "secret"), $"{RunningStore.Secret}\n");
        File.WriteAllText(
            Path.Combine(folder, "data", "settings.json"),
            $$"""{"Backup": {"Folder": "{{store.Place}}", "Bucket": {"SecretFile": "secret", "Region": "garage", "PathStyle": "on"} } }"""
        );
        var with = store.Environment;
        with.Remove("DASTAN_BACKUP__BUCKET__SECRET");

        var made = await RunAsync(with, "backup");
        var looked = await RunAsync(with, "check");

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.DoesNotContain("ackup", looked.Output + looked.Error);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(
        Dictionary<string, string> with,
        params string[] arguments
    ) => CommandProcess.RunAsync(folder, with, arguments);
}

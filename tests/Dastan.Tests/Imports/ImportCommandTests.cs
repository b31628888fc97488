using Dastan.Tests.Formats.WordPress;
using Microsoft.Data.Sqlite;

namespace Dastan.Tests.Imports;

/// <summary>The command as a process of its own: what it says, and what is there after it was killed.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-import-").FullName;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_reports_what_came_in_and_what_did_not()
    {
        var export = Export(
            SmallExport.Of(SmallExport.Post("1", "[vc_row]One.[/vc_row]"), SmallExport.Upload("7", "hall.jpg"))
        );

        var (code, output, error) = await RunAsync("import", "wordpress", export, "--report", In("report.json"));

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("The Old Courier (https://old.example)", output);
        Assert.Contains("1  stories came in", output);
        Assert.Contains("1  items of the kind attachment left out", output);
        Assert.Contains(
            "shortcode [vc_row] left out, its text kept\n    line 7, post 1 \"A bridge opens in Osh\"",
            output
        );
        Assert.Contains("\"storiesAdded\": 1", File.ReadAllText(In("report.json")));
    }

    [Fact]
    public async Task What_can_t_be_imported_is_refused_in_one_sentence()
    {
        var refused = new Dictionary<string[], string>
        {
            [["nowhere.xml"]] = "nowhere.xml is not there.",
            [[folder]] = $"{folder} is a folder: name the export itself.",
            [[Export("{}")]] =
                $"{In("export.xml")} was not imported. The file is no XML: an export of WordPress begins with <rss>.",
            [[Other("good.xml", SmallExport.Of(SmallExport.Post("1", "One."))), "--edition", "xx"]] =
                "No edition can be in \"xx\": a paper speaks en, ru, kk, ky, uz, tg, tk.",
            [[In("good.xml"), "--map", "nowhere.json"]] = "The map nowhere.json can't be read: ",
            [[In("good.xml"), "--map", Other("map.json", "[]")]] = $"The map {In("map.json")} can't be understood: ",
            [[In("good.xml"), "--pictures", "nowhere"]] = "The folder nowhere with the pictures is not there.",
        };
        foreach (var (arguments, sentence) in refused)
        {
            var (code, _, error) = await RunAsync(["import", "wordpress", .. arguments]);

            Assert.Equal(1, code);
            Assert.StartsWith(sentence, error);
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task Killed_half_way_it_is_completed_by_the_next_run()
    {
        var posts = Enumerable
            .Range(1, 3000)
            .Select(number => SmallExport.Post($"{number}", $"Story {number}.", title: $"Story {number}"));
        var export = Export(SmallExport.Of([.. posts]));

        using (
            var killed = CommandProcess.Start(folder, new Dictionary<string, string>(), "import", "wordpress", export)
        )
        {
            while (!killed.HasExited && await StoriesAsync() == 0)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, killed.ExitCode);
        }
        var before = await StoriesAsync();
        var (code, output, _) = await RunAsync("import", "wordpress", export);

        Assert.InRange(before, 1, 2999);
        Assert.Equal(0, code);
        Assert.Equal(3000, await StoriesAsync());
        Assert.Equal(3000, await CountAsync("select count(*) from story_revisions"));
        Assert.Equal(3000, await CountAsync("select count(*) from imported_items where source_id like 'post %'"));
        Assert.Contains("were here already and had not changed", output);
    }

    [Fact]
    public async Task Looking_prints_a_line_for_every_file_also_for_one_that_is_not_there()
    {
        Other("good.xml", SmallExport.Of(SmallExport.Post("1", "Один.")));
        Other("list.txt", "good.xml\nnowhere.xml\n");

        var (code, output, _) = await RunAsync("read", "wordpress", "--root", folder, "--list", In("list.txt"));

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.StartsWith("{\"file\":\"good.xml\",\"feed\":{\"title\":\"The Old Courier\"", lines[0]);
        Assert.Contains("Один.", lines[0]);
        Assert.Equal("{\"file\":\"nowhere.xml\",\"ok\":false,\"error\":\"nowhere.xml is not there.\"}", lines[1]);
        Assert.Equal(2, lines.Length);
    }

    private string In(string name) => Path.Combine(folder, name);

    private string Other(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private string Export(string text) => Other("export.xml", text);

    private Task<long> StoriesAsync() => CountAsync("select count(*) from stories");

    private async Task<long> CountAsync(string query)
    {
        var file = Path.Combine(folder, "data", "dastan.db");
        if (!File.Exists(file))
            return 0;
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }
        catch (SqliteException notYet) when (notYet.SqliteErrorCode is 1 or 5 or 14)
        {
            return 0;
        }
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandProcess.RunAsync(folder, arguments);
}

using System.Formats.Tar;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Dastan.Web.Exports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A whole paper is written out and made again of what was written, to the byte, or not at all.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-export-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_paper_made_of_an_export_is_exported_as_the_same_bytes()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("first"));

        await using var other = await KeptPaper.OpenMadeAsync((db, made) => ImportAsync(In("first"), db, made.Data));
        await ExportAsync(other.Settings, In("second"));

        var first = KeptPaper.Bytes(In("first"));
        Assert.Equal(first, KeptPaper.Bytes(In("second")));
        Assert.Contains("tables/staff_passkeys.ndjson", first.Keys);
        Assert.Contains(first.Keys, path => path.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_database_gives_the_same_bytes()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is null, "It takes PostgreSQL besides SQLite.");
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("postgres"));
        var sqlite = new NewspaperSettings { Data = In("data"), Address = "https://paper.example" };
        Directory.CreateDirectory(sqlite.Data);
        await KeptPaper.InAsync(sqlite, db => ImportAsync(In("postgres"), db, sqlite.Data));
        await ExportAsync(sqlite, In("sqlite"));

        await using var back = await KeptPaper.OpenMadeAsync((db, made) => ImportAsync(In("sqlite"), db, made.Data));
        await ExportAsync(back.Settings, In("back"));

        Assert.Equal(KeptPaper.Bytes(In("postgres")), KeptPaper.Bytes(In("sqlite")));
        Assert.Equal(KeptPaper.Bytes(In("postgres")), KeptPaper.Bytes(In("back")));
    }

    [Fact]
    public async Task A_file_has_what_a_folder_has_and_is_the_same_every_time()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("folder"));
        await ExportAsync(paper.Settings, In("one.tar"));
        await ExportAsync(paper.Settings, In("two.tar"));

        await using var other = await KeptPaper.OpenMadeAsync((db, made) => ImportAsync(In("one.tar"), db, made.Data));
        await ExportAsync(other.Settings, In("three.tar"));
        Directory.CreateDirectory(In("unpacked"));
        await TarFile.ExtractToDirectoryAsync(In("one.tar"), In("unpacked"), overwriteFiles: false, Stop);

        Assert.Equal(File.ReadAllBytes(In("one.tar")), File.ReadAllBytes(In("two.tar")));
        Assert.Equal(File.ReadAllBytes(In("one.tar")), File.ReadAllBytes(In("three.tar")));
        Assert.Equal(KeptPaper.Bytes(In("folder")), KeptPaper.Bytes(In("unpacked")));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.part"));
    }

    [Fact]
    public async Task What_comes_after_an_import_has_the_next_numbers_and_is_found()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("export"));
        await using var other = await KeptPaper.OpenMadeAsync((db, made) => ImportAsync(In("export"), db, made.Data));

        await other.InDatabaseAsync(async db =>
        {
            db.Add(new Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey { Xml = "<key />" });
            db.Add(KeptPaper.Story("saddles"));
            await db.SaveAsync(Stop);
        });
        using var reader = other.Visitor();

        Assert.Contains("/saddles\"", await reader.GetStringAsync("/search?q=saddles", Stop));
        Assert.Equal(0, await other.CountAsync(db => db.UnfedStories));
    }

    [Fact]
    public async Task A_paper_that_is_there_is_never_written_over()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("export"));
        var stories = await paper.CountAsync(db => db.Stories);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(paper.Settings, db => ImportAsync(In("export"), db, paper.Settings.Data))
        );

        Assert.Equal("There is a paper already.", problem.Message);
        Assert.Equal(stories, await paper.CountAsync(db => db.Stories));
        await Assert.ThrowsAsync<IOException>(() => ExportAsync(paper.Settings, In("export")));
    }

    [Fact]
    public async Task What_was_changed_or_lost_on_the_way_is_refused_and_leaves_nothing()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var faults = new Dictionary<string, Action<string>>
        {
            ["tables/stories.ndjson was changed"] = export =>
                Change(export, "tables/stories.ndjson", text => text.Replace("\"headline\":\"", "\"headline\":\"X")),
            ["is missing"] = export => Directory.Delete(Path.Combine(export, "pictures"), recursive: true),
            ["was cut off"] = export => Change(export, "tables/topics.ndjson", text => text[..^5]),
            ["no row of sections"] = export => Change(export, "tables/sections.ndjson", _ => "{\"edition\":7}\n"),
            ["SHA256SUMS was changed"] = export => Change(export, "SHA256SUMS", text => text + "\n"),
            ["it has no manifest.json"] = export => File.Delete(Path.Combine(export, "manifest.json")),
            ["is no name"] = export => Change(export, "schema.json", text => text.Replace("\"topics\"", "\"to;pics\"")),
            ["a newer program"] = export =>
                Change(export, "schema.json", text => text.Replace("\"migration\": \"", "\"migration\": \"Later")),
            ["of a format that"] = export =>
                Change(export, "manifest.json", text => text.Replace("\"format\": 1", "\"format\": 2")),
            ["says nothing of tables"] = export =>
                Change(export, "schema.json", text => text.Replace("\"columns\"", "\"pillars\"")),
            ["Its tables are not those"] = export => ForgetForm(export, "stories"),
            ["names a row of"] = export => Forget(export, "people"),
        };
        foreach (var (sentence, spoil) in faults)
        {
            // On PostgreSQL a row that names none is refused by the table itself, in its own words.
            if (sentence == "names a row of" && EmptyDatabases.PostgresServer is not null)
                continue;
            var export = In(Guid.CreateVersion7().ToString("N"));
            await ExportAsync(paper.Settings, export);
            spoil(export);
            await using var empty = await TestPaper.OpenAsync();

            var problem = await Assert.ThrowsAsync<FormatException>(() =>
                KeptPaper.InAsync(empty.Settings, db => ImportAsync(export, db, empty.Settings.Data))
            );

            Assert.Contains(sentence, problem.Message);
            Assert.Equal(0, await empty.CountAsync(db => db.Stories));
            Assert.Equal(0, await empty.CountAsync(db => db.Papers));
            Assert.Empty(PaperFiles.In(empty.Settings.Data));
        }
    }

    [Fact]
    public async Task A_schema_does_not_choose_what_is_looked_at()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("export"));
        foreach (
            var table in new[]
            {
                "papers",
                "editions",
                "stories",
                "pictures",
                "topics",
                "people",
                "staff",
                "audit_entries",
            }
        )
            ForgetForm(In("export"), table);
        var rates = await paper.CountAsync(db => db.Observations);

        await Assert.ThrowsAsync<FormatException>(() =>
            KeptPaper.InAsync(paper.Settings, db => ImportAsync(In("export"), db, paper.Settings.Data))
        );

        Assert.Equal(rates, await paper.CountAsync(db => db.Observations));
    }

    [Fact]
    public async Task An_import_that_is_refused_leaves_the_pictures_that_stood_there()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("export"));
        var (good, bad) = (PaperFiles.In(paper.Settings.Data)[0], PaperFiles.In(paper.Settings.Data)[1]);
        await using var empty = await TestPaper.OpenAsync();
        foreach (var path in new[] { good, bad })
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(empty.Settings.Data, path))!);
        File.Copy(Path.Combine(paper.Settings.Data, good), Path.Combine(empty.Settings.Data, good));
        File.WriteAllText(Path.Combine(empty.Settings.Data, bad), "spoiled");
        File.AppendAllText(Path.Combine(In("export"), good), "x");

        await Assert.ThrowsAsync<FormatException>(() =>
            KeptPaper.InAsync(empty.Settings, db => ImportAsync(In("export"), db, empty.Settings.Data))
        );

        Assert.Equal(
            File.ReadAllBytes(Path.Combine(paper.Settings.Data, good)),
            File.ReadAllBytes(Path.Combine(empty.Settings.Data, good))
        );
        Assert.Equal("spoiled", File.ReadAllText(Path.Combine(empty.Settings.Data, bad)));
        Assert.Equal(new[] { good, bad }.Order(), PaperFiles.In(empty.Settings.Data).Order());
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_its_maker_can_read_an_export()
    {
        await using var paper = await KeptPaper.OpenAsync();
        File.WriteAllText(In("one.tar.part"), "left by one that was killed");
        await ExportAsync(paper.Settings, In("export"));
        await ExportAsync(paper.Settings, In("one.tar"));

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        var folders = Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(In("one.tar"), files);
        Assert.All(files, file => Assert.Equal(OwnersOnly.OfFile, File.GetUnixFileMode(file)));
        Assert.All(folders, one => Assert.Equal(OwnersOnly.OfFolder, File.GetUnixFileMode(one)));
    }

    [Fact]
    public async Task Only_an_export_that_was_broken_off_is_written_over()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        Directory.CreateDirectory(In("export.part"));
        File.WriteAllText(In("export.part/novel.txt"), "of somebody else");
        await Assert.ThrowsAsync<IOException>(() => ExportAsync(paper.Settings, In("export")));
        var isKept = File.Exists(In("export.part/novel.txt"));
        File.WriteAllText(In("export.part/schema.json"), "{");

        await ExportAsync(paper.Settings, In("export"));

        Assert.True(isKept);
        Assert.False(Directory.Exists(In("export.part")));
    }

    [Fact]
    public async Task Every_table_is_written_out_or_left_out_for_a_reason()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var written = (await FormOfPaper.OfAsync(db, Stop)).Tables;
            var all = db.Model.GetRelationalModel().Tables.ToList();

            Assert.Equal(
                all.Select(table => table.Name).Order(),
                written.Select(table => table.Name).Concat(FormOfPaper.LeftOut.Keys).Order()
            );
            Assert.All(
                written,
                table =>
                    Assert.Equal(
                        all.Single(one => one.Name == table.Name).Columns.Select(column => column.Name).Order(),
                        table.Columns.Select(column => column.Name).Order()
                    )
            );
            Assert.All(
                written,
                table =>
                    Assert.Equal(
                        all.Single(one => one.Name == table.Name).PrimaryKey!.Columns.Select(column => column.Name),
                        table.Key
                    )
            );
            Assert.All(FormOfPaper.LeftOut.Values, reason => Assert.NotEmpty(reason));
        });
    }

    [Fact]
    public async Task A_line_says_the_same_whatever_database_it_is_of()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await ExportAsync(paper.Settings, In("export"));

        var key = Line("staff_passkeys");
        var story = Line("stories");
        var rate = Line("observations");

        Assert.Equal("AP8KDQ==", key.GetProperty("credential_id").GetString());
        var data = key.GetProperty("data").EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(data.Order(StringComparer.Ordinal), data);
        Assert.Equal("A \"key\" of Айгүл", key.GetProperty("data").GetProperty("Name").GetString());
        Assert.EndsWith("Z", story.GetProperty("published_at").GetString());
        Assert.Equal(story.GetProperty("id").GetString()!.ToLowerInvariant(), story.GetProperty("id").GetString());
        Assert.Contains(
            rate.EnumerateObject(),
            cell =>
                cell.Value.ValueKind == JsonValueKind.String
                && decimal.TryParse(
                    cell.Value.GetString(),
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var _
                )
        );
    }

    private JsonElement Line(string table) =>
        JsonElement.Parse(File.ReadLines(Path.Combine(In("export"), "tables", $"{table}.ndjson")).First());

    private static async Task ExportAsync(NewspaperSettings settings, string to) =>
        await KeptPaper.InAsync(
            settings,
            async db =>
            {
                await using IExportPlace place = to.EndsWith(".tar", StringComparison.Ordinal)
                    ? new ExportTar(to)
                    : new ExportFolder(to);
                await ExportPaper.ToAsync(place, db, settings.Data, Stop);
            }
        );

    private static Task ImportAsync(string from, NewsDb db, string data) =>
        ImportPaper.FromAsync(from, db, data, _ => { }, Stop);

    private static void Change(string export, string path, Func<string, string> change)
    {
        var file = Path.Combine(export, path);
        var text = File.ReadAllText(file);
        Assert.NotEqual(text, change(text));
        File.WriteAllText(file, change(text));
    }

    // Whoever wrote the schema knows of no such table.
    private static void ForgetForm(string export, string table)
    {
        var file = Path.Combine(export, "schema.json");
        var form = JsonSerializer.Deserialize<PaperForm>(File.ReadAllText(file), WholeJson.Options)!;
        var without = form with { Tables = [.. form.Tables.Where(one => one.Name != table)] };
        File.WriteAllText(file, JsonSerializer.Serialize(without, WholeJson.Options));
    }

    // All of a table's rows are gone, and all that is said of them agrees with that.
    private static void Forget(string export, string table)
    {
        File.WriteAllText(Path.Combine(export, "tables", $"{table}.ndjson"), "");
        var nothing = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([]));
        var sums = File.ReadAllLines(Path.Combine(export, "SHA256SUMS"))
            .Select(line => line.EndsWith($"/{table}.ndjson", StringComparison.Ordinal) ? nothing + line[64..] : line)
            .Aggregate("", (all, line) => all + line + "\n");
        File.WriteAllText(Path.Combine(export, "SHA256SUMS"), sums);
        var manifest = JsonSerializer.Deserialize<ExportManifest>(
            File.ReadAllText(Path.Combine(export, "manifest.json")),
            WholeJson.Options
        )!;
        var agreed = manifest with
        {
            Tables = manifest.Tables.ToDictionary(one => one.Key, one => one.Key == table ? 0 : one.Value),
            Sums = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sums))
            ),
        };
        File.WriteAllText(Path.Combine(export, "manifest.json"), JsonSerializer.Serialize(agreed, WholeJson.Options));
    }

    private string In(string name) => Path.Combine(folder, name);
}

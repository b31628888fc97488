using System.Formats.Tar;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A whole paper is written out, to the byte the same whatever it is kept in, for its maker alone.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly KeptExports exports = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => exports.Dispose();

    [Fact]
    public async Task A_paper_made_of_an_export_is_exported_as_the_same_bytes()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("first"));

        await using var other = await KeptPaper.OpenMadeAsync(
            (db, made) => KeptExports.ImportAsync(exports.In("first"), db, made.Data)
        );
        await KeptExports.ExportAsync(other.Settings, exports.In("second"));

        var first = KeptPaper.Bytes(exports.In("first"));
        Assert.Equal(first, KeptPaper.Bytes(exports.In("second")));
        Assert.Contains("tables/staff_passkeys.ndjson", first.Keys);
        Assert.Contains(first.Keys, path => path.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_database_gives_the_same_bytes()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is null, "It takes PostgreSQL besides SQLite.");
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("postgres"));
        var sqlite = new NewspaperSettings { Data = exports.In("data"), Address = "https://paper.example" };
        Directory.CreateDirectory(sqlite.Data);
        await KeptPaper.InAsync(sqlite, db => KeptExports.ImportAsync(exports.In("postgres"), db, sqlite.Data));
        await KeptExports.ExportAsync(sqlite, exports.In("sqlite"));

        await using var back = await KeptPaper.OpenMadeAsync(
            (db, made) => KeptExports.ImportAsync(exports.In("sqlite"), db, made.Data)
        );
        await KeptExports.ExportAsync(back.Settings, exports.In("back"));

        Assert.Equal(KeptPaper.Bytes(exports.In("postgres")), KeptPaper.Bytes(exports.In("sqlite")));
        Assert.Equal(KeptPaper.Bytes(exports.In("postgres")), KeptPaper.Bytes(exports.In("back")));
    }

    [Fact]
    public async Task A_file_has_what_a_folder_has_and_is_the_same_every_time()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("folder"));
        await KeptExports.ExportAsync(paper.Settings, exports.In("one.tar"));
        await KeptExports.ExportAsync(paper.Settings, exports.In("two.tar"));

        await using var other = await KeptPaper.OpenMadeAsync(
            (db, made) => KeptExports.ImportAsync(exports.In("one.tar"), db, made.Data)
        );
        await KeptExports.ExportAsync(other.Settings, exports.In("three.tar"));
        Directory.CreateDirectory(exports.In("unpacked"));
        await TarFile.ExtractToDirectoryAsync(
            exports.In("one.tar"),
            exports.In("unpacked"),
            overwriteFiles: false,
            Stop
        );

        Assert.Equal(File.ReadAllBytes(exports.In("one.tar")), File.ReadAllBytes(exports.In("two.tar")));
        Assert.Equal(File.ReadAllBytes(exports.In("one.tar")), File.ReadAllBytes(exports.In("three.tar")));
        Assert.Equal(KeptPaper.Bytes(exports.In("folder")), KeptPaper.Bytes(exports.In("unpacked")));
        Assert.Empty(Directory.EnumerateFiles(exports.Folder, "*.part"));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_its_maker_can_read_an_export()
    {
        await using var paper = await KeptPaper.OpenAsync();
        File.WriteAllText(exports.In("one.tar.part"), "left by one that was killed");
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));
        await KeptExports.ExportAsync(paper.Settings, exports.In("one.tar"));

        var files = Directory.EnumerateFiles(exports.Folder, "*", SearchOption.AllDirectories).ToList();
        var folders = Directory.EnumerateDirectories(exports.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(exports.In("one.tar"), files);
        Assert.All(files, file => Assert.Equal(OwnersOnly.OfFile, File.GetUnixFileMode(file)));
        Assert.All(folders, one => Assert.Equal(OwnersOnly.OfFolder, File.GetUnixFileMode(one)));
    }

    [Fact]
    public async Task Only_an_export_that_was_broken_off_is_written_over()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        Directory.CreateDirectory(exports.In("export.part"));
        File.WriteAllText(exports.In("export.part/novel.txt"), "of somebody else");
        await Assert.ThrowsAsync<IOException>(() => KeptExports.ExportAsync(paper.Settings, exports.In("export")));
        var isKept = File.Exists(exports.In("export.part/novel.txt"));
        File.WriteAllText(exports.In("export.part/schema.json"), "{");

        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));

        Assert.True(isKept);
        Assert.False(Directory.Exists(exports.In("export.part")));
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
    public async Task What_is_left_out_only_now_is_still_taken_in_of_earlier_programs()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.InDatabaseAsync(db =>
        {
            var names = db.Database.GetMigrations().Select(FormOfPaper.NameOf).ToList();
            var earlier = FormOfPaper.After(names[..names.IndexOf("LinkMakers")]);

            Assert.Contains("story_previews", earlier.Tables.Select(table => table.Name));
            Assert.DoesNotContain("story_previews", FormOfPaper.After(names).Tables.Select(table => table.Name));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_line_says_the_same_whatever_database_it_is_of()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));

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
        JsonElement.Parse(File.ReadLines(Path.Combine(exports.In("export"), "tables", $"{table}.ndjson")).First());
}

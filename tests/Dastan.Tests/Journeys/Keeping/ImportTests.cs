using Dastan.Web.Data.Whole;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A whole paper is made again of what was written out, or not at all.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly KeptExports exports = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => exports.Dispose();

    [Fact]
    public async Task What_comes_after_an_import_has_the_next_numbers_and_is_found()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));
        await using var other = await KeptPaper.OpenMadeAsync(
            (db, made) => KeptExports.ImportAsync(exports.In("export"), db, made.Data)
        );

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
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));
        var stories = await paper.CountAsync(db => db.Stories);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(
                paper.Settings,
                db => KeptExports.ImportAsync(exports.In("export"), db, paper.Settings.Data)
            )
        );

        Assert.StartsWith("There is a paper already. (One whose restore or import was broken off", problem.Message);
        Assert.Equal(stories, await paper.CountAsync(db => db.Stories));
        await Assert.ThrowsAsync<IOException>(() => KeptExports.ExportAsync(paper.Settings, exports.In("export")));
    }

    [Fact]
    public async Task What_was_changed_or_lost_on_the_way_is_refused_and_leaves_nothing()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var faults = new Dictionary<string, Action<string>>
        {
            ["tables/stories.ndjson was changed"] = export =>
                SpoiledExport.Change(
                    export,
                    "tables/stories.ndjson",
                    text => text.Replace("\"headline\":\"", "\"headline\":\"X")
                ),
            ["is missing"] = export => Directory.Delete(Path.Combine(export, "pictures"), recursive: true),
            ["was cut off"] = export => SpoiledExport.Change(export, "tables/topics.ndjson", text => text[..^5]),
            ["no row of sections"] = export =>
                SpoiledExport.Change(export, "tables/sections.ndjson", _ => "{\"edition\":7}\n"),
            ["SHA256SUMS was changed"] = export => SpoiledExport.Change(export, "SHA256SUMS", text => text + "\n"),
            ["it has no manifest.json"] = export => File.Delete(Path.Combine(export, "manifest.json")),
            ["is no name"] = export =>
                SpoiledExport.Change(export, "schema.json", text => text.Replace("\"topics\"", "\"to;pics\"")),
            ["a newer program"] = export =>
                SpoiledExport.Change(
                    export,
                    "schema.json",
                    text => text.Replace("\"migration\": \"", "\"migration\": \"Later")
                ),
            ["of a format that"] = export =>
                SpoiledExport.Change(export, "manifest.json", text => text.Replace("\"format\": 1", "\"format\": 2")),
            ["says nothing of tables"] = export =>
                SpoiledExport.Change(export, "schema.json", text => text.Replace("\"columns\"", "\"pillars\"")),
            ["Its tables are not those"] = export => SpoiledExport.ForgetForm(export, "stories"),
            ["names a row of"] = export => SpoiledExport.Forget(export, "people"),
        };
        foreach (var (sentence, spoil) in faults)
        {
            // On PostgreSQL a row that names none is refused by the table itself, in its own words.
            if (sentence == "names a row of" && EmptyDatabases.PostgresServer is not null)
                continue;
            var export = exports.In(Guid.CreateVersion7().ToString("N"));
            await KeptExports.ExportAsync(paper.Settings, export);
            spoil(export);
            await using var empty = await TestPaper.OpenAsync();

            var problem = await Assert.ThrowsAsync<FormatException>(() =>
                KeptPaper.InAsync(empty.Settings, db => KeptExports.ImportAsync(export, db, empty.Settings.Data))
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
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));
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
            SpoiledExport.ForgetForm(exports.In("export"), table);
        var rates = await paper.CountAsync(db => db.Observations);

        await Assert.ThrowsAsync<FormatException>(() =>
            KeptPaper.InAsync(
                paper.Settings,
                db => KeptExports.ImportAsync(exports.In("export"), db, paper.Settings.Data)
            )
        );

        Assert.Equal(rates, await paper.CountAsync(db => db.Observations));
    }

    [Fact]
    public async Task An_import_that_is_refused_leaves_the_pictures_that_stood_there()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await KeptExports.ExportAsync(paper.Settings, exports.In("export"));
        var (good, bad) = (PaperFiles.In(paper.Settings.Data)[0], PaperFiles.In(paper.Settings.Data)[1]);
        await using var empty = await TestPaper.OpenAsync();
        foreach (var path in new[] { good, bad })
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(empty.Settings.Data, path))!);
        File.Copy(Path.Combine(paper.Settings.Data, good), Path.Combine(empty.Settings.Data, good));
        File.WriteAllText(Path.Combine(empty.Settings.Data, bad), "spoiled");
        File.AppendAllText(Path.Combine(exports.In("export"), good), "x");

        await Assert.ThrowsAsync<FormatException>(() =>
            KeptPaper.InAsync(
                empty.Settings,
                db => KeptExports.ImportAsync(exports.In("export"), db, empty.Settings.Data)
            )
        );

        Assert.Equal(
            File.ReadAllBytes(Path.Combine(paper.Settings.Data, good)),
            File.ReadAllBytes(Path.Combine(empty.Settings.Data, good))
        );
        Assert.Equal("spoiled", File.ReadAllText(Path.Combine(empty.Settings.Data, bad)));
        Assert.Equal(new[] { good, bad }.Order(), PaperFiles.In(empty.Settings.Data).Order());
    }
}

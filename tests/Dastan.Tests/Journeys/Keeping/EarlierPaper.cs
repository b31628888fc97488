using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A paper as the version before this one left it: the newest migration is taken back.</summary>
internal static class EarlierPaper
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<TestPaper> OpenAsync() =>
        OpenAsync(SmallPaper.With(now => [SmallPaper.Published("saddles", now)]));

    public static async Task<TestPaper> OpenAsync(Func<NewsDb, Instant, Task> filled)
    {
        var paper = await TestPaper.OpenAsync(filled);
        var before = (await PreviousAsync(paper)).Id;
        await KeptPaper.InAsync(paper.Settings, db => db.GetService<IMigrator>().MigrateAsync(before, Stop));
        return paper;
    }

    public static async Task<(string Id, string Name)> PreviousAsync(TestPaper paper)
    {
        var id = "";
        await paper.InDatabaseAsync(db =>
        {
            id = db.Database.GetMigrations().SkipLast(1).Last();
            return Task.CompletedTask;
        });
        return (id, id.Split('_', 2)[1]);
    }
}

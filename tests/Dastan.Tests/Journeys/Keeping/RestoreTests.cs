using Dastan.Web.Backups;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What comes out of a backup: the paper as it was, somewhere else.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Fact]
    public async Task Restored_elsewhere_every_public_page_is_the_same_to_the_byte()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await backups.MakeAsync(paper, KeptBackups.Key)).Record;

        await using var restored = await KeptPaper.OpenMadeAsync(
            (db, made) =>
                RestoreBackup.IntoAsync(
                    db,
                    made.Data,
                    backups.Open(KeptBackups.Key),
                    record,
                    _ => { },
                    withSearch: true,
                    Stop
                )
        );

        using var here = paper.Visitor();
        using var there = restored.Visitor();
        var addresses = await PublicAnswers.AddressesAsync(here);
        foreach (var address in addresses)
            Assert.Equal(await PublicAnswers.OfAsync(here, address), await PublicAnswers.OfAsync(there, address));
        Assert.True(addresses.Count > 100, $"only {addresses.Count} addresses were found");
    }

    [Fact]
    public async Task The_paper_of_any_backup_comes_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        for (var number = 1; number <= 3; number++)
        {
            await KeptBackups.AddAsync(paper, $"story-{number}");
            await backups.MakeAsync(paper);
            paper.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, await StoriesAsync(TestPaper.Start + Duration.FromMinutes(1)));
        Assert.Equal(2, await StoriesAsync(TestPaper.Start + Duration.FromHours(1)));
        Assert.Equal(3, await StoriesAsync(null));
        var early = Assert.Throws<FormatException>(() =>
            RestoreBackup.Find(backups.Open(), (TestPaper.Start - Duration.FromDays(1)).ToDateTimeOffset())
        );
        Assert.Contains("The oldest backup", early.Message);
    }

    [Fact]
    public async Task A_backup_is_never_restored_over_a_paper()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var record = (await backups.MakeAsync(paper)).Record;
        await KeptBackups.AddAsync(paper, "afterwards");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(
                paper.Settings,
                db => RestoreBackup.IntoAsync(db, paper.Settings.Data, backups.Open(), record, _ => { }, true, Stop)
            )
        );

        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
    }

    private async Task<int> StoriesAsync(Instant? to)
    {
        var record = RestoreBackup.Find(backups.Open(), to?.ToDateTimeOffset());
        await using var restored = await KeptPaper.OpenMadeAsync(
            (db, made) =>
                RestoreBackup.IntoAsync(db, made.Data, backups.Open(), record, _ => { }, withSearch: true, Stop)
        );
        return await restored.CountAsync(db => db.Stories);
    }
}

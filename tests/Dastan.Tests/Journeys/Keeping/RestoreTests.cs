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
            async (db, made) =>
                await RestoreBackup.IntoAsync(
                    db,
                    made.Data,
                    await backups.OpenAsync(KeptBackups.Key),
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

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task The_paper_of_any_backup_comes_back(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        for (var number = 1; number <= 3; number++)
        {
            await KeptBackups.AddAsync(paper, $"story-{number}");
            await backups.MakeAsync(paper);
            paper.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, await StoriesAsync(backups, TestPaper.Start + Duration.FromMinutes(1)));
        Assert.Equal(2, await StoriesAsync(backups, TestPaper.Start + Duration.FromHours(1)));
        Assert.Equal(3, await StoriesAsync(backups, null));
        var before = (TestPaper.Start - Duration.FromDays(1)).ToDateTimeOffset();
        var early = await Assert.ThrowsAsync<FormatException>(async () =>
            await RestoreBackup.FindAsync(await backups.OpenAsync(), before, Stop)
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
                async db =>
                    await RestoreBackup.IntoAsync(
                        db,
                        paper.Settings.Data,
                        await backups.OpenAsync(),
                        record,
                        _ => { },
                        true,
                        Stop
                    )
            )
        );

        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
    }

    private static async Task<int> StoriesAsync(KeptBackups backups, Instant? to)
    {
        var record = await RestoreBackup.FindAsync(await backups.OpenAsync(), to?.ToDateTimeOffset(), Stop);
        await using var restored = await KeptPaper.OpenMadeAsync(
            async (db, made) =>
                await RestoreBackup.IntoAsync(
                    db,
                    made.Data,
                    await backups.OpenAsync(),
                    record,
                    _ => { },
                    withSearch: true,
                    Stop
                )
        );
        return await restored.CountAsync(db => db.Stories);
    }
}

using Dastan.Web;
using Dastan.Web.Backups;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A folder of backups, which a test fills.</summary>
internal sealed class KeptBackups : IDisposable
{
    public const string Key = "an old key under the saddle";

    public string Folder { get; } = Directory.CreateTempSubdirectory("dastan-backups-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<BackupReport> MakeAsync(TestPaper paper, string? key = null, BackupSettings? settings = null)
    {
        BackupReport? report = null;
        await paper.InDatabaseAsync(async db =>
            report = await new MakeBackup(BackupFolder.Open(Folder, key, make: true), settings ?? new()).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );
        return report!;
    }

    public BackupFolder Open(string? key = null) => BackupFolder.Open(Folder, key, make: false);

    /// <summary>A place for what is restored, beside the backups, whose folder is theirs alone.</summary>
    public string Aside(string name) => Directory.CreateDirectory(Path.Combine(Folder, "aside", name)).FullName;

    /// <summary>Publishes a story, to have something new.</summary>
    public static Task AddAsync(TestPaper paper, string slug) =>
        paper.InDatabaseAsync(async db =>
        {
            var story = SmallPaper.Published(slug, paper.Now);
            db.Add(story);
            await db.SaveAsync(Stop);
        });

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Exports;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A folder of whole exports, which a test fills.</summary>
internal sealed class KeptExports : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("dastan-export-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string In(string name) => Path.Combine(Folder, name);

    /// <param name="to">A file where it ends so (.tar), a folder otherwise.</param>
    public static async Task ExportAsync(NewspaperSettings settings, string to) =>
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

    public static Task ImportAsync(string from, NewsDb db, string data) =>
        ImportPaper.FromAsync(from, db, data, _ => { }, Stop);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

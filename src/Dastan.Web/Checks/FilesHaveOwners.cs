using System.Runtime.CompilerServices;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Checks;

/// <summary>Whether there are files that no picture names, or that were left behind unfinished.</summary>
public sealed class FilesHaveOwners : ICheck
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(2);

    public string What => "files";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var owned = new HashSet<string>(StringComparer.Ordinal);
        var pictures = paper.Db.Pictures.Select(picture => new
        {
            picture.Hash,
            picture.OriginalHash,
            picture.MediaType,
        });
        await foreach (var picture in pictures.AsAsyncEnumerable().WithCancellation(stop))
        {
            owned.Add(PictureFiles.NameOf(picture.Hash, picture.MediaType));
            owned.Add(PictureFiles.NameOf(picture.OriginalHash, picture.MediaType));
        }
        var orphans = PaperFiles
            .In(paper.Settings.Data)
            .Where(path => !owned.Contains(Path.GetFileName(path)))
            .Select(path => new FileInfo(Path.Combine(paper.Settings.Data, path)))
            .ToList();
        if (orphans is [var first, ..])
            yield return new(
                FormattableString.Invariant(
                    $"{orphans.Count} files belong to no picture ({orphans.Sum(file => file.Length):#,0} bytes); one is {Path.GetRelativePath(paper.Settings.Data, first.FullName)}. They do no harm."
                ),
                FindingKind.Notice
            );
        foreach (var file in Unfinished(paper))
            if (paper.Mends)
            {
                file.Delete();
                yield return new($"{file.FullName} was left behind; it was taken away.", FindingKind.Mended);
            }
            else
                yield return new($"{file.FullName} was left behind.", FindingKind.Mendable);
    }

    // An upload has several files, of which any may be left where the program was killed. What is written down of each stays until the same person sends another.
    private static IEnumerable<FileInfo> Unfinished(CheckedPaper paper) =>
        new[] { (Folder: "pictures", Files: "*.part"), (Folder: "uploads", Files: "*") }
            .Select(of => (Folder: new DirectoryInfo(Path.Combine(paper.Settings.Data, of.Folder)), of.Files))
            .Where(of => of.Folder.Exists)
            .SelectMany(of => of.Folder.EnumerateFiles(of.Files, SearchOption.AllDirectories))
            .Where(file => file.Extension is not ".json")
            .Where(file => paper.Now.ToDateTimeUtc() - file.LastWriteTimeUtc > Abandoned)
            .ToList();
}

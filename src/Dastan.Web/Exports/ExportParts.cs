using System.Formats.Tar;
using System.Runtime.CompilerServices;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Exports;

/// <summary>The parts of an export in the order in which they were written, from a folder or a file.</summary>
public static class ExportParts
{
    /// <exception cref="FormatException">It is no export.</exception>
    public static IAsyncEnumerable<ExportEntry> Of(string place, CancellationToken stop) =>
        Directory.Exists(place) ? OfFolderAsync(place, stop) : OfTarAsync(place, stop);

    private static async IAsyncEnumerable<ExportEntry> OfFolderAsync(
        string folder,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var schema = Path.Combine(folder, ExportPaper.Schema);
        if (!File.Exists(schema))
            throw new FormatException($"{folder} is no export: it has no {ExportPaper.Schema}.");
        PaperForm form;
        await using (var text = File.OpenRead(schema))
            form = await ExportSchema.ReadAsync(text, stop);
        foreach (
            var path in (IEnumerable<string>)
                [
                    ExportPaper.Schema,
                    .. form.Tables.Select(ExportPaper.PathOf),
                    .. PaperFiles.In(folder),
                    ExportPaper.Sums,
                    ExportPaper.Manifest,
                ]
        )
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file))
                throw new FormatException($"{folder} is not whole: it has no {path}.");
            await using var bytes = File.OpenRead(file);
            yield return new(path, bytes);
        }
    }

    private static async IAsyncEnumerable<ExportEntry> OfTarAsync(
        string file,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var bytes = File.OpenRead(file);
        await using var tar = new TarReader(bytes);
        while (await NextAsync(tar, file, stop) is { } entry)
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                yield return new(Plain(entry.Name), entry.DataStream ?? Stream.Null);
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, string file, CancellationToken stop)
    {
        try
        {
            return await tar.GetNextEntryAsync(copyData: false, stop);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new FormatException($"{file} can't be read as a tar file ({problem.Message})", problem);
        }
    }

    // Somebody packed the folder themselves.
    private static string Plain(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}

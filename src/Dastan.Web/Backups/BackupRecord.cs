using Dastan.Web.Data.Whole;
using NodaTime;

namespace Dastan.Web.Backups;

/// <summary>One backup: all of a paper as it was at one instant, by the names of the objects that it is made of.</summary>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Form">The tables, as they were.</param>
/// <param name="Tables">Each table's rows, in the order of <paramref name="Form"/>.</param>
/// <param name="Files">The list of the files: a line for each, which is a <see cref="BackedUpFile"/>.</param>
/// <param name="FileBytes">How many bytes the files have.</param>
/// <param name="HasFiles">False for a backup of the database alone.</param>
/// <param name="Paper">The identity of the paper that it was made of; null where an earlier program made it, or nobody knew.</param>
public sealed record BackupRecord(
    string Program,
    DateTimeOffset At,
    PaperForm Form,
    IReadOnlyList<BackupPart> Tables,
    BackupPart Files,
    long FileBytes,
    bool HasFiles,
    string? Paper = null
)
{
    public Instant Instant => Instant.FromDateTimeOffset(At);
}

/// <summary>Lines in pieces.</summary>
/// <param name="Bytes">Of all lines.</param>
/// <param name="Sum">The SHA-256 of all lines, as an export has it.</param>
/// <param name="Objects">The names of the pieces, in order.</param>
public sealed record BackupPart(string Name, long Rows, long Bytes, string Sum, IReadOnlyList<string> Objects);

/// <summary>A file of the paper.</summary>
/// <param name="Path">In the data folder, with forward slashes.</param>
/// <param name="Sum">The SHA-256 of its bytes.</param>
/// <param name="Objects">The names of its pieces, in order.</param>
public sealed record BackedUpFile(string Path, long Bytes, string Sum, IReadOnlyList<string> Objects);

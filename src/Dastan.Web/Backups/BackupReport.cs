namespace Dastan.Web.Backups;

/// <summary>What became of a backup.</summary>
/// <param name="Added">How many bytes the folder grew by.</param>
/// <param name="NewFiles">How many files no backup before had.</param>
/// <param name="Spoiled">Files whose bytes are not those that their names promise; they are in it as they are.</param>
/// <param name="Missing">Hashes of pictures whose file is not in the data folder; while one is missing no old backup goes.</param>
/// <param name="Thinned">How many old backups went.</param>
/// <param name="Freed">How many bytes that gave back.</param>
/// <param name="NotTidied">Why what is no longer needed was not cleared up, or not all of it; null where it was. The backup is whole.</param>
public sealed record BackupReport(
    BackupRecord Record,
    long Added,
    int NewFiles,
    IReadOnlyList<string> Spoiled,
    IReadOnlyList<string> Missing,
    int Thinned,
    long Freed,
    string? NotTidied
);

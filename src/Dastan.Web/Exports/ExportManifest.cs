namespace Dastan.Web.Exports;

/// <summary>What an export says of itself. It is its last part: where it is missing, the export is not whole.</summary>
/// <param name="Format">The version of the format.</param>
/// <param name="Program">The version of the program that wrote it.</param>
/// <param name="Tables">How many rows each has.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Sums">The SHA-256 of <c>SHA256SUMS</c>, in which each table and file has its own.</param>
public sealed record ExportManifest(
    int Format,
    string Program,
    IReadOnlyDictionary<string, long> Tables,
    int Files,
    string Sums
);

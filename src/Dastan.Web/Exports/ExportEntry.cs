namespace Dastan.Web.Exports;

/// <summary>A part of an export that is read.</summary>
/// <param name="Path">With forward slashes.</param>
/// <param name="Bytes">Good until the next.</param>
public sealed record ExportEntry(string Path, Stream Bytes);

using System.Text.Json;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Eye;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>A list of files with answers of banks, and of what is known of each.</summary>
/// <remarks>
/// Shape: JSON, <c>{"files": […]}</c>; of each file <c>file</c> (its path from the manifest's folder), <c>source</c> (the bank's
/// short name), and, where they are known, <c>request</c> ("GET /XML/daily.xml"), <c>status</c>, <c>content_type</c>,
/// <c>requested_date</c> and <c>retrieved_at</c>. What else it says of a file is left alone.
/// </remarks>
public static class RateManifest
{
    /// <exception cref="CommandRefusal">The manifest is not there, or no manifest.</exception>
    public static IReadOnlyList<RateFile> Read(string path)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => Entry(file, folder))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"The manifest {path} can't be read: {problem.Message}");
        }
        catch (Exception problem)
            when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CommandRefusal($"The manifest {path} can't be understood: {problem.Message}");
        }
    }

    private static RateFile Entry(JsonElement entry, string folder)
    {
        var name = Text(entry, "file") ?? throw new FormatException("A file has no \"file\".");
        var address = Asked(Text(entry, "request"));
        return new(
            name,
            Path.Combine(folder, name),
            Bank.Find(Text(entry, "source") ?? ""),
            address,
            Text(entry, "retrieved_at") is { } at ? InstantPattern.ExtendedIso.Parse(at).GetValueOrThrow() : null
        )
        {
            Status = entry.TryGetProperty("status", out var status) ? status.GetInt32() : StatusCodes.Status200OK,
            ContentType = Text(entry, "content_type") ?? "",
            AskedFor = Text(entry, "requested_date") is { } day
                ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow()
                : NamedDay.In(address ?? ""),
        };
    }

    // "GET /stats/eurofxref-hist.zip (the CSV inside)"
    private static string? Asked(string? request) => request?.Split(' ') is [_, var address, ..] ? address : null;

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Domain.Rates;
using NodaTime.Text;

namespace Dastan.Tests.Rates.Banks;

/// <summary>The recorded and composed answers of banks that a manifest lists, with what is to be read in each.</summary>
internal static class RatesManifest
{
    private static readonly (string Pattern, string Format)[] DaysInPaths =
    [
        (@"fdate=(?<day>\d\d\.\d\d\.\d{4})", "dd'.'MM'.'uuuu"),
        (@"[?&]date=(?<day>\d{4}-\d\d-\d\d)", "uuuu'-'MM'-'dd"),
        (@"/(?<day>\d{4}-\d\d-\d\d)/$", "uuuu'-'MM'-'dd"),
        (@"/(?<day>\d{8})\.xml$", "ddMMuuuu"),
        (@"date_req=(?<day>\d\d/\d\d/\d{4})", "dd'/'MM'/'uuuu"),
    ];

    /// <summary>The cases of one bank; skips the running test where the folder is not beside the checkout.</summary>
    public static IReadOnlyList<Case> Of(Bank bank)
    {
        var folder = SharedData.Folder("rates");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return
        [
            .. manifest
                .RootElement.GetProperty("files")
                .EnumerateArray()
                .Where(file => file.GetProperty("file").GetString()!.StartsWith(bank.Code.ToLowerInvariant() + "/"))
                .Select(file => CaseOf(bank, folder, file.Clone())),
        ];
    }

    private static Case CaseOf(Bank bank, string folder, JsonElement file)
    {
        var name = file.GetProperty("file").GetString()!;
        var path = Text(file, "request") is { } request ? request.Split(' ')[1].TrimStart('/') : "";
        var asked = Text(file, "requested_date") is { } day ? DayOf(day) : DayIn(path);
        var type = Text(file, "content_type") ?? "";
        var body = File.ReadAllBytes(Path.Combine(folder, name));
        var answer = new BankAnswer(
            new(bank.Address, path),
            file.GetProperty("status").GetInt32(),
            type,
            body,
            FetchedAt(file, asked)
        )
        {
            AskedFor = asked,
        };
        var expected = file.TryGetProperty("expect", out var expect) ? expect : default;
        return new(name, file.GetProperty("outcome").GetString()!, answer, expected)
        {
            Request = new(path, asked)
            {
                IsPost = Text(file, "request")?.StartsWith("POST ", StringComparison.Ordinal) is true,
                MostBytes = 16 * 1024 * 1024,
            },
            Headers = file.TryGetProperty("headers", out var headers)
                ? headers.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!)
                : [],
        };
    }

    // Where it is not recorded, noon of the day that the payload is of, unless that day is the fault.
    private static Instant FetchedAt(JsonElement file, LocalDate? asked)
    {
        if (Text(file, "retrieved_at") is { } at)
            return InstantPattern.General.Parse(at).Value;
        var day = Text(file, "as_of") is { } asOf ? DayOf(asOf) : asked;
        var known = day is { Year: <= 2026 } ? day.Value : new(2026, 11, 1);
        return known.At(new(12, 0)).InUtc().ToInstant();
    }

    private static LocalDate? DayIn(string path)
    {
        foreach (var (pattern, format) in DaysInPaths)
            if (Regex.Match(path, pattern) is { Success: true } match)
                return LocalDatePattern.CreateWithInvariantCulture(format).Parse(match.Groups["day"].Value).Value;
        return null;
    }

    public static LocalDate DayOf(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)
            ? day
            : LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu").Parse(text).Value;

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>One answer and what is to be made of it.</summary>
    internal sealed record Case(string Name, string Outcome, BankAnswer Answer, JsonElement Expected)
    {
        /// <summary>What it is the answer to.</summary>
        public required BankRequest Request { get; init; }

        /// <summary>Those of the recording that are worth knowing.</summary>
        public required Dictionary<string, string> Headers { get; init; }
    }
}

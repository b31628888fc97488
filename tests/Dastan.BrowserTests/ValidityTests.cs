using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dastan.BrowserTests;

/// <summary>The HTML of every kind of page, as the Nu HTML checker sees it.</summary>
public sealed class ValidityTests(RunningPaper paper)
{
    [Fact]
    public async Task The_HTML_checker_finds_no_error_on_any_kind_of_page()
    {
        var checker = Checker();
        var folder = Directory.CreateTempSubdirectory("dastan-html-").FullName;
        using var client = new HttpClient(new SocketsHttpHandler());
        foreach (var (kind, edition) in Kinds.All.Select(row => row.Data))
        {
            var answer = await client.GetAsync(paper[kind, edition], TestContext.Current.CancellationToken);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{kind}-{edition}.html"),
                html,
                TestContext.Current.CancellationToken
            );
        }

        var messages = await CheckAsync(checker, folder);
        Directory.Delete(folder, recursive: true);

        Assert.Equal("", string.Join('\n', messages));
    }

    [Fact]
    public async Task The_HTML_checker_is_one_that_finds_errors()
    {
        var checker = Checker();
        var folder = Directory.CreateTempSubdirectory("dastan-html-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "wrong.html"),
            "<!DOCTYPE html><html lang=en><title>Wrong</title><p><center>x",
            TestContext.Current.CancellationToken
        );

        var messages = await CheckAsync(checker, folder);
        Directory.Delete(folder, recursive: true);

        Assert.Contains(messages, message => message.Contains("center", StringComparison.Ordinal));
    }

    private static string Checker([CallerFilePath] string here = "")
    {
        var jar = Path.Combine(Path.GetDirectoryName(here)!, "Checkers/node_modules/vnu-jar/build/dist/vnu.jar");
        Assert.SkipUnless(
            File.Exists(jar),
            "The HTML checker is not here: npm ci in tests/Dastan.BrowserTests/Checkers brings it."
        );
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        Assert.SkipUnless(
            path.Split(':').Any(bin => File.Exists(Path.Combine(bin, "java"))),
            "The HTML checker needs Java."
        );
        return jar;
    }

    /// <summary>Errors and warnings of all pages in a folder: page, line and what is wrong.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(string checker, string folder)
    {
        var start = new ProcessStartInfo("java", ["-jar", checker, "--format", "json", .. Directory.GetFiles(folder)])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var report = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(report[report.IndexOf('{', StringComparison.Ordinal)..]);
        return
        [
            .. json
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Where(IsComplaint)
                .Select(Describe)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Not a mere remark: the framework closes void elements with a slash, which is allowed and remarked upon.</summary>
    private static bool IsComplaint(JsonElement message) =>
        message.GetProperty("type").GetString() is not "info" || message.TryGetProperty("subType", out _);

    private static string Describe(JsonElement message)
    {
        var page = message.TryGetProperty("url", out var url) ? Path.GetFileName(url.GetString()) : "?";
        var line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var near) ? near.GetString()!.Trim() : "";
        return $"{page}:{line} {message.GetProperty("message").GetString()} ({extract})";
    }
}

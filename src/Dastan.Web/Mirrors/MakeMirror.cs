using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Press;

namespace Dastan.Web.Mirrors;

/// <summary>
/// Writes all that readers may see as files: what the front and the sitemaps name, and what that names, as often as it goes on. A file that has not changed is not written again, and
/// what is no longer public is taken away.
/// </summary>
public sealed class MakeMirror(UnopenedPaper paper, Uri home, string folder)
{
    private const string Sums = "SHA256SUMS";
    private const int AtOnce = 4;

    // What asks for other answers with every question, and what is for programs that wait for an answer.
    private static readonly string[] NotMirrored =
    [
        "/search",
        "/newsroom",
        "/v1",
        "/v2",
        "/health",
        "/websub",
        "/oembed",
    ];

    private static readonly string[] Starts =
    [
        "/",
        "/sitemap.xml",
        "/sitemaps/news.xml",
        "/robots.txt",
        "/llms.txt",
        "/front.rss",
        "/front.atom",
        "/front.json",
    ];

    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <param name="tell">Hears how many files there are.</param>
    public async Task<MirrorReport> RunAsync(Action<int> tell, CancellationToken stop)
    {
        var before = ReadSums();
        var open = new Queue<string>(Starts.Where(found.Add));
        var (written, left) = (0, new List<string>());
        while (open.Count > 0)
        {
            var some = new List<string>();
            while (some.Count < AtOnce && open.TryDequeue(out var next))
                some.Add(next);
            var answers = await Task.WhenAll(
                some.Select(address => Task.Run(() => paper.AskAsync(address, stop), stop))
            );
            foreach (var (address, answer) in some.Zip(answers))
            {
                if (!IsMirrored(answer))
                {
                    left.Add(FormattableString.Invariant($"{address}: {answer.Status}"));
                    continue;
                }
                var isRedirect = answer.Status is >= 300 and < 400;
                var bytes = isRedirect ? Leading(answer.Location) : answer.Body;
                var isText = isRedirect || IsText(answer.ContentType);
                written += Write(address, bytes, isRedirect || IsPage(answer.ContentType), before) ? 1 : 0;
                foreach (var named in NamedAddresses.In(new(bytes, isText), home, address).Where(IsWanted))
                    if (found.Add(named))
                        open.Enqueue(named);
            }
            tell(sums.Count);
        }
        var gone = TakeAway(before);
        WriteFile(Sums, Encoding.UTF8.GetBytes(string.Concat(sums.Select(file => $"{file.Value}  {file.Key}\n"))));
        return new(sums.Count, written, gone, left);
    }

    private static bool IsWanted(string address) =>
        !NotMirrored.Any(not => address == not || address.StartsWith(not + "/", StringComparison.Ordinal));

    // What was withdrawn says so.
    private static bool IsMirrored(PublicAnswer answer) =>
        answer.Status is StatusCodes.Status200OK or StatusCodes.Status410Gone
        || answer is { Status: 301 or 302 or 307 or 308, Location: not "" };

    private static bool IsPage(string type) => type.StartsWith("text/html", StringComparison.Ordinal);

    private static bool IsText(string type) =>
        IsPage(type)
        || type.StartsWith("text/css", StringComparison.Ordinal)
        || type.Contains("xml", StringComparison.Ordinal) && !type.StartsWith("image/", StringComparison.Ordinal);

    // No file can be a redirect, but a page can lead on.
    private static byte[] Leading(string to)
    {
        var address = System.Net.WebUtility.HtmlEncode(to);
        return Encoding.UTF8.GetBytes(
            $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{address}</title><link rel=\"canonical\" href=\"{address}\"><meta http-equiv=\"refresh\" content=\"0; url={address}\"></head><body><a href=\"{address}\">{address}</a></body></html>\n"
        );
    }

    private bool Write(string address, byte[] bytes, bool isPage, IReadOnlyDictionary<string, string> before)
    {
        if (MirrorPath.Of(address, isPage) is not { } path)
            return false;
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        sums[path] = sum;
        if (before.GetValueOrDefault(path) == sum && File.Exists(Path.Combine(folder, path)))
            return false;
        WriteFile(path, bytes);
        return true;
    }

    private void WriteFile(string path, byte[] bytes)
    {
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.part";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, place, overwrite: true);
    }

    private Dictionary<string, string> ReadSums()
    {
        var file = Path.Combine(folder, Sums);
        return File.Exists(file)
            ? File.ReadLines(file)
                .Select(line => line.Split("  ", 2))
                .Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal)
            : [];
    }

    // Of what the last run wrote, and nothing else that lies there.
    private int TakeAway(Dictionary<string, string> before)
    {
        var gone = before.Keys.Except(sums.Keys).Where(path => File.Exists(Path.Combine(folder, path))).ToList();
        foreach (var path in gone)
            File.Delete(Path.Combine(folder, path));
        return gone.Count;
    }
}

/// <summary>What became of a mirror.</summary>
/// <param name="Files">How many there are.</param>
/// <param name="Written">How many are new or changed.</param>
/// <param name="Gone">How many were taken away.</param>
/// <param name="Left">Addresses that are named and have no page: each with its status.</param>
public sealed record MirrorReport(int Files, int Written, int Gone, IReadOnlyList<string> Left);

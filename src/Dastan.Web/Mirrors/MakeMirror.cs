using System.Text;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Mirrors;

/// <summary>
/// Writes all that readers may see as files: what the front and the sitemaps name, and what that names, as often as it goes on. A file that has not changed is not written again, and
/// what is no longer public is taken away; but nothing is while the paper can't answer for all of it.
/// At the end it is signed.
/// </summary>
/// <param name="home">The paper's public address.</param>
public sealed class MakeMirror(UnopenedPaper paper, Uri home, string folder, MirrorKey key)
{
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

    private readonly MirrorFolder files = new(folder, key);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly Queue<string> open = new();
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly List<string> left = [];
    private readonly List<string> failed = [];
    private List<Waiting> waiting = [];
    private int written;

    /// <summary>Addresses that no page names and readers may still come by. One that leads to a page of this paper is in the mirror where that page is.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    /// <param name="now">When it begins.</param>
    /// <param name="tell">Hears how many files there are.</param>
    /// <exception cref="OperationCanceledException">It was broken off: all files are whole, those of the last run too. It is not signed where one has changed.</exception>
    public async Task<MirrorReport> RunAsync(Instant now, Action<int> tell, CancellationToken stop)
    {
        foreach (var start in Starts)
            Follow(start);
        foreach (var path in Former.Select(PathOf).OfType<string>().Where(IsWanted))
            Follow(path);
        while (open.Count > 0)
        {
            var some = new List<string>();
            while (some.Count < AtOnce && open.TryDequeue(out var next))
                some.Add(next);
            var answers = await Task.WhenAll(
                some.Select(address => Task.Run(() => paper.AskAsync(address, stop), stop))
            );
            // Who is cut short answers with what there was until then.
            stop.ThrowIfCancellationRequested();
            foreach (var (address, answer) in some.Zip(answers))
                Take(address, answer);
            tell(files.Count);
        }
        PutWaiting();
        // A paper that can't answer for a while is still public.
        var gone = failed is [] ? files.TakeOthersAway() : files.KeepOthers();
        var isSigned = files.Finish(home, now);
        return new(files.Count, written, gone, left, failed, isSigned);
    }

    private void Follow(string address)
    {
        if (found.Add(address))
            open.Enqueue(address);
    }

    private void Take(string address, PublicAnswer answer)
    {
        if (!IsMirrored(answer))
        {
            var list = answer.Status >= StatusCodes.Status500InternalServerError ? failed : left;
            list.Add(FormattableString.Invariant($"{address}: {answer.Status}"));
            return;
        }
        // Where it leads to may not be public yet, and then nobody is told of it.
        if (IsRedirect(answer) && OwnTarget(address, answer) is { } to)
        {
            waiting.Add(new(address, to, answer));
            Follow(to);
            return;
        }
        Keep(address, answer);
    }

    private void PutWaiting()
    {
        while (true)
        {
            var sorted = waiting.ToLookup(one => shown.Contains(one.To));
            waiting = [.. sorted[false]];
            if (!sorted[true].Any())
                break;
            foreach (var one in sorted[true])
                if (MirrorPath.Of(one.Address, isPage: true) is { } path && !files.Has(path))
                    Keep(one.Address, one.Answer);
                else
                    shown.Add(one.Address);
        }
        left.AddRange(waiting.Select(one => $"{one.Address}: leads to {one.To}, which is not in the mirror"));
    }

    private void Keep(string address, PublicAnswer answer)
    {
        shown.Add(address);
        var isRedirect = IsRedirect(answer);
        var bytes = isRedirect ? Leading(answer.Location) : answer.Body;
        var isText = isRedirect || IsText(answer.ContentType);
        var isPage = isRedirect || IsPage(answer.ContentType);
        var led = isPage ? FurtherPages.Lead(bytes) : new(bytes, []);
        var isItself = isRedirect && MirrorPath.IsSame(address, Leads(address, answer.Location));
        if (!isItself && MirrorPath.Of(FurtherPages.PathOf(address), isPage) is { } path)
            Put(address, path, led.Page);
        foreach (var further in led.Addresses)
            Follow(further);
        foreach (var named in NamedAddresses.In(new(bytes, isText), home, address).Where(IsWanted))
            Follow(named);
    }

    private void Put(string address, string path, byte[] bytes)
    {
        if (!files.HasRoomFor(path))
            left.Add($"{address}: another address has its place among the files");
        else if (files.Put(path, bytes))
            written++;
    }

    private static bool IsRedirect(PublicAnswer answer) => answer.Status is >= 300 and < 400;

    // Null where it leads elsewhere, or to what no mirror has.
    private string? OwnTarget(string address, PublicAnswer answer) =>
        Leads(address, answer.Location) is not "" and var to && IsWanted(to) ? to : null;

    // Without a query, which no file can stand for.
    private string? PathOf(string address) =>
        Uri.TryCreate(home, address, out var asked) && asked.Host == home.Host && asked.Query is ""
            ? asked.AbsolutePath
            : null;

    private string Leads(string from, string to) =>
        Uri.TryCreate(new Uri(home, from), to, out var address) && address.Host == home.Host
            ? address.AbsolutePath
            : "";

    private static bool IsWanted(string address) =>
        !NotMirrored.Any(not => address == not || address.StartsWith(not + "/", StringComparison.Ordinal));

    // What was withdrawn says so.
    private static bool IsMirrored(PublicAnswer answer) =>
        answer.Status is StatusCodes.Status200OK or StatusCodes.Status410Gone
        || answer is { Status: 301 or 302 or 307 or 308, Location: not "" };

    private sealed record Waiting(string Address, string To, PublicAnswer Answer);

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
}

/// <summary>What became of a mirror.</summary>
/// <param name="Files">How many there are.</param>
/// <param name="Written">How many are new or changed.</param>
/// <param name="Gone">How many were taken away; none where anything failed.</param>
/// <param name="Left">Addresses that are named and have no page: each with its status.</param>
/// <param name="Failed">Addresses that the paper could not answer for: each with its status.</param>
/// <param name="IsSigned">False where files of earlier runs are kept, for what failed, that no signature vouches for.</param>
public sealed record MirrorReport(
    int Files,
    int Written,
    int Gone,
    IReadOnlyList<string> Left,
    IReadOnlyList<string> Failed,
    bool IsSigned
);

namespace Dastan.Bench.Clockwork;

/// <summary>Readers who ask for pages one after another, as fast as they are given.</summary>
internal sealed class Readers : IDisposable
{
    private static readonly string[] Pages =
    [
        "/",
        "/kazakhstan",
        "/front.rss",
        "/search?q=bridge",
        "/sitemaps/news.xml",
    ];

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private long requests;
    private long failures;

    /// <param name="of">The pages; a mixture unless said.</param>
    public Readers(IEnumerable<Uri> nodes, int count, CancellationToken stop, IReadOnlyList<string>? of = null)
    {
        var pages = of ?? Pages;
        var addresses = nodes.ToList();
        for (var reader = 0; reader < count; reader++)
        {
            var at = reader;
            _ = Task.Run(
                async () =>
                {
                    while (!stop.IsCancellationRequested)
                        await AskAsync(new(addresses[at % addresses.Count], pages[at++ % pages.Count]), stop);
                },
                CancellationToken.None
            );
        }
    }

    public long Requests => Interlocked.Read(ref requests);

    public long Failures => Interlocked.Read(ref failures);

    public void Dispose() => client.Dispose();

    private async Task AskAsync(Uri page, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(page, stop);
            _ = await answer.Content.ReadAsByteArrayAsync(stop);
            if (answer.IsSuccessStatusCode)
                Interlocked.Increment(ref requests);
            else
                Interlocked.Increment(ref failures);
        }
        catch (Exception problem)
            when (problem is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            if (stop.IsCancellationRequested)
                return;
            Interlocked.Increment(ref failures);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace Dastan.Bench.Press.Hour;

/// <summary>
/// Somebody in the newsroom, as the editor's script does it: begins a story, sends what was typed every second, publishes it after some, begins another. What was
/// answered is remembered, and has to be there at the end; what was not is sent again.
/// </summary>
internal sealed class Writer(HttpClient desk, ConcurrentDictionary<string, string> published)
{
    private const int WordsOfAStory = 20;
    private const string Place = "en/kazakhstan";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string window = $"{Guid.CreateVersion7():N}";
    private int sequence;

    /// <summary>Words whose keeping was answered.</summary>
    public int Kept { get; private set; }

    /// <summary>Words that were kept, and were not there when they were looked for.</summary>
    public int Lost { get; private set; }

    public async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await InsistAsync(BeginAsync, stop) is not { } story)
                return;
            var (version, body) = (0, "");
            for (var word = 0; word < WordsOfAStory && !stop.IsCancellationRequested; word++)
            {
                body += $"word{word} ";
                version = (await InsistAsync(() => TypeAsync(story, version, body), stop))?.Version ?? version;
                await Task.Delay(Pause, CancellationToken.None);
            }
            await LookAsync(story, body, stop);
            if (
                !stop.IsCancellationRequested
                && await InsistAsync(() => PublishAsync(story, body), stop) is { } headline
            )
                published[story] = headline;
        }
    }

    // The answer may be lost, and what was asked done: what follows finds out.
    private static async Task<T?> InsistAsync<T>(Func<Task<T?>> act, CancellationToken stop)
        where T : class
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await act() is { } done)
                    return done;
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException) { }
            await Task.Delay(Pause, CancellationToken.None);
        }
        return null;
    }

    private async Task<string?> BeginAsync()
    {
        using var answer = await desk.PostAsync(
            "/newsroom/stories/new",
            new FormUrlEncodedContent([new("place", Place)])
        );
        return answer.StatusCode is HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : null;
    }

    private async Task<KeptDraft?> TypeAsync(string story, int version, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, story + "/draft")
        {
            Content = JsonContent.Create(
                new
                {
                    Headline = Headline(story),
                    Standfirst = "What the district counted on.",
                    Dateline = "",
                    Body = $"<p>{body}</p>",
                    Window = window,
                    Sequence = ++sequence,
                    BasedOn = 0,
                }
            ),
        };
        request.Headers.Add("If-Match", $"\"{version}\"");
        using var answer = await desk.SendAsync(request);
        if (answer.StatusCode is not HttpStatusCode.OK)
            return null;
        Kept++;
        return await answer.Content.ReadFromJsonAsync<KeptDraft>();
    }

    private async Task LookAsync(string story, string body, CancellationToken stop)
    {
        var last = body.TrimEnd()[(body.TrimEnd().LastIndexOf(' ') + 1)..];
        if (
            await InsistAsync(async () => await desk.GetStringAsync(story), stop) is { } page
            && !page.Contains(last, StringComparison.Ordinal)
        )
            Lost++;
    }

    private async Task<string?> PublishAsync(string story, string body)
    {
        var form = new Dictionary<string, string>
        {
            ["headline"] = Headline(story),
            ["standfirst"] = "What the district counted on.",
            ["body"] = $"<p>{body}</p>",
            ["basedOn"] = "0",
            ["then"] = "publish",
        };
        using var answer = await desk.PostAsync(story, new FormUrlEncodedContent(form));
        // Nobody else writes in it: what stands against ours are our own words, whose answer was lost.
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict ? Headline(story) : null;
    }

    private static string Headline(string story) => $"Grain of {story[^12..]}";

    private sealed record KeptDraft(int Version);
}

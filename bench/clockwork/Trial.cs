using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Newsroom.People;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>A paper on this machine, on SQLite or PostgreSQL, that one or two nodes serve; and we beside them, in its database.</summary>
/// <param name="folder">The paper's data folder; null for a new one.</param>
internal sealed class Trial(string? postgres, int nodes, string? folder = null)
{
    private readonly string data = folder ?? Directory.CreateTempSubdirectory("dastan-clockwork-").FullName;
    private WebApplication? beside;

    public int Nodes => nodes;

    public string Database => postgres is null ? "SQLite" : "PostgreSQL";

    /// <summary>Now, by the clock that the nodes go by.</summary>
    public static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Makes the paper, with a web hook to an address where one is given.</summary>
    public async Task PrepareAsync(Uri? hook)
    {
        beside = await Newspaper.BuildAsync(
            new()
            {
                Data = data,
                Listen = "http://127.0.0.1:0",
                Postgres = postgres,
                Rates = new() { Fetch = false },
            }
        );
        await InDatabaseAsync(async db =>
        {
            _ = db.Add(new Paper("The Clockwork"));
            _ = db.Add(new Edition("en", "English", "Asia/Almaty", 0));
            _ = db.Add(new Section("en", "kazakhstan", "Kazakhstan", "", 0));
            var member = new StaffMember("Aigul", "aigul@paper.example", Role.Administrator, "en", Now);
            _ = db.Add(member);
            if (hook is not null)
            {
                var secrets = beside.Services.GetRequiredService<HookSecrets>();
                var told = new WebHook(WebHookId.New(), member.Id, Now, secrets.Seal(HookSignature.NewSecret()));
                _ = told.Become("Trial", hook.AbsoluteUri, "", HookKinds.All);
                _ = db.Add(told);
            }
            _ = await db.SaveAsync(default);
        });
    }

    /// <summary>Stories that are due at an instant.</summary>
    public async Task<IReadOnlyList<StoryId>> ScheduleAsync(int count, Instant at)
    {
        var ids = new List<StoryId>();
        foreach (var some in Enumerable.Range(0, count).Chunk(200))
            await InDatabaseAsync(async db =>
            {
                foreach (var number in some)
                {
                    var id = StoryId.New();
                    var story = new Story(id, "en", "kazakhstan", $"story-{number}-{id.Value:N}", TranslationsId.New());
                    story.Write(
                        new("A bridge opens in Osh", "It took two years.", "", "<p>It cost 4.2 million dollars.</p>"),
                        null,
                        Now,
                        ""
                    );
                    if (story.Schedule(at, Now) is { } no)
                        throw new InvalidOperationException(no.Reason);
                    _ = db.Add(story);
                    ids.Add(id);
                }
                _ = await db.SaveAsync(default);
            });
        return ids;
    }

    public async Task InDatabaseAsync(Func<NewsDb, Task> act)
    {
        await using var scope = beside!.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>A node of its own process.</summary>
    public Task<Node> StartAsync(Uri? trusted) => Node.StartAsync(data, postgres, trusted);

    public async Task EndAsync()
    {
        if (beside is not null)
            await beside.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}

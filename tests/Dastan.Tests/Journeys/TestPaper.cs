using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Journeys;

/// <summary>
/// The whole program on a free port of this machine, with a database of its own: PostgreSQL where <see cref="EmptyDatabases.PostgresServer"/> names a
/// server, SQLite otherwise. Its clock stands still until a test moves it.
/// </summary>
public sealed class TestPaper : IAsyncDisposable
{
    /// <summary>Noon in Almaty on the day of the sample edition.</summary>
    public static readonly Instant Start = Instant.FromUtc(2025, 12, 12, 7, 0);

    private readonly WebApplication app;
    private readonly bool isBeside;
    private Action<IServiceCollection>? parts;

    private TestPaper(WebApplication app, NewspaperSettings settings, FakeTimeProvider clock, bool isBeside = false) =>
        (this.app, Settings, Clock, this.isBeside) = (app, settings, clock, isBeside);

    public NewspaperSettings Settings { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    /// <param name="prepare">What is to be in the database before the paper opens.</param>
    /// <param name="requestsPerMinute">How often one address may ask the API; as often as it likes unless a test is about that.</param>
    /// <param name="rates">How banks are asked; they are not, unless said.</param>
    /// <param name="mail">Where its mail goes; it sends none, unless said.</param>
    /// <param name="at">What its clock shows; <see cref="Start"/> unless said.</param>
    /// <param name="with">What else is set otherwise than a test usually has it.</param>
    /// <param name="parts">What it is made of in place of what it usually is; papers beside it likewise.</param>
    /// <param name="database">Puts its database into its data folder, or onto the server; an empty one unless said.</param>
    public static async Task<TestPaper> OpenAsync(
        Func<NewsDb, Instant, Task>? prepare = null,
        int requestsPerMinute = 0,
        RateSettings? rates = null,
        Instant? at = null,
        MailSettings? mail = null,
        Func<NewspaperSettings, NewspaperSettings>? with = null,
        Action<IServiceCollection>? parts = null,
        Func<string, Task<string?>>? database = null
    )
    {
        var clock = new FakeTimeProvider((at ?? Start).ToDateTimeOffset());
        var data = Directory.CreateTempSubdirectory("dastan-test-").FullName;
        var settings = new NewspaperSettings
        {
            Data = data,
            Listen = "http://127.0.0.1:0",
            Address = "https://paper.example",
            Postgres = await (database ?? EmptyDatabases.CopyAsync)(data),
            RequestsPerMinute = requestsPerMinute,
            Mail = mail ?? new(),
            Rates = rates ?? new() { Fetch = false },
            // The machine may stand still for seconds, and what is looked at then is not what readers get while it does.
            Patience = PressPatience.WithoutReaders,
            PasswordRounds = 1000,
        };
        settings = with?.Invoke(settings) ?? settings;
        var app = await Newspaper.BuildAsync(settings, clock, parts: parts);
        var paper = new TestPaper(app, settings, clock) { parts = parts };
        if (prepare is not null)
            await paper.InDatabaseAsync(db => prepare(db, paper.Now));
        await app.StartAsync();
        return paper;
    }

    /// <summary>The program once more, over the same paper and by the same clock: another process, or another node.</summary>
    /// <param name="beforeStart">What else is to be set before it listens.</param>
    public async Task<TestPaper> OpenBesideAsync(
        Func<NewspaperSettings, NewspaperSettings>? with = null,
        Action<IServiceProvider>? beforeStart = null
    )
    {
        var settings = with is null ? Settings : with(Settings);
        var app = await Newspaper.BuildAsync(settings, Clock, parts: parts);
        var beside = new TestPaper(app, settings, Clock, isBeside: true);
        beforeStart?.Invoke(beside.Services);
        await beside.app.StartAsync();
        return beside;
    }

    /// <summary>Does something in the paper's database, as another part of the program would.</summary>
    public async Task<int> CountAsync<T>(Func<NewsDb, IQueryable<T>> rows)
    {
        var count = 0;
        await InDatabaseAsync(async db => count = await rows(db).CountAsync());
        return count;
    }

    public async Task InDatabaseAsync(Func<NewsDb, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>The key below which a list goes on after a story of the English edition.</summary>
    public async Task<ListKey> KeyOfAsync(string slug)
    {
        var key = default(ListKey);
        await InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Edition == "en" && story.Slug == slug);
            key = new(story.PublishedAt!.Value, story.Id);
        });
        return key;
    }

    /// <summary>A reader's program that follows no redirect and unpacks nothing by itself.</summary>
    public HttpClient Visitor() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        // Without it, what goes on in the background would find its services gone.
        await app.StopAsync();
        await app.DisposeAsync();
        if (isBeside)
            return;

        if (Settings.Postgres is { } connection)
            await EmptyDatabases.DropAsync(connection);
        Directory.Delete(Settings.Data, recursive: true);
    }
}

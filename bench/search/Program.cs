using System.Diagnostics;
using System.Globalization;
using Dastan.Bench.Search;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// dotnet run -c Release --project bench/search -- FOLDER [POSTGRES-CONNECTION] [STORIES]
// Fills an empty paper with stories (kept for the next run) and prints p50 and p99 of each kind of query, in milliseconds.
const int Rounds = 200;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var postgres = args.Length > 1 && args[1].Contains('=') ? args[1] : null;
var wanted = int.TryParse(args[^1], CultureInfo.InvariantCulture, out var count) ? count : 100_000;
var newsroom = new Newsroom();

var settings = new NewspaperSettings { Data = args[0], Postgres = postgres };
Directory.CreateDirectory(settings.Data);
var services = new ServiceCollection().AddLogging().AddNewsDatabase(settings).BuildServiceProvider();
await NewsDatabase.PrepareAsync(services, default);
await FillAsync();

var kinds = new (string Name, Func<string> Query)[]
{
    ("rare word", () => newsroom.Word(Random(5_000, 30_000))),
    ("middling word", () => newsroom.Word(Random(200, 1_000))),
    ("common word", () => newsroom.Word(Random(0, 10))),
    ("two middling", () => $"{newsroom.Word(Random(100, 600))} {newsroom.Word(Random(100, 600))}"),
    ("two common", () => $"{newsroom.Word(Random(0, 20))} {newsroom.Word(Random(0, 20))}"),
    ("phrase", () => $"\"{newsroom.Word(Random(0, 20))} {newsroom.Word(Random(0, 20))}\""),
    ("slip", () => newsroom.Word(Random(200, 2_000)).Insert(2, "ж")),
    ("nothing", () => "щщыщщ" + newsroom.Word(Random(200, 2_000))),
};
var now = Instant.FromUtc(2030, 1, 1, 0, 0);
foreach (var (name, query) in kinds)
{
    for (var i = 0; i < 10; i++)
        await AskAsync(query(), false);
    Console.WriteLine(
        $"{name, -14} best first {await MeasureAsync(query, false)}   newest first {await MeasureAsync(query, true)}"
    );
}

async Task<string> MeasureAsync(Func<string> query, bool newest)
{
    var times = new List<double>();
    for (var i = 0; i < Rounds; i++)
        times.Add(await AskAsync(query(), newest));
    times.Sort();
    return $"p50 {times[Rounds / 2], 7:0.00}  p99 {times[Rounds * 99 / 100], 7:0.00}";
}

async Task<double> AskAsync(string query, bool newest)
{
    await using var scope = services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
    var began = Stopwatch.GetTimestamp();
    await db.Search.FindAsync(new("ru", SearchQuery.Of(query, Language.Russian), IsNewestFirst: newest), now, default);
    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}

async Task FillAsync()
{
    const int AtOnce = 500;
    await using var scope = services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
    if (db.Stories.Any())
        return;

    var began = Stopwatch.GetTimestamp();
    for (var number = 0; number < wanted; number += AtOnce)
    {
        db.AddRange(Enumerable.Range(number, AtOnce).Select(newsroom.Next));
        await db.SaveManyAsync(default);
        db.ChangeTracker.Clear();
    }
    var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
    await db.Search.TidyAsync(default);
    Console.WriteLine($"{wanted} stories in {seconds:0} s, {wanted / seconds:0} a second, indexed");
}

static int Random(int from, int to) => System.Random.Shared.Next(from, to);

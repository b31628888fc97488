using System.Globalization;
using Dastan.Bench.Search;
using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// dotnet run -c Release --project bench/search -- FOLDER [STORIES] [POSTGRES-CONNECTION] [--rounds 200] [--only NAME]
// Fills an empty paper with stories (kept for the next run) in SQLite, and in PostgreSQL where a connection is given, and prints one table:
// p50 and p99 of each kind of question in milliseconds, and the processor's milliseconds for one, by itself and as a page.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var stories = args.Skip(1)
    .Select(arg => int.TryParse(arg, CultureInfo.InvariantCulture, out var count) ? count : 0)
    .FirstOrDefault(count => count > 0, 100_000);
var rounds = int.Parse(After("--rounds") ?? "200", CultureInfo.InvariantCulture);
var postgres = args.FirstOrDefault(arg => arg.Contains('=', StringComparison.Ordinal));
var questions = new Questions(new Newsroom())
    .All.Where(question => question.Name.Contains(After("--only") ?? "", StringComparison.Ordinal))
    .ToList();
var columns = new List<(string Name, IReadOnlyList<string> Cells)>();
if (After("--skip") != "sqlite")
    await MeasureAsync("SQLite", null);
if (postgres is not null)
    await MeasureAsync("PostgreSQL", postgres);

Console.WriteLine(
    $"\n**{stories:#,0} stories**: milliseconds, p50 / p99, and of the processor for one question on average\n"
);
Console.WriteLine(
    $"| Question | {string.Join(" | ", columns.Select(column => $"{column.Name} | processor | page | processor"))} |"
);
Console.WriteLine("| --- |" + string.Concat(columns.Select(_ => " ---: | ---: | ---: | ---: |")));
for (var row = 0; row < questions.Count; row++)
    Console.WriteLine($"| {questions[row].Name} | {string.Join(" | ", columns.Select(column => column.Cells[row]))} |");

async Task MeasureAsync(string name, string? connection)
{
    var settings = new NewspaperSettings
    {
        Data = args[0],
        Listen = "http://127.0.0.1:0",
        Postgres = connection,
        Rates = new() { Fetch = false },
        RequestsPerMinute = 0,
    };
    Directory.CreateDirectory(settings.Data);
    await using var app = await Newspaper.BuildAsync(settings);
    int? server = null;
    await using (var scope = app.Services.CreateAsyncScope())
    {
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (connection is not null)
            server = Processor.Server(
                await db
                    .Database.SqlQueryRaw<string>("SELECT current_setting('data_directory') AS \"Value\"")
                    .SingleAsync()
            );
        if (await Filling.FillAsync(db, stories) is { } filled)
            Console.WriteLine(
                $"{name}: {filled.Stories:#,0} stories with their index in {filled.Seconds:0} s, {filled.Stories / filled.Seconds:0} a second, {filled.ProcessorSeconds:0} s of the processor"
            );
        Console.WriteLine($"{name}: the index has {await BulkLoading.IndexBytesAsync(db) / 1e6:0} MB");
    }
    await app.StartAsync();
    var measuring = new Measuring(app.Services, new(app.Urls.First()), server, rounds);
    var cells = new List<string>();
    foreach (var question in questions)
    {
        cells.Add($"{await measuring.SearchesAsync(question)} | {await measuring.PagesAsync(question)}");
        Console.WriteLine($"{name}, {question.Name}: {cells[^1]}");
    }
    columns.Add((name, cells));
    await app.StopAsync();
}

string? After(string option) => Array.IndexOf(args, option) is var at and >= 0 ? args[at + 1] : null;

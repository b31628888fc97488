using System.Diagnostics;
using System.Globalization;
using Dastan.Bench.Rates;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// dotnet run -c Release --project bench/rates -- FOLDER [ECB-HISTORY.csv]
// Loads 25 years of the ECB's days into a new paper in FOLDER and prints what it costs; then ./dastan serve --data FOLDER can be asked.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var body = args.Length > 1 ? await File.ReadAllBytesAsync(args[1]) : InventedDays.File(25);
var settings = new NewspaperSettings { Data = args[0] };
Directory.CreateDirectory(settings.Data);
var services = new ServiceCollection()
    .AddLogging()
    .AddNewsDatabase(settings)
    .AddSingleton<RateBooks>()
    .BuildServiceProvider();
await NewsDatabase.PrepareAsync(services, default);

await using var scope = services.CreateAsyncScope();
var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
var books = scope.ServiceProvider.GetRequiredService<RateBooks>();
var source = RateSources.For(Bank.Find("ECB")!);
var answer = new BankAnswer(
    new Uri("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"),
    200,
    "text/csv",
    body,
    SystemClock.Instance.GetCurrentInstant()
);

var reading = Timed("reading the file", () => source.Read(answer));
Console.WriteLine(
    $"{reading.Rates.Count} numbers of {reading.Rates.Select(rate => rate.AsOf).Distinct().Count()} days"
);
await TimedAsync("taking it into the ledger", () => TakeAnswer.IntoAsync(db, books, source, answer, default));
await TimedAsync("taking the same again", () => TakeAnswer.IntoAsync(db, books, source, answer, default));
Console.WriteLine(
    $"{await db.Observations.CountAsync()} observations, {new FileInfo(Path.Combine(settings.Data, NewsDatabase.FileName)).Length / 1048576.0:0.0} MB on disk"
);

var ids = reading.Rates.Select(rate => new SeriesId("ECB", rate.Base, rate.Quote)).Distinct().ToList();
await TimedAsync($"opening all {ids.Count} series, cold", async () => await books.OpenAsync(ids, default));
var book = await TimedAsync("opening them again", async () => await books.OpenAsync(ids, default));
Timed(
    "a cross for each day of five years",
    () =>
    {
        var resolver = new Resolver(Owners.Usual);
        var last = new LocalDate(2023, 12, 29);
        return Enumerable
            .Range(0, 5 * 365)
            .Sum(back => resolver.Resolve("USD", "JPY", last.PlusDays(-back), book, out _)?.Rate ?? 0);
    }
);
Console.WriteLine($"{Environment.WorkingSet / 1048576} MB of memory");

static T Timed<T>(string what, Func<T> act)
{
    var watch = Stopwatch.StartNew();
    var made = act();
    Console.WriteLine($"{what, -40} {watch.Elapsed.TotalMilliseconds, 10:0.0} ms");
    return made;
}

static async Task<T> TimedAsync<T>(string what, Func<Task<T>> act)
{
    var watch = Stopwatch.StartNew();
    var made = await act();
    Console.WriteLine($"{what, -40} {watch.Elapsed.TotalMilliseconds, 10:0.0} ms");
    return made;
}

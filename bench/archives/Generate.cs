using System.Diagnostics;
using System.Globalization;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Bench.Archives;

/// <summary>Makes a paper with a big archive: the sample edition, and the invented stories around it.</summary>
internal static class Generate
{
    private const string Zone = "Asia/Almaty";

    public static async Task<int> RunAsync(Options options)
    {
        if (options.Stories is not (> 0 and var stories))
        {
            Console.Error.WriteLine(
                "Say how many stories: bench/generate 1000000 --data FOLDER [--postgres CONNECTION] [--seed 1]"
            );
            return 2;
        }

        var settings = new NewspaperSettings
        {
            Data = options.Data,
            Postgres = options.Postgres,
            Rates = new() { Fetch = false },
        };
        Directory.CreateDirectory(settings.Data);
        await using var paper = await Newspaper.BuildAsync(settings);
        await using var scope = paper.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var files = scope.ServiceProvider.GetRequiredService<PictureFiles>();
        var books = scope.ServiceProvider.GetRequiredService<RateBooks>();
        if (!await LoadSampleEdition.IntoAsync(db, files, books, default))
        {
            Console.Error.WriteLine("There is a paper already: an archive is made for an empty one.");
            return 1;
        }

        db.ChangeTracker.Clear();
        var archive = new InventedArchive(
            stories,
            options.Seed,
            [
                .. db
                    .Sections.Where(section => section.Edition == "en")
                    .OrderBy(section => section.Position)
                    .Select(section => section.Slug),
            ],
            NodaTime.DateTimeZoneProviders.Tzdb[Zone],
            [.. db.Pictures.OrderBy(picture => picture.Hash).Select(picture => picture.Id)]
        );
        var began = Stopwatch.StartNew();
        await FillArchive.IntoAsync(db, archive, written => Tell(written, began), default);
        Tell(stories, began);
        return 0;
    }

    private static void Tell(int written, Stopwatch since) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{written:N0} stories in {since.Elapsed.TotalSeconds:0} s, {written / since.Elapsed.TotalSeconds:N0} a second"
            )
        );
}

using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A paper with something of every kind in it, and papers that are made of it.</summary>
internal static class KeptPaper
{
    // Made once, and copied: most of the time of the tests that begin with it would be the loading of the sample edition.
    private static readonly Lazy<Task<NewspaperSettings>> Sample = new(MakeSampleAsync);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The sample edition with its rates and pictures, staff with a password and a passkey, and what they did.</summary>
    public static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(database: CopySampleAsync);
        var editor = await paper.HireAsync(Role.Editor);
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(
                new IdentityUserPasskey<StaffId>
                {
                    UserId = editor.Id,
                    CredentialId = [0, 255, 10, 13],
                    Data = new()
                    {
                        Name = "A \"key\" of Айгүл",
                        PublicKey = [1, 2, 3],
                        SignCount = 7,
                        Transports = ["usb", "nfc"],
                        AttestationObject = [9],
                        ClientDataJson = [8],
                    },
                }
            );
            await db.SaveChangesAsync(Stop);
        });
        return paper;
    }

    private static async Task<string?> CopySampleAsync(string data)
    {
        var sample = await Sample.Value;
        foreach (
            var picture in Directory.EnumerateFiles(
                Path.Combine(sample.Data, "pictures"),
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            var copy = Path.Combine(data, Path.GetRelativePath(sample.Data, picture));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(picture, copy);
        }
        return await EmptyDatabases.CopyOfAsync(sample, data);
    }

    private static async Task<NewspaperSettings> MakeSampleAsync()
    {
        var data = Directory.CreateTempSubdirectory("dastan-test-sample-").FullName;
        var settings = new NewspaperSettings
        {
            Data = data,
            Listen = "http://127.0.0.1:0",
            Address = "https://paper.example",
            Postgres = await EmptyDatabases.CopyAsync(data),
            Rates = new() { Fetch = false },
        };
        // It does not listen, and so none of its jobs runs.
        await using (
            var app = await Newspaper.BuildAsync(settings, new FakeTimeProvider(TestPaper.Start.ToDateTimeOffset()))
        )
        await using (var scope = app.Services.CreateAsyncScope())
            await LoadSampleEdition.IntoAsync(
                scope.ServiceProvider.GetRequiredService<NewsDb>(),
                scope.ServiceProvider.GetRequiredService<PictureFiles>(),
                scope.ServiceProvider.GetRequiredService<RateBooks>(),
                CancellationToken.None
            );
        await EmptyDatabases.KeepAsModelAsync(settings);
        return settings;
    }

    /// <summary>Another story for it, signed by nobody.</summary>
    public static Story Story(string slug)
    {
        var story = SmallPaper.Published(slug, TestPaper.Start);
        story.IsAbout([]);
        story.SignWith([]);
        return story;
    }

    /// <summary>The program over a paper that is made, in an empty database, by what is given.</summary>
    public static Task<TestPaper> OpenMadeAsync(Func<NewsDb, NewspaperSettings, Task> make) =>
        TestPaper.OpenAsync(with: settings =>
        {
            Task.Run(() => InAsync(settings, db => make(db, settings))).GetAwaiter().GetResult();
            return settings;
        });

    /// <summary>Does something in a paper's database, with no paper around it.</summary>
    public static async Task InAsync(NewspaperSettings settings, Func<NewsDb, Task> act)
    {
        await using var parts = NewsDatabase.Alone(settings);
        await using var scope = parts.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>All files below a folder: their paths, with what is in them.</summary>
    public static IReadOnlyDictionary<string, string> Bytes(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file),
                file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
            );
}

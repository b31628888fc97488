using System.Text;
using Dastan.Domain.Formats.WordPress;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Imports;

/// <summary>A running paper into which a test brings exports of WordPress.</summary>
internal sealed class ImportedPaper : IAsyncDisposable
{
    private ImportedPaper(TestPaper paper) => Paper = paper;

    public TestPaper Paper { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>With the small paper's editions and sections, or with nothing at all.</summary>
    public static async Task<ImportedPaper> OpenAsync(bool isEmpty = false) =>
        new(await TestPaper.OpenAsync(isEmpty ? null : SmallPaper.With(_ => [])));

    public async Task<ImportReport> BringAsync(string export, Func<ImportChoices, ImportChoices>? choose = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(export));
        var survey = WordPressExport.Survey(file);
        Assert.Null(survey.Reading.Refusal);
        var incoming = new Incoming(survey.Reading, survey.Stories(), survey.Count)
        {
            Categories = survey.Categories,
            Addresses = survey.Addresses,
            AheadOfUtc = survey.AheadOfUtc,
        };
        var choices = new ImportChoices { System = "wordpress" };
        var intake = Paper.Services.GetRequiredService<PictureIntake>();
        var report = await new BringIn(Paper.Services, intake, Paper.Clock).RunAsync(
            incoming,
            choose?.Invoke(choices) ?? choices,
            _ => { },
            Stop
        );
        await Paper.InDatabaseAsync(_ => Task.CompletedTask);
        return report;
    }

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> ask)
    {
        T answer = default!;
        await Paper.InDatabaseAsync(async db => answer = await ask(db));
        return answer;
    }

    public Task<List<Story>> StoriesAsync() =>
        AskAsync(db =>
            db.Stories.Include(s => s.Revisions)
                .Include(s => s.Bylines)
                .Include(s => s.Topics)
                .OrderBy(s => s.Slug)
                .ToListAsync(Stop)
        );

    public async Task<Story> StoryAsync() => Assert.Single(await StoriesAsync());

    public Task<List<StaticPage>> PagesAsync() => AskAsync(db => db.StaticPages.OrderBy(p => p.Slug).ToListAsync(Stop));

    /// <summary>How many rows each table has that an import may fill.</summary>
    public Task<int[]> RowsAsync() =>
        AskAsync(async db =>
            new[]
            {
                await db.Stories.CountAsync(Stop),
                await db.StoryRevisions.CountAsync(Stop),
                await db.StoryBylines.CountAsync(Stop),
                await db.StoryTopics.CountAsync(Stop),
                await db.StaticPages.CountAsync(Stop),
                await db.People.CountAsync(Stop),
                await db.Topics.CountAsync(Stop),
                await db.Pictures.CountAsync(Stop),
                await db.Redirects.CountAsync(Stop),
                await db.ImportedItems.CountAsync(Stop),
                await db.Sections.CountAsync(Stop),
            }
        );

    /// <summary>Where an address leads: the status, and the address of the answer or of where it sends to.</summary>
    public async Task<string> VisitAsync(string address)
    {
        using var visitor = Paper.Visitor();
        using var answer = await visitor.GetAsync(address, Stop);
        return answer.Headers.Location is { } to ? $"{(int)answer.StatusCode} {to}" : $"{(int)answer.StatusCode}";
    }

    public async Task<string> ReadAsync(string address)
    {
        using var visitor = Paper.Visitor();
        return await visitor.GetStringAsync(address, Stop);
    }

    public ValueTask DisposeAsync() => Paper.DisposeAsync();
}

using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using Dastan.Web.SampleEdition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.BrowserTests;

/// <summary>The whole program with the sample edition, on a free port, as <c>./dastan demo</c> shows it.</summary>
public sealed class RunningPaper : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("dastan-browser-").FullName;
    private WebApplication? app;

    /// <summary>The address it listens on, without a slash at its end.</summary>
    public string Address => app!.Urls.First().TrimEnd('/');

    public string this[Kind kind, string edition] => Address + addresses[(kind, edition)];

    private readonly Dictionary<(Kind, string), string> addresses = [];

    public async ValueTask InitializeAsync()
    {
        app = await Newspaper.BuildAsync(
            new NewspaperSettings
            {
                Data = data,
                Listen = "http://127.0.0.1:0",
                Rates = new() { Fetch = false },
            }
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            await LoadSampleEdition.IntoAsync(
                db,
                scope.ServiceProvider.GetRequiredService<PictureFiles>(),
                scope.ServiceProvider.GetRequiredService<RateBooks>(),
                default
            );
            foreach (var (key, address) in await Kinds.FindAsync(db))
                addresses.Add(key, address);
        }
        app.Services.GetRequiredService<TodaysPaper>().Forget();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        Directory.Delete(data, recursive: true);
    }
}

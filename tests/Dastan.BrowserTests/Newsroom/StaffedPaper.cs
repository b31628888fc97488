using Dastan.Domain.Staff;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>A paper of its own, whose newsroom people come into. Passkeys are for a name, so it is called localhost.</summary>
public sealed class StaffedPaper : IAsyncDisposable
{
    public const string Password = "saddle under mountain";

    // Made once, and copied: most of a first start is the making of the tables.
    private static readonly Lazy<Task<string>> Empty = new(MakeEmptyAsync);

    private readonly WebApplication app;
    private readonly string data;

    private StaffedPaper(WebApplication app, string data) => (this.app, this.data) = (app, data);

    /// <summary>Without a slash at its end.</summary>
    public string Address => $"http://localhost:{new Uri(app.Urls.First()).Port}";

    /// <summary>An empty one; with the sample edition in it, where there is to be something to write about.</summary>
    public static async Task<StaffedPaper> OpenAsync(bool withSample = false)
    {
        var data = Directory.CreateTempSubdirectory("dastan-staffed-").FullName;
        if (withSample)
            await KilledPaper.CopySampleAsync(data);
        else
            File.Copy(
                Path.Combine(await Empty.Value, NewsDatabase.FileName),
                Path.Combine(data, NewsDatabase.FileName)
            );
        var app = await Newspaper.BuildAsync(
            new NewspaperSettings
            {
                Data = data,
                Listen = "http://127.0.0.1:0",
                Rates = new() { Fetch = false },
                PasswordRounds = 1000,
            }
        );
        await app.StartAsync();
        return new(app, data);
    }

    private static async Task<string> MakeEmptyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dastan-empty-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using var parts = NewsDatabase.Alone(new NewspaperSettings { Data = folder });
        await NewsDatabase.PrepareAsync(parts, CancellationToken.None);
        return folder;
    }

    /// <summary>The address that the first start prints.</summary>
    public async Task<string> FirstLinkAsync() => Address + await OpenFirst.LinkAsync(app.Services, "test", default);

    /// <summary>A member with a password.</summary>
    public async Task HireAsync(string mail, Role role, string language, string called = "")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var now = SystemClock.Instance.GetCurrentInstant();
        var staff = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var name =
            called is not "" ? called
            : language is "ru" ? "Айгуль Серикова"
            : "Aigul Serikova";
        Assert.True((await staff.CreateAsync(new(name, mail, role, language, now), Password)).Succeeded);
        await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .SaveAsync(Deed.ByCommand("test", "hire", "staff", mail, now), default);
    }

    /// <summary>Does something in the paper's database, as another part of the program would.</summary>
    public async Task InDatabaseAsync(Func<NewsDb, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>Somebody of this name, signed in at a window of their own.</summary>
    public async Task ComeInAsync(IPage page, string name, Role role, string language = "en")
    {
        var mail = $"{name.Replace(' ', '.')}@paper.example";
        await HireAsync(mail, role, language, name);
        await page.GotoAsync(Address + "/newsroom/sign-in");
        await page.Locator("[name=mail]").FillAsync(mail);
        await page.Locator("[name=password]").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".bar nav").WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}

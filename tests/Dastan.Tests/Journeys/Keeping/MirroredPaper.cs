using Dastan.Web.Mirrors;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A paper of three pages, which a test changes, with a key and a folder for its mirror.</summary>
internal sealed class MirroredPaper : IAsyncDisposable
{
    private readonly WebApplication paper = WebApplication.CreateSlimBuilder().Build();
    private readonly string whole = Directory.CreateTempSubdirectory("dastan-mirror-").FullName;

    public MirroredPaper()
    {
        paper.UseRouting();
        paper.Run(async context =>
        {
            var (status, page) = Pages.GetValueOrDefault(context.Request.Path, (404, ""));
            (context.Response.StatusCode, context.Response.ContentType) = (status, "text/html");
            Asked(context.Request.Path);
            if (status is >= 300 and < 400)
                (context.Response.Headers.Location, page) = (page, "");
            // As a page does that is cut short: it ends, with what there is.
            await context.Response.WriteAsync(page, TestContext.Current.CancellationToken);
        });
    }

    // Of what leads on, where to.
    public Dictionary<string, (int Status, string Page)> Pages { get; } =
        new()
        {
            ["/"] = (200, "<a href=\"/saddles\">Saddles</a> <a href=\"/felt\">Felt</a>"),
            ["/saddles"] = (200, "Of saddles."),
            ["/felt"] = (200, "Of felt."),
        };

    public Action<string> Asked { get; set; } = _ => { };

    /// <summary>Where its key is.</summary>
    public string Data => Path.Combine(whole, "data");

    public string Folder => Path.Combine(whole, "mirror");

    public string In(params string[] path) => Path.Combine([Folder, .. path]);

    public async Task<MirrorReport> MirrorAsync(CancellationToken stop)
    {
        using var key = MirrorKey.OpenOrMake(Data);
        return await new MakeMirror(
            new UnopenedPaper(paper, "https://paper.example"),
            new("https://paper.example"),
            Folder,
            key
        ).RunAsync(TestPaper.Start, _ => { }, stop);
    }

    public MirrorFindings Check()
    {
        using var key = MirrorKey.OpenOrMake(Data);
        return CheckMirror.Of(Folder, key, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        Directory.Delete(whole, recursive: true);
    }
}

using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Data.Sqlite;

/// <summary>Whoever copies a paper that is closed finds all of it in one file.</summary>
public sealed class OneFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-one-file-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Closed_a_paper_is_one_file()
    {
        var settings = new NewspaperSettings { Data = folder };
        await using (var parts = NewsDatabase.Alone(settings))
        {
            await NewsDatabase.PrepareAsync(parts, Stop);
            await using var scope = parts.CreateAsyncScope();
            _ = await scope.ServiceProvider.GetRequiredService<NewsDb>().Stories.CountAsync(Stop);
        }

        Assert.Equal(
            [NewsDatabase.FileName],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(name => name!.StartsWith("dastan.db"))
        );
    }
}

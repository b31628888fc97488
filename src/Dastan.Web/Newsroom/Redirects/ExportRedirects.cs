using System.Text;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>GET /newsroom/redirects.csv: all of them as a file that the import reads, written while they are read.</summary>
public static class ExportRedirects
{
    public static IResult Get(NewsDb db, CancellationToken stop)
    {
        var all = db.Redirects.AsNoTracking().OrderBy(redirect => redirect.From).AsAsyncEnumerable();
        return Results.Stream(to => WriteAsync(all, to, stop), "text/csv; charset=utf-8", "redirects.csv");
    }

    private static async Task WriteAsync(IAsyncEnumerable<Redirect> all, Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteAsync(RedirectFile.Names + "\r\n");
        await foreach (var redirect in all.WithCancellation(stop))
            await writer.WriteAsync(RedirectFile.Line(redirect) + "\r\n");
    }
}

using System.Data.Common;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /health/ready: may readers be led here? 200 while the database answers and the program is not about to end, else 503.</summary>
public static class ReadReadiness
{
    public const string Address = "/health/ready";

    public static async Task<IResult> Get(
        HttpContext context,
        NewsDb db,
        IHostApplicationLifetime life,
        CancellationToken stop
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (life.ApplicationStopping.IsCancellationRequested)
            return Results.Text("ending", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            _ = await db.Papers.AnyAsync(stop);
            return Results.Text("ready");
        }
        catch (Exception problem)
            when (problem is DbException or InvalidOperationException { InnerException: DbException })
        {
            return Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

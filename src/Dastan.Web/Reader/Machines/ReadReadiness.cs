using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /health/ready: may readers be led here? 200 while the database answers and the program is not about to end, else 503.</summary>
public static class ReadReadiness
{
    public const string Address = "/health/ready";

    public static async Task<IResult> Get(
        HttpContext context,
        NewsDb db,
        DatabaseState database,
        NewspaperSettings settings,
        IHostApplicationLifetime life,
        CancellationToken stop
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (life.ApplicationStopping.IsCancellationRequested)
            return Results.Text("ending", statusCode: StatusCodes.Status503ServiceUnavailable);
        return
            await database.AskAsync(
                db,
                settings.Patience.Pulse,
                soon => db.Papers.AsNoTracking().Take(1).ToListAsync(soon),
                stop
            )
                is not null
            ? Results.Text("ready")
            : Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

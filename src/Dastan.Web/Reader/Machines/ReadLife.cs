namespace Dastan.Web.Reader.Machines;

/// <summary>GET /health/live: does the program answer? It asks nothing else: who restarts it by this must not because a database is away.</summary>
public static class ReadLife
{
    public const string Address = "/health/live";

    public static IResult Get(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text("live");
    }
}

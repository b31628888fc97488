using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/payloads/{sha}: a bank's answer, byte for byte, as a file to be kept. What stands in it is not ours: nothing is to run
/// or show it. 404 for what is not in the archive.
/// </summary>
public static class ReadPayload
{
    public static async Task<IResult> Get(string sha, HttpContext context, NewsDb db, CancellationToken stop)
    {
        if (new Asked(context.Request).Problem is { } problem)
            return problem;

        var hash = sha.ToLowerInvariant();
        var answer = await db
            .KeptAnswers.AsNoTracking()
            .Where(kept => kept.Payload == hash)
            .OrderBy(kept => kept.Id)
            .Select(kept => new { kept.Bank, kept.ContentType })
            .FirstOrDefaultAsync(stop);
        if (answer is null || await Archive.ReadAsync(db, hash, stop) is not { } bytes)
            return Problems.NotFound("No answer of a bank with this SHA-256 is in the archive.");

        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{answer.Bank.ToLowerInvariant()}-{hash[..12]}.{Ending(answer.ContentType)}\"";
        context.Response.Headers.ContentSecurityPolicy = $"{ApiHeaders.NothingToRun}; sandbox";
        return new FinishedAnswer(bytes, "application/octet-stream") { CacheControl = Kept.OfThePast };
    }

    private static string Ending(string contentType) =>
        contentType.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "application/json" or "text/json" => "json",
            "application/xml" or "text/xml" or "application/rss+xml" => "xml",
            "text/csv" => "csv",
            "text/html" => "html",
            "application/zip" => "zip",
            _ => "bin",
        };
}

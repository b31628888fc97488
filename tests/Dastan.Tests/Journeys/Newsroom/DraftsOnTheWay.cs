using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Drafts as the editor's script sends them.</summary>
internal static class DraftsOnTheWay
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<int> VersionAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<DraftKept>(Stop))!.Version;
    }

    public static Task<HttpResponseMessage> PutAsync(StaffVisitor writer, string address, int seen, string headline) =>
        PutAsync(writer, address, $"\"{seen}\"", headline);

    public static Task<HttpResponseMessage> PutAsync(
        StaffVisitor writer,
        string address,
        string? ifMatch,
        string headline,
        string? window = null,
        int sequence = 1,
        string body = "<p>Text.</p>",
        int basedOn = 0
    )
    {
        var words = new DraftWords(headline, "", "", body, window ?? $"{Guid.CreateVersion7():N}", sequence, basedOn);
        var request = Request(HttpMethod.Put, address + "/draft", JsonContent.Create(words));
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(ifMatch));
        return writer.SendAsync(request);
    }

    extension(NewsDb db)
    {
        /// <summary>Until somebody waits for what is held here, or is done without. On SQLite there is nothing to wait for: who writes comes after who holds.</summary>
        /// <remarks>Locks are read anew each time; pg_stat_activity stays what it was when a transaction first looked.</remarks>
        public async Task UntilItWaitsAsync(Task other)
        {
            while (
                db is PostgresNewsDb
                && !other.IsCompleted
                && await db
                    .Database.SqlQuery<int>(
                        $"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
                    )
                    .SingleAsync(Stop)
                    is 0
            )
                await Task.Delay(20, Stop);
        }
    }

    public static HttpRequestMessage Request(HttpMethod method, string address, HttpContent content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Dest", "empty");
        return request;
    }
}

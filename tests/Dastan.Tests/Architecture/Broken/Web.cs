// What the rules of BordersTests are shown, to be seen failing. Nothing here is ever run.
using Dastan.Web.Data;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace Dastan.Tests.Architecture.Broken.Web.Newsroom
{
    internal sealed record Draft(string Text);
}

namespace Dastan.Tests.Architecture.Broken.Web.Wire
{
    internal sealed class Agency(HttpClient client)
    {
        public async Task<string> ListenAsync(Uri address) => await client.GetStringAsync(address);
    }
}

namespace Dastan.Tests.Architecture.Broken.Web.Reader
{
    internal static class ReadTale
    {
        public static async Task<string> Get(HttpClientOfNobody client)
        {
            await Task.Yield();
            return await ReadFront.Get(null!, null!) + new Newsroom.Draft(client.ToString());
        }
    }

    internal sealed record HttpClientOfNobody;

    internal static class ReadFront
    {
        public static async Task<string> Get(SqliteNewsDb db, HttpClient client)
        {
            try
            {
                return await client.GetStringAsync(new Uri("http://example.org")) + db;
            }
            catch (NpgsqlException)
            {
                return "";
            }
        }
    }

    internal sealed class CuriousPage : ComponentBase
    {
        [Inject]
        public required NewsDb Db { get; init; }

        protected override void OnInitialized() => _ = TimeProvider.System.GetUtcNow();
    }
}

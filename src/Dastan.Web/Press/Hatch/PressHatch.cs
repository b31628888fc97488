using Dastan.Web.Https;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Dastan.Web.Press.Hatch;

/// <summary>
/// Gives kept answers right at the line, to who asks in the plainest form, over a connection that is not encrypted. The first request of any
/// other form, or for anything that is not kept, goes to the server untouched, and so does all that follows on its connection.
/// </summary>
/// <remarks>
/// A reader who says nothing is let go after as long as the server would wait, one who begins a request and does not end it is the server's,
/// and one who takes an answer too slowly is cut off at the server's own rate. While an answer waits to be taken nothing more is read.
/// </remarks>
public sealed class PressHatch(
    Plates plates,
    Purges purges,
    PressRoom room,
    DatabaseState database,
    PressCounts counts,
    HostNames names,
    IOptions<KestrelServerOptions> server
)
{
    private readonly HttpDate date = new();

    internal PressCounts Counts => counts;

    internal double PatienceMilliseconds { get; } = server.Value.Limits.KeepAliveTimeout.TotalMilliseconds;

    internal ReadOnlySpan<byte> DateLine => date.At(room.Now);

    /// <summary>Serves a connection, and hands it on when it is the server's.</summary>
    public async Task OpenAsync(ConnectionContext connection, ConnectionDelegate kestrel)
    {
        if (
            connection.Features.Get<IConnectionSocketFeature>() is not { } line
            || connection.Features.Get<ITlsConnectionFeature>() is not null
            || await new HatchConnection(this, connection, line.Socket).ServeAsync()
        )
            await kestrel(connection);
    }

    /// <summary>What is kept of what is asked for and may be given as it is; null for anything else.</summary>
    internal Plate? Find(in PlainRequest request)
    {
        if (
            database.IsAway
            || !names.AreOurs(request.Host)
            || plates.ShelfOf(request.Path)?.Find("") is not { } plate
            || plate.FreshnessAt(room.Now, purges) is not Freshness.Fresh
        )
            return null;

        plate.Use();
        return plate;
    }
}

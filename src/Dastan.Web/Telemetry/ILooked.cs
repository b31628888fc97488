using Dastan.Web.Data;
using NodaTime;

namespace Dastan.Web.Telemetry;

/// <summary>Numbers that stand in the database, and are looked at now and then while somebody wants them.</summary>
public interface ILooked
{
    /// <summary>Looks anew.</summary>
    Task LookAsync(NewsDb db, Instant now, CancellationToken stop);

    /// <summary>The database is away: what was seen last is not said any more.</summary>
    void Forget();
}

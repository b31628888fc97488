using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

public readonly record struct SessionId(Guid Value)
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// That somebody is signed in at a device. The cookie names it, and it is looked up at every request: when it is gone, so is the way in.
/// </summary>
public sealed class StaffSession
{
    /// <summary>Who does not come for so long has to sign in again.</summary>
    public static readonly Duration LongestAbsence = Duration.FromDays(14);

    /// <summary>Who signed in so long ago has to sign in again, however often they come.</summary>
    public static readonly Duration LongestLife = Duration.FromDays(90);

    /// <summary>Longest description of a device that is kept.</summary>
    public const int DeviceLength = 300;

    private StaffSession() { }

    /// <param name="stamp">The security stamp that was in force: Identity changes it with a password, a passkey, or two steps.</param>
    /// <param name="from">The address that they came from.</param>
    /// <param name="device">As the browser describes itself.</param>
    public StaffSession(StaffId staff, string stamp, Instant now, string from, string device)
    {
        (Id, StaffId, Stamp, SignedInAt, LastSeenAt, From) = (SessionId.New(), staff, stamp, now, now, from);
        Device = device.Length > DeviceLength ? device[..DeviceLength] : device;
    }

    public SessionId Id { get; private set; }

    public StaffId StaffId { get; private set; }

    public string Stamp { get; private set; } = "";

    public Instant SignedInAt { get; private set; }

    /// <summary>To the minute or so.</summary>
    public Instant LastSeenAt { get; private set; }

    public string From { get; private set; } = "";

    public string Device { get; private set; } = "";

    /// <summary>It goes on, though the member's security stamp is another now: it was changed from here.</summary>
    public void GoOn(string stamp) => Stamp = stamp;
}

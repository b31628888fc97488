using Dastan.Domain;
using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Web.Dispatches.Hooks;

public readonly record struct WebHookId(Guid Value)
{
    public static WebHookId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>An address elsewhere that is told what becomes of stories, in the form of Standard Webhooks.</summary>
public sealed class WebHook
{
    /// <summary>In characters.</summary>
    public const int LongestName = 80;

    /// <summary>In characters, each that is not of ASCII escaped.</summary>
    public const int LongestAddress = 500;

    /// <summary>So long what is sent is signed with the secret before, too.</summary>
    public static readonly Duration OldSecretHolds = Duration.FromHours(24);

    private WebHook() { }

    /// <param name="secret">Sealed.</param>
    public WebHook(WebHookId id, StaffId madeBy, Instant now, string secret) =>
        (Id, MadeBy, MadeAt, Secret, IsOn) = (id, madeBy, now, secret, true);

    public WebHookId Id { get; private set; }

    public StaffId MadeBy { get; private set; }

    public Instant MadeAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>http or https, whole.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What is signed with, sealed by the keys of the paper.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The one before; "" for none.</summary>
    public string OldSecret { get; private set; } = "";

    /// <summary>Until when the one before is signed with too.</summary>
    public Instant? OldSecretUntil { get; private set; }

    /// <summary>Of which edition's stories it is told; "" for all.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>The kinds it is told of, with a space between them.</summary>
    public string Kinds { get; private set; } = "";

    public bool IsOn { get; private set; }

    /// <summary>When the other side said 410, that it is gone: it was switched off then. Null where it did not.</summary>
    public Instant? GoneAt { get; private set; }

    /// <summary>Of two people who change it, the second is told.</summary>
    public int Version { get; private set; }

    public IEnumerable<string> AllKinds => Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Is it told of this?</summary>
    public bool Wants(string kind, string edition) =>
        IsOn && (Edition is "" || Edition == edition) && AllKinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Says what it is. Nothing is changed where it can't be so.</summary>
    /// <param name="kinds">Those unknown are left out.</param>
    public Refusal? Become(string name, string address, string edition, IEnumerable<string> kinds)
    {
        var wanted = HookKinds.All.Intersect(kinds, StringComparer.Ordinal).ToList();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            return HookRefusals.Nameless;
        if (HookAddress.Read(address) is not { } read)
            return HookRefusals.NoAddress;
        if (wanted is [])
            return HookRefusals.TellsNothing;

        (Name, Address, Edition, Kinds) = (name.Trim(), read.AbsoluteUri, edition, string.Join(' ', wanted));
        Version++;
        return null;
    }

    public void Switch(bool isOn)
    {
        (IsOn, GoneAt) = (isOn, isOn ? null : GoneAt);
        Version++;
    }

    /// <summary>Signs with another secret; with the one before too for a day, so that the other side can change it in peace.</summary>
    /// <param name="secret">Sealed.</param>
    public void Renew(string secret, Instant now)
    {
        (OldSecret, OldSecretUntil, Secret) = (Secret, now + OldSecretHolds, secret);
        Version++;
    }
}

using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What a link lets its holder do.</summary>
public enum LinkKind
{
    /// <summary>Become the first administrator, while there are no staff.</summary>
    First,

    /// <summary>Join the newsroom.</summary>
    Invitation,

    /// <summary>Come in again without the old password and passkeys.</summary>
    Return,
}

/// <summary>A link that lets somebody in once. Its token is told when it is made and kept as a digest only.</summary>
public sealed class StaffLink
{
    private const int TokenBytes = 24;

    private StaffLink() { }

    private StaffLink(string digest, LinkKind kind, Instant now, Duration life) =>
        (Digest, Kind, MadeAt, ExpiresAt) = (digest, kind, now, now + life);

    /// <summary>SHA-256 of the token.</summary>
    public string Digest { get; private set; } = "";

    public LinkKind Kind { get; private set; }

    /// <summary>Who comes in again by it; null for one who is not yet here.</summary>
    public StaffId? For { get; private set; }

    /// <summary>For whom the invitation is: the mail address that it was made for; "" where nobody said.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>What the invited become.</summary>
    public Role Role { get; private set; }

    public Instant MadeAt { get; private set; }

    /// <summary>The administrator who made it; null where a command or the first start did.</summary>
    public StaffId? MadeBy { get; private set; }

    public Instant ExpiresAt { get; private set; }

    /// <summary>A link by which the first administrator comes in.</summary>
    public static (StaffLink Link, string Token) First(Instant now) =>
        Make(LinkKind.First, now, Duration.FromDays(1), _ => { });

    public static (StaffLink Link, string Token) Invite(string mail, Role role, StaffId madeBy, Instant now) =>
        Make(
            LinkKind.Invitation,
            now,
            Duration.FromDays(7),
            link => (link.Mail, link.Role, link.MadeBy) = (mail, role, madeBy)
        );

    public static (StaffLink Link, string Token) Return(StaffId staff, StaffId? madeBy, Instant now) =>
        Make(LinkKind.Return, now, Duration.FromDays(1), link => (link.For, link.MadeBy) = (staff, madeBy));

    public static string DigestOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static (StaffLink, string) Make(LinkKind kind, Instant now, Duration life, Action<StaffLink> complete)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var link = new StaffLink(DigestOf(token), kind, now, life);
        complete(link);
        return (link, token);
    }
}

using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web.Newsroom;

/// <summary>Who is signed in, as the database knows them at this request.</summary>
/// <param name="Language">The language that the newsroom speaks to them.</param>
/// <param name="Byline">Whose byline is theirs; null for none.</param>
/// <param name="Session">The session by which they came.</param>
public sealed record Actor(
    StaffId Id,
    string Name,
    string Mail,
    Role Role,
    string Language,
    PersonId? Byline,
    SessionId Session
)
{
    /// <summary>Whether they have a password without a second step, where the paper requires one: then they keep their account, and nothing else.</summary>
    public bool OwesSecondStep { get; init; }

    /// <summary>Whether they signed in a short while ago. Whoever comes upon a session that was left open can't make it theirs for good.</summary>
    public bool HasJustSignedIn { get; init; }

    public bool May(Act act) => act.Roles.Contains(Role);
}

internal static class ActorOfRequest
{
    extension(HttpContext context)
    {
        /// <summary>Null where nobody is signed in.</summary>
        public Actor? Actor => context.Features.Get<Actor>();
    }
}

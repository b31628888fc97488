using Dastan.Domain.Staff;

namespace Dastan.Web.Newsroom;

/// <summary>Something that is done in the newsroom, and who may do it.</summary>
/// <param name="Name">As it stands in the audit log: <c>publish-story</c>.</param>
/// <param name="Roles">Those who may. Strangers may do what is open to all.</param>
public sealed record Act(string Name, IReadOnlySet<Role> Roles)
{
    /// <summary>Is it done by somebody who is not signed in?</summary>
    public bool IsOpenToAll { get; init; }
}

using Dastan.Domain.Staff;

namespace Dastan.Web.Newsroom.People;

/// <summary>GET /newsroom/people/{id}: one member, their role and desks.</summary>
public static class ShowMember
{
    public static Task<IResult> Get(
        Visit visit,
        Guid id,
        Everybody everybody,
        CancellationToken stop,
        string? saved = null
    ) => everybody.ShowAsync(visit, new StaffId(id), saved is not null, null, stop);
}

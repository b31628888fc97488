namespace Dastan.Web.Newsroom.People;

/// <summary>GET /newsroom/people: everybody in the newsroom, open invitations, desks.</summary>
public static class ListPeople
{
    public static Task<IResult> Get(Visit visit, Everybody everybody, CancellationToken stop, string? saved = null) =>
        everybody.ShowAsync(visit, saved is not null, null, stop);
}

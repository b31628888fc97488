namespace Dastan.Web.Newsroom.Account;

/// <summary>GET /newsroom/account: one's own name, language, ways in and sessions.</summary>
public static class ShowAccount
{
    public static Task<IResult> Get(Visit visit, OwnAccount account, CancellationToken stop, string? saved = null) =>
        account.ShowAsync(visit, saved is not null, null, stop);
}

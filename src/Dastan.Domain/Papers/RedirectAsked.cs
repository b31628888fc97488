namespace Dastan.Domain.Papers;

/// <summary>A redirect that somebody asks for.</summary>
/// <param name="From">In the form of <see cref="OldAddress.Key"/>.</param>
/// <param name="To">A path, or an absolute address.</param>
public sealed record RedirectAsked(string From, string To, bool IsForEveryEdition)
{
    private static readonly string[] Web = ["http", "https"];

    /// <summary>Reads two addresses as somebody typed them; those of the paper itself become paths.</summary>
    /// <param name="origin">The paper's public address, without a slash at its end.</param>
    /// <returns>What is asked, and what is wrong with it as it stands alone.</returns>
    public static (RedirectAsked Asked, RedirectFault? Fault) Read(
        string from,
        string to,
        bool isForEveryEdition,
        string origin
    )
    {
        var (start, end) = (Own(from.Trim(), origin), Own(to.Trim(), origin));
        var key = OldAddress.Key(start);
        RedirectFault? fault =
            // What was undone of its encoding may be no address either; and "/?x" is the front.
            !IsPath(start) || key is "/" || key.Any(char.IsControl)
                ? RedirectFault.FromIsNoPath
            : !IsPath(end) && (isForEveryEdition || !IsOfTheWeb(end)) ? RedirectFault.ToIsNoAddress
            : OldAddress.IsTooLong(start) || end.Length > Redirect.MaxLength ? RedirectFault.TooLong
            : null;
        return (new(fault is null ? key : start, end, isForEveryEdition), fault);
    }

    private static string Own(string address, string origin) =>
        address.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase) ? address[origin.Length..] : address;

    // Two slashes, or one the other way round, are another site to a browser.
    private static bool IsPath(string address) =>
        address is ['/', not ('/' or '\\'), ..] or "/"
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '\\');

    private static bool IsOfTheWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var web)
        && Web.Contains(web.Scheme)
        && web.Host is not ""
        && web.UserInfo is ""
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
}

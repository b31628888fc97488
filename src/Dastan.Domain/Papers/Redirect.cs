namespace Dastan.Domain.Papers;

/// <summary>
/// An address that was once published and now leads elsewhere. <see cref="From"/> is kept in the form of
/// <see cref="OldAddress.Key"/>, so that case, a trailing slash and tracking parameters do not matter.
/// </summary>
public sealed class Redirect
{
    private Redirect() { }

    public Redirect(string from, string to) => (From, To) = (OldAddress.Key(from), to);

    public string From { get; private set; } = "";

    /// <summary>A path of this paper, or an absolute address.</summary>
    public string To { get; private set; } = "";

    public void Lead(string to) => To = to;
}

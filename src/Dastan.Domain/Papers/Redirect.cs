namespace Dastan.Domain.Papers;

/// <summary>
/// An address that was once published and now leads elsewhere. <see cref="From"/> is kept in the form of
/// <see cref="OldAddress.Key"/>, so that case, a trailing slash and tracking parameters do not matter.
/// </summary>
public sealed class Redirect
{
    /// <summary>The longest address that one leads to.</summary>
    public const int MaxLength = 500;

    private Redirect() { }

    public Redirect(string from, string to, bool isForEveryEdition = false) =>
        (From, To, IsForEveryEdition) = (OldAddress.Key(from), to, isForEveryEdition);

    /// <summary>One from an address that is in the form of <see cref="OldAddress.Key"/> already: what looks encoded in it is its own.</summary>
    public static Redirect OfKey(string key, string to, bool isForEveryEdition = false) =>
        new()
        {
            From = key,
            To = to,
            IsForEveryEdition = isForEveryEdition,
        };

    public string From { get; private set; } = "";

    /// <summary>A path of this paper, or an absolute address.</summary>
    public string To { get; private set; } = "";

    /// <summary>
    /// Do both stand for themselves below every edition's prefix, as <c>/topics/…</c> does? Then feeds of the old address lead to those of the new one.
    /// </summary>
    public bool IsForEveryEdition { get; private set; }

    public void Lead(string to) => To = to;

    public void Lead(string to, bool isForEveryEdition) => (To, IsForEveryEdition) = (to, isForEveryEdition);
}

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>What the address of a web hook may look like. Whether it leads to a machine that may be reached is decided when it is.</summary>
public static class HookAddress
{
    /// <returns>Null where it is none.</returns>
    public static Uri? Read(string text) =>
        text.Trim() is { Length: <= WebHook.LongestAddress } written
        && Uri.TryCreate(written, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", UserInfo: "", Fragment: "" }
        // As it is kept: a letter that is not of ASCII is six signs there and more.
        && address.AbsoluteUri.Length <= WebHook.LongestAddress
            ? address
            : null;
}

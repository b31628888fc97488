namespace Dastan.Web.Data.Files;

/// <summary>Whether a file could not be had because another program holds it locked. No room or no right is another matter, which no waiting mends.</summary>
internal static class HeldFile
{
    // EWOULDBLOCK on Linux and on macOS; a sharing and a locking violation on Windows.
    public static bool IsBehind(IOException problem) =>
        problem.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}

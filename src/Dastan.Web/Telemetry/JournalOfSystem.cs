namespace Dastan.Web.Telemetry;

/// <summary>The journal of systemd.</summary>
/// <remarks>Source: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#%24JOURNAL_STREAM.</remarks>
public static class JournalOfSystem
{
    /// <summary>Names the stream to the journal, by its device and its inode: <c>8:12345</c>.</summary>
    public const string Variable = "JOURNAL_STREAM";

    /// <summary>What this process writes to, as Linux names it: <c>socket:[12345]</c>; null where there is no such name.</summary>
    public static string? Output
    {
        get
        {
            try
            {
                return File.ResolveLinkTarget("/proc/self/fd/1", returnFinalTarget: false)?.Name;
            }
            catch (IOException)
            {
                return null;
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <summary>Whether what is written is read by the journal. The variable alone does not tell: whatever the process starts has it too.</summary>
    public static bool Reads(string? variable, string? output) =>
        variable?.Split(':') is [_, var inode] && output == $"socket:[{inode}]";
}

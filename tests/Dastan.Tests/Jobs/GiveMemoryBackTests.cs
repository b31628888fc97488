using System.Globalization;
using System.Runtime.InteropServices;
using Dastan.Web.Jobs;

namespace Dastan.Tests.Jobs;

/// <summary>Memory that was freed is the system's again.</summary>
public sealed class GiveMemoryBackTests
{
    private const int Blocks = 8_000;
    private const int BlockSize = 32 * 1024;

    [Fact]
    public void What_was_freed_goes_back_to_the_system()
    {
        Assert.SkipUnless(GiveMemoryBack.Trim(), "The C library here gives nothing back when it is asked.");
        var blocks = new nint[Blocks];
        for (var block = 0; block < Blocks; block++)
        {
            blocks[block] = Marshal.AllocHGlobal(BlockSize);
            for (var page = 0; page < BlockSize; page += System.Environment.SystemPageSize)
                Marshal.WriteByte(blocks[block], page, 1);
        }
        // The last one stays: as long as it does, the library gives back nothing before it by itself.
        foreach (var block in blocks[..^1])
            Marshal.FreeHGlobal(block);
        var before = Megabytes();

        _ = GiveMemoryBack.Trim();

        var given = before - Megabytes();
        Marshal.FreeHGlobal(blocks[^1]);
        Assert.InRange(given, Blocks / 2 * BlockSize / 1_048_576, int.MaxValue);
    }

    private static int Megabytes() =>
        int.Parse(
            File.ReadLines("/proc/self/status")
                .First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        ) / 1024;
}

using System.Diagnostics;

namespace Dastan.Bench.Press.Hour;

/// <summary>A disk of its own for the paper, small enough to be filled: a file with a file system in it, where this user may mount one.</summary>
internal sealed class SmallDisk(string folder, string file) : IDisposable
{
    private const string Throttle = "/sys/fs/cgroup/blkio/blkio.throttle.write_iops_device";

    private string Ballast => Path.Combine(folder, "ballast");

    /// <summary>Null where it can't be mounted.</summary>
    /// <param name="size">As <c>truncate</c> has it: <c>3G</c>.</param>
    public static SmallDisk? Mount(string folder, string size)
    {
        _ = Directory.CreateDirectory(folder);
        var disk = new SmallDisk(folder, folder + ".ext4");
        return
            Do("truncate", "-s", size, disk.File)
            && Do("mkfs.ext4", "-q", "-m", "0", disk.File)
            && Do("mount", "-o", "loop", disk.File, folder)
            ? disk
            : null;
    }

    private string File => file;

    /// <summary>Until there is no room for another byte.</summary>
    public void Fill() => _ = Do("dd", "if=/dev/zero", $"of={Ballast}", "bs=64k", "status=none");

    public void Empty() => System.IO.File.Delete(Ballast);

    /// <summary>It takes five writes a second from now on. False where the system can't hold a disk back.</summary>
    /// <remarks>Source: https://docs.kernel.org/admin-guide/cgroup-v1/blkio-controller.html, for the group that all are in.</remarks>
    public bool Slow() => HoldBack(5);

    public void BeFastAgain() => _ = HoldBack(0);

    private bool HoldBack(int writesPerSecond)
    {
        using var asked = Process.Start(
            new ProcessStartInfo("mountpoint", ["-d", folder]) { RedirectStandardOutput = true }
        )!;
        var device = asked.StandardOutput.ReadToEnd().Trim();
        asked.WaitForExit();
        if (!System.IO.File.Exists(Throttle))
            return false;
        System.IO.File.WriteAllText(Throttle, $"{device} {writesPerSecond}");
        return true;
    }

    public void Dispose()
    {
        _ = Do("umount", folder);
        System.IO.File.Delete(file);
    }

    private static bool Do(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

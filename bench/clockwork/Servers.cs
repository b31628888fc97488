using System.Diagnostics;

namespace Dastan.Bench.Clockwork;

/// <summary>A PostgreSQL primary and a standby that follows it, on this machine.</summary>
internal sealed class Servers : IDisposable
{
    private const int Primary = 55_401;
    private const int Standby = 55_402;

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-failover-").FullName;
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin/";

    /// <summary>Both, of which the one that takes writes is meant.</summary>
    public static string Connection =>
        $"Host=127.0.0.1:{Primary},127.0.0.1:{Standby};Username=dastan;Database=postgres;Target Session Attributes=primary;Timeout=2";

    public void Start()
    {
        StartPrimary();
        AsPostgres(
            "pg_basebackup",
            "-R",
            "-h",
            "127.0.0.1",
            "-p",
            $"{Primary}",
            "-U",
            "dastan",
            "-D",
            folder + "/standby"
        );
        Serve("standby", Standby);
    }

    /// <summary>The primary alone.</summary>
    public void StartPrimary()
    {
        Run("chown", "postgres", folder);
        Run("chmod", "711", folder);
        AsPostgres("initdb", "-D", folder + "/primary", "-U", "dastan", "-A", "trust", "-E", "UTF8", "--no-locale");
        Serve("primary", Primary);
    }

    /// <summary>As a machine that loses its power.</summary>
    public void KillPrimary()
    {
        var postmaster = int.Parse(File.ReadLines(folder + "/primary/postmaster.pid").First());
        using var children = Process.Start(new ProcessStartInfo("pkill", ["-9", "-P", $"{postmaster}"]))!;
        using (var primary = Process.GetProcessById(postmaster))
            primary.Kill();
        children.WaitForExit();
    }

    public void Promote() => AsPostgres("pg_ctl", "-D", folder + "/standby", "-w", "promote");

    public void Dispose()
    {
        foreach (var server in (string[])["primary", "standby"])
            if (File.Exists($"{folder}/{server}/postmaster.pid"))
                AsPostgres("pg_ctl", "-D", $"{folder}/{server}", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private void Serve(string name, int port) =>
        AsPostgres(
            "pg_ctl",
            "-D",
            $"{folder}/{name}",
            "-l",
            $"{folder}/{name}.log",
            "-w",
            "start",
            "-o",
            $"-c listen_addresses=127.0.0.1 -p {port} -k '' -c max_connections=200 -c hot_standby=on"
        );

    private void AsPostgres(string program, params string[] options)
    {
        string[] command = [programs + program, .. options];
        if (Environment.UserName == "root")
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. command]);
        else
            Run(command[0], command[1..]);
    }

    private void Run(string program, params string[] options)
    {
        var start = new ProcessStartInfo(program, options) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', options)} ended with {process.ExitCode}");
    }
}

using System.Diagnostics;
using System.Globalization;
using Dastan.Web;

namespace Dastan.Bench.Press;

/// <summary>The paper that is measured: the sample edition, and as many invented stories as were asked for.</summary>
internal sealed class Paper(Options options)
{
    // Its public address stands in its pages, so that it has to be the same wherever it listens.
    private static readonly (string, string)[] Usual =
    [
        ("DASTAN_RATES__FETCH", "off"),
        ("DASTAN_ADDRESS", "https://paper.example"),
        // All who ask are one address.
        ("DASTAN_REQUESTSPERMINUTE", "0"),
    ];

    private readonly string program = Path.Combine(options.Root, "dastan");

    /// <summary>The folder with its data.</summary>
    public string Data { get; } = Path.Combine(options.Work, "paper");

    /// <summary>Does the program know how to speak TLS by itself?</summary>
    public static bool KnowsCertificates => typeof(NewspaperSettings).GetProperty("Certificate") is not null;

    public void Make()
    {
        using (Start("demo", Server.FreePort())) { }
        var export = Path.Combine(options.Work, "export.xml");
        Shell(
            "'{0}/bench/generate-wxr' {1} > '{2}' && '{3}' import wordpress '{2}' --data '{4}' --edition en",
            options.Root,
            options.Stories,
            export,
            program,
            Data
        );
        File.Delete(export);
    }

    /// <summary>Opens it to readers.</summary>
    /// <param name="settings">Others than the usual, by their names in the environment.</param>
    public Server Serve(params IEnumerable<(string Name, string Value)> settings) =>
        Start("serve", Server.FreePort(), settings);

    /// <summary>Opens it to readers, on the first processor alone.</summary>
    public Server ServeOnOneCore(int port)
    {
        var address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("taskset", ["-c", "0", program, "serve", "--data", Data, "--listen", address]);
        Set(start, []);
        return Server.Start("Dastan", start, new(address), "/");
    }

    /// <summary>Opens it to readers who come by TLS, over HTTP/1.1 or HTTP/2.</summary>
    public Server ServeTls((string Certificate, string Key) files)
    {
        var address = $"https://127.0.0.1:{Server.FreePort()}";
        var start = new ProcessStartInfo(program, ["serve", "--data", Data, "--listen", address]);
        Set(start, [("DASTAN_CERTIFICATE", files.Certificate), ("DASTAN_CERTIFICATEKEY", files.Key)]);
        return Server.Start("Dastan over TLS", start, new(address), "/");
    }

    /// <summary>A certificate that nobody trusts, for a day.</summary>
    public (string Certificate, string Key) MakeCertificate()
    {
        var (certificate, key) = (Path.Combine(options.Work, "certificate.pem"), Path.Combine(options.Work, "key.pem"));
        Shell(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout '{0}' -out '{1}'",
            key,
            certificate
        );
        return (certificate, key);
    }

    private Server Start(string command, int port, params IEnumerable<(string, string)> settings)
    {
        var address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo(program, [command, "--data", Data, "--listen", address]);
        Set(start, settings);
        return Server.Start("Dastan", start, new(address), "/");
    }

    private static void Set(ProcessStartInfo start, IEnumerable<(string, string)> settings)
    {
        foreach (var (name, value) in settings.Concat(Usual))
            start.Environment[name] = value;
    }

    private void Shell(string command, params object[] places)
    {
        var log = Path.Combine(options.Work, "shell.log");
        var whole = string.Format(CultureInfo.InvariantCulture, command, places);
        using var process = Process.Start("bash", ["-c", $"({whole}) > '{log}' 2>&1"]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"This failed: {whole}\n{File.ReadAllText(log)}");
    }
}

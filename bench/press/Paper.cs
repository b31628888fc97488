using System.Diagnostics;
using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>The paper that is measured: the sample edition, and as many invented stories as were asked for.</summary>
internal static class Paper
{
    /// <returns>Its data folder.</returns>
    public static string Make(Options options)
    {
        var data = Path.Combine(options.Work, "paper");
        var export = Path.Combine(options.Work, "export.xml");
        using (Serve(options, data, 9180, "DASTAN_RATES__FETCH", "off", "demo")) { }
        Shell($"'{options.Root}/bench/generate-wxr' {options.Stories} > '{export}'");
        Shell(
            $"'{options.Root}/dastan' import wordpress '{export}' --data '{data}' --edition en > '{options.Work}/import.log'"
        );
        return data;
    }

    public static Server Serve(
        Options options,
        string data,
        int port,
        string variable,
        string value,
        string command = "serve"
    ) =>
        Server.Start(
            "Dastan",
            Path.Combine(options.Root, "dastan"),
            [
                command,
                "--data",
                data,
                "--listen",
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ],
            new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            "/",
            ("DASTAN_RATES__FETCH", "off"),
            (variable, value)
        );

    /// <summary>A certificate that nobody trusts, for a day.</summary>
    public static (string Certificate, string Key) Certificate(Options options)
    {
        var (certificate, key) = (Path.Combine(options.Work, "certificate.pem"), Path.Combine(options.Work, "key.pem"));
        Shell(
            $"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout '{key}' -out '{certificate}' 2>/dev/null"
        );
        return (certificate, key);
    }

    private static void Shell(string command)
    {
        using var process = Process.Start("bash", ["-c", command]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"failed: {command}");
    }
}

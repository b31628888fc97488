using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dastan.Bench.Press;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
try
{
    var options = Options.Read(args);
    var report = new Report();
    report.Line(Machine.Told());
    await new Bench(options, report).RunAsync();
    if (options.Write)
        report.WriteInto(Path.Combine(options.Root, "docs", "performance.md"));
    return 0;
}
catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or HttpRequestException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
finally
{
    Server.StopAll();
}

static void Leave(PosixSignalContext signal)
{
    signal.Cancel = true;
    Server.StopAll();
    Environment.Exit(130);
}

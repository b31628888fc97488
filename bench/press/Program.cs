using System.Globalization;
using Dastan.Bench.Press;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = Options.Read(args);
var report = new Report();
report.Line(Machine.Told());
var data = Paper.Make(options);

using (var paper = Paper.Serve(options, data, 9180, "DASTAN_PRESSMEGABYTES", "256"))
{
    var site = new Site(options);
    var kinds = site.Export(paper);
    var (certificate, key) = Paper.Certificate(options);
    var configuration = site.WriteConfiguration(9181, 9182, certificate, key);
    using var nginx = Server.Start(
        "nginx",
        Machine.Nginx,
        ["-c", configuration],
        new("http://127.0.0.1:9181"),
        "/front"
    );
    if (options.Has("kept"))
        KeptPages.Measure(options, report, paper, nginx, kinds);
}
if (options.Write)
    report.WriteInto(Path.Combine(options.Root, "docs", "performance.md"));

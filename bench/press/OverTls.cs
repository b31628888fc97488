namespace Dastan.Bench.Press;

/// <summary>Kept pages over TLS, by HTTP/1.1 and HTTP/2, where the program speaks it itself.</summary>
internal static class OverTls
{
    private static readonly string[] Kinds = ["front", "story"];

    public static void Measure(Options options, Report report, Paper paper)
    {
        if (!Paper.KnowsCertificates)
        {
            report.Line("");
            report.Line("TLS and HTTP/2 were passed over: this program has no setting `Certificate`.");
            return;
        }

        var certificate = paper.MakeCertificate();
        using var ours = paper.ServeTls(certificate);
        var site = new Site(options, "tls");
        var kinds = site.Export(ours);
        using var its = site.OpenNginx(certificate);
        kinds = SameAnswers.Check(kinds, its, ours);
        KeptPages.Warm(ours);
        report.Table("Kept pages over TLS, gzip", KeptPages.Columns);
        foreach (var kind in kinds.Where(kind => Kinds.Contains(kind.Name)))
        {
            KeptPages.Rows(
                report,
                $"{kind.Name}, HTTP/1.1",
                ["Dastan", "nginx"],
                Turns.Take(
                    options.Rounds,
                    () => Load.Wrk(ours, kind.Path, options.Seconds, Load.Gzip),
                    () => Load.Wrk(its, kind.File, options.Seconds, Load.Gzip)
                )
            );
            KeptPages.Rows(
                report,
                $"{kind.Name}, HTTP/2",
                ["Dastan", "nginx"],
                Turns.Take(
                    options.Rounds,
                    () => Load.H2load(ours, kind.Path, options.Seconds),
                    () => Load.H2load(its, kind.File, options.Seconds)
                )
            );
        }
    }
}

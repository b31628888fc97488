using System.Globalization;
using System.Text;

namespace Dastan.Web.Telemetry;

/// <summary>
/// The text that Prometheus reads, version 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/). Names are made as OpenTelemetry makes them
/// (https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/), so that a board fits whoever passes the numbers on.
/// </summary>
public static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>All instruments with a head each; one that has said nothing yet has no rows.</summary>
    public static string Of(IEnumerable<GatheredInstrument> instruments)
    {
        var text = new StringBuilder();
        foreach (var instrument in instruments.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(Escaped(instrument.Description, ""));
            text.Append("\n# TYPE ").Append(instrument.Name).Append(' ');
            text.Append(instrument.Kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var (labels, series) in instrument.Rows)
                Write(text, instrument, labels, series);
        }
        return text.ToString();
    }

    /// <summary><c>dastan.disk.free</c> in <c>By</c> is <c>dastan_disk_free_bytes</c>; a counter ends in <c>_total</c>.</summary>
    public static string NameOf(string name, string? unit, SeriesKind kind)
    {
        var written = Letters(name);
        var of = unit switch
        {
            "s" => "seconds",
            "ms" => "milliseconds",
            "By" => "bytes",
            "d" => "days",
            "1" => kind is SeriesKind.Gauge ? "ratio" : "",
            null => "",
            _ when unit.StartsWith('{') => "",
            _ => Letters(unit),
        };
        if (of is not "" && !written.EndsWith($"_{of}", StringComparison.Ordinal))
            written += $"_{of}";
        return kind is SeriesKind.Counter ? $"{written}_total" : written;
    }

    /// <summary>Tags in the order of their names: <c>bank="NBK",outcome="failed"</c>.</summary>
    public static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return "";
        var labels = new string[tags.Length];
        for (var at = 0; at < tags.Length; at++)
        {
            var value = tags[at].Value;
            var said = value is bool flag
                ? flag
                    ? "true"
                    : "false"
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels[at] = $"{Letters(tags[at].Key)}=\"{Escaped(said, "\"")}\"";
        }
        Array.Sort(labels, StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static void Write(StringBuilder text, GatheredInstrument instrument, string labels, Series series)
    {
        var (sum, buckets) = series.Look();
        if (instrument.Kind is not SeriesKind.Histogram)
        {
            Row(text, instrument.Name, labels, sum);
            return;
        }
        foreach (var (upTo, count) in buckets)
        {
            var bound = $"le=\"{Number(upTo)}\"";
            Row(text, $"{instrument.Name}_bucket", labels is "" ? bound : $"{labels},{bound}", count);
        }
        Row(text, $"{instrument.Name}_sum", labels, sum);
        Row(text, $"{instrument.Name}_count", labels, buckets[^1].Count);
    }

    private static void Row(StringBuilder text, string name, string labels, double number)
    {
        text.Append(name);
        if (labels is not "")
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(number)).Append('\n');
    }

    private static string Number(double number) =>
        double.IsPositiveInfinity(number) ? "+Inf"
        : double.IsNegativeInfinity(number) ? "-Inf"
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Letters(string name) =>
        string.Create(
            name.Length,
            name,
            (written, from) =>
            {
                for (var at = 0; at < written.Length; at++)
                    written[at] = char.IsAsciiLetterOrDigit(from[at]) ? from[at] : '_';
            }
        );

    private static string Escaped(string text, string quote)
    {
        var written = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return quote is "" ? written : written.Replace(quote, "\\" + quote, StringComparison.Ordinal);
    }
}

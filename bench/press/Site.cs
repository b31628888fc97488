using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Bench.Press;

/// <summary>A kind of answer, as each of the servers has it.</summary>
/// <param name="Path">Where our program has it.</param>
/// <param name="File">Where nginx has it.</param>
/// <param name="Bytes">On the line, compressed.</param>
/// <param name="ETag">By which our program knows it.</param>
internal sealed record Kind(string Name, string Path, string File, int Bytes, string ETag)
{
    /// <summary>By which nginx knows it.</summary>
    public string FileETag { get; init; } = "";
}

/// <summary>Pages of the paper, and the same bytes with the same headers for nginx, compressed beforehand.</summary>
/// <param name="name">Of its folder.</param>
internal sealed partial class Site(Options options, string name)
{
    // nginx makes these itself, of the file.
    private static readonly string[] Own =
    [
        "Date",
        "Server",
        "Connection",
        "ETag",
        "Last-Modified",
        "Accept-Ranges",
        "Content-Length",
        "Content-Type",
        "Content-Encoding",
    ];

    private readonly string www = Directory.CreateDirectory(Path.Combine(options.Work, name)).FullName;
    private readonly StringBuilder locations = new();

    /// <summary>Takes one of each kind from the program.</summary>
    public IReadOnlyList<Kind> Export(Server paper)
    {
        using var client = Server.Client(paper.Address);
        var front = Answer.To(client, "/").Text;
        return
        [
            Export(client, "front", "/"),
            Export(client, "section", "/" + Newsroom.Section),
            Export(client, "story", First(StoryLinks(), front)),
            Export(client, "feed", "/front.rss"),
            Export(client, "picture", First(PictureLinks(), front)),
        ];
    }

    /// <summary>Opens nginx with them.</summary>
    /// <param name="tls">Its certificate and key, where it is to speak TLS.</param>
    public Server OpenNginx((string Certificate, string Key)? tls = null)
    {
        var file = Path.Combine(options.Work, $"{name}.conf");
        var address = new Uri($"{(tls is null ? "http" : "https")}://127.0.0.1:{Server.FreePort()}");
        var how = tls is { } files
            ? $"ssl http2; ssl_certificate {files.Certificate}; ssl_certificate_key {files.Key}"
            : "reuseport";
        File.WriteAllText(
            file,
            $$"""
            {{(Environment.UserName is "root" ? "user root;" : "")}}
            worker_processes {{Environment.ProcessorCount}};
            daemon off;
            pid {{www}}.pid;
            error_log stderr;
            events { worker_connections 4096; }
            http {
              access_log off;
              server_tokens off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=10000 inactive=600s;
              open_file_cache_valid 600s;
              client_body_temp_path {{www}}.body;
              proxy_temp_path {{www}}.proxy;
              fastcgi_temp_path {{www}}.fastcgi;
              uwsgi_temp_path {{www}}.uwsgi;
              scgi_temp_path {{www}}.scgi;
              server {
                listen 127.0.0.1:{{address.Port}} {{how}};
                root {{www}};
            {{locations}}
              }
            }
            """
        );
        return Server.Start("nginx", new(Machine.Nginx, ["-c", file]), address, "/front");
    }

    private Kind Export(HttpClient client, string name, string path)
    {
        var answer = Answer.To(client, path);
        var isPacked = answer.Headers.TryGetValue("Content-Encoding", out var coding) && coding is "gzip";
        var file = Path.Combine(www, isPacked ? $"{name}.gz" : name);
        File.WriteAllBytes(file, answer.Body);
        var changed = answer.Headers.GetValueOrDefault("Last-Modified");
        if (changed is not null)
            File.SetLastWriteTimeUtc(file, DateTime.Parse(changed, CultureInfo.InvariantCulture).ToUniversalTime());

        locations.AppendLine($"    location = /{name} {{");
        locations.AppendLine($"      types {{ }} default_type \"{answer.Headers["Content-Type"]}\";");
        if (isPacked)
            locations.AppendLine("      gzip_static always;");
        if (!answer.Headers.ContainsKey("Accept-Ranges"))
            locations.AppendLine("      max_ranges 0;");
        if (changed is null)
            locations.AppendLine("      add_header Last-Modified \"\";");
        foreach (var (header, value) in answer.Headers.Where(header => !Own.Contains(header.Key)))
            locations.AppendLine($"      add_header {header} \"{value.Replace("\"", "\\\"")}\";");
        locations.AppendLine("    }");
        return new(name, path, "/" + name, answer.Body.Length, answer.Headers["ETag"]);
    }

    private static string First(Regex links, string page) =>
        links.Match(page) is { Success: true } link
            ? link.Groups[1].Value
            : throw new InvalidOperationException($"The front has no link like {links}.");

    [GeneratedRegex("href=\"(/20\\d\\d/\\d\\d/[a-z0-9-]{8,})\"")]
    private static partial Regex StoryLinks();

    [GeneratedRegex("src(?:set)?=\"(/pictures/[^\" ]+)")]
    private static partial Regex PictureLinks();
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Bench.Press;

/// <summary>A kind of answer, as each of the servers has it.</summary>
/// <param name="Path">Where our program has it.</param>
/// <param name="File">Where nginx has it.</param>
/// <param name="Bytes">On the line, compressed.</param>
internal sealed record Kind(string Name, string Path, string File, int Bytes);

/// <summary>Pages of the paper, and the same bytes with the same headers for nginx, compressed beforehand.</summary>
internal sealed partial class Site(Options options)
{
    // What nginx says itself.
    private static readonly string[] Own = ["Date", "Server", "Connection", "ETag", "Last-Modified", "Accept-Ranges"];

    private readonly string www = Directory.CreateDirectory(System.IO.Path.Combine(options.Work, "www")).FullName;
    private readonly StringBuilder locations = new();

    /// <summary>Takes one of each kind from the program.</summary>
    public IReadOnlyList<Kind> Export(Server paper)
    {
        using var client = new HttpClient { BaseAddress = paper.Address };
        var front = client.GetStringAsync("/").GetAwaiter().GetResult();
        var story = StoryLinks().Matches(front).Select(link => link.Groups[1].Value).First();
        var picture = PictureLinks().Match(front).Groups[1].Value;
        return
        [
            Export(client, "front", "/"),
            Export(client, "section", "/" + SectionLinks().Match(front).Groups[1].Value),
            Export(client, "story", story),
            Export(client, "feed", "/front.rss"),
            Export(client, "picture", picture),
        ];
    }

    public string WriteConfiguration(int port, int tlsPort, string certificate, string key)
    {
        var path = System.IO.Path.Combine(options.Work, "nginx.conf");
        File.WriteAllText(
            path,
            $$"""
            worker_processes {{Environment.ProcessorCount}};
            daemon off;
            pid {{options.Work}}/nginx.pid;
            error_log {{options.Work}}/nginx.log;
            events { worker_connections 4096; }
            http {
              access_log off;
              server_tokens off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=10000 inactive=600s;
              open_file_cache_valid 600s;
              client_body_temp_path {{options.Work}}/body;
              proxy_temp_path {{options.Work}}/proxy;
              fastcgi_temp_path {{options.Work}}/fastcgi;
              uwsgi_temp_path {{options.Work}}/uwsgi;
              scgi_temp_path {{options.Work}}/scgi;
              server {
                listen 127.0.0.1:{{port}} reuseport;
                listen 127.0.0.1:{{tlsPort}} ssl http2 reuseport;
                ssl_certificate {{certificate}};
                ssl_certificate_key {{key}};
                root {{www}};
            {{locations}}
              }
            }
            """
        );
        return path;
    }

    private Kind Export(HttpClient client, string name, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = client.SendAsync(request).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
        var bytes = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var isPacked = answer.Content.Headers.ContentEncoding.Contains("gzip");
        File.WriteAllBytes(System.IO.Path.Combine(www, name + (isPacked ? ".gz" : "")), bytes);
        var type = answer.Content.Headers.ContentType!.ToString();
        locations.AppendLine(
            CultureInfo.InvariantCulture,
            $"    location = /{name} {{ types {{ }} default_type \"{type}\";{(isPacked ? " gzip_static always;" : "")}"
        );
        foreach (
            var header in answer.Headers.Where(header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
            locations.AppendLine(
                CultureInfo.InvariantCulture,
                $"      add_header {header.Key} \"{string.Join(", ", header.Value)}\";"
            );
        locations.AppendLine("    }");
        return new(name, path, "/" + name, bytes.Length);
    }

    [GeneratedRegex("href=\"(/20\\d\\d/\\d\\d/[a-z0-9-]{8,})\"")]
    private static partial Regex StoryLinks();

    [GeneratedRegex("<nav[^>]*>.*?href=\"/([a-z-]+)\"", RegexOptions.Singleline)]
    private static partial Regex SectionLinks();

    [GeneratedRegex("src(?:set)?=\"(/pictures/[^\" ]+)")]
    private static partial Regex PictureLinks();
}

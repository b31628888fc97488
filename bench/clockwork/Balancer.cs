using System.Diagnostics;

namespace Dastan.Bench.Clockwork;

/// <summary>nginx in front of two nodes, as docs/running.md has it.</summary>
internal sealed class Balancer : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    private Balancer(Process process, string folder, Uri address) =>
        (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public static async Task<Balancer> StartAsync(IEnumerable<Uri> nodes)
    {
        var folder = Directory.CreateTempSubdirectory("dastan-balancer-").FullName;
        var address = new Uri($"http://127.0.0.1:{Node.FreePort()}/");
        var servers = string.Concat(nodes.Select(node => $"server {node.Authority} max_fails=2 fail_timeout=5s;\n"));
        await File.WriteAllTextAsync(
            $"{folder}/nginx.conf",
            $$"""
            worker_processes 1;
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                upstream dastan {
                    {{servers}}
                    keepalive 64;
                }
                server {
                    listen {{address.Authority}};
                    location / {
                        proxy_pass http://dastan;
                        proxy_set_header Host $host;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_next_upstream error timeout http_502 http_503;
                        proxy_next_upstream_tries 2;
                    }
                }
            }
            """
        );
        var nginx = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        var process = Process.Start(nginx, ["-c", $"{folder}/nginx.conf", "-p", folder]);
        await Task.Delay(500);
        return new(process, folder, address);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

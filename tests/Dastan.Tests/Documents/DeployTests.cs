using System.Text.RegularExpressions;
using Dastan.Tests.Architecture;

namespace Dastan.Tests.Documents;

/// <summary>What lies in <c>deploy</c> names settings that there are, and agrees with itself about ports, folders and addresses.</summary>
public sealed partial class DeployTests
{
    private static readonly string[] Forms =
    [
        "deploy/dastan.service",
        "deploy/dastan.env",
        "deploy/Containerfile",
        "docs/running.md",
    ];

    [Fact]
    public void The_samples_name_only_settings_that_there_are()
    {
        var known = Known();

        Assert.All(Forms, file => Assert.Empty(Unknown(Tree.Read(file), known)));
        Assert.All(Forms, file => Assert.NotEmpty(Variables().Matches(Tree.Read(file))));
        Assert.Equal(["DASTAN_ADRESS"], Unknown("DASTAN_ADRESS=x\n#DASTAN_DATA=y", known));
        Assert.Empty(Unknown("DASTAN_RATES__BANKS__NBK__ADDRESS=x", known));
    }

    [Fact]
    public void Unit_and_document_agree_about_where_things_are()
    {
        var unit = Tree.Read("deploy/dastan.service");
        var document = Tree.Read("docs/running.md");

        Assert.Contains("ExecStart=/opt/dastan/dastan serve\n", unit);
        Assert.Contains("DASTAN_DATA=/var/lib/dastan\n", unit);
        Assert.Contains("StateDirectory=dastan\n", unit);
        Assert.Contains("EnvironmentFile=-/etc/dastan/dastan.env\n", unit);
        Assert.Contains("ReadWritePaths=-/var/backups/dastan\n", unit);
        Assert.Contains("DASTAN_BACKUP__FOLDER=/var/backups/dastan\n", Tree.Read("deploy/dastan.env"));
        foreach (var place in (string[])["/opt/dastan", "/etc/dastan/dastan.env", "/var/backups/dastan"])
            Assert.Contains(place, document);
    }

    [Theory]
    [InlineData("deploy/Caddyfile", "localhost:8080")]
    [InlineData("deploy/nginx.conf", "server 127.0.0.1:8080;")]
    [InlineData("deploy/dastan.env", "DASTAN_LISTEN=http://localhost:8080\n")]
    [InlineData("deploy/Containerfile", "DASTAN_LISTEN=http://*:8080 ")]
    [InlineData("deploy/Containerfile", "/dev/tcp/127.0.0.1/8080")]
    [InlineData("deploy/Containerfile", "GET /health/live ")]
    public void Proxies_and_containers_ask_where_the_paper_listens(string file, string said)
    {
        Assert.Contains(said, Tree.Read(file));
        Assert.Equal("http://localhost:8080", new Dastan.Web.NewspaperSettings().Listen);
    }

    [Fact]
    public void The_reader_is_named_by_the_proxy_and_by_nobody_else()
    {
        var nginx = Tree.Read("deploy/nginx.conf");

        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", nginx);
        Assert.Contains("location ~ ^/([a-z]+/)?(v1|v2|websub)(/|$) {", nginx);
        Assert.DoesNotContain("$proxy_add_x_forwarded_for", nginx);
        Assert.DoesNotContain("trusted_proxies", Tree.Read("deploy/Caddyfile"));
    }

    [Fact]
    public void Every_sample_is_spoken_of()
    {
        var document = Tree.Read("docs/running.md");

        Assert.All(Tree.Files("deploy"), file => Assert.Contains(file, document));
    }

    [Fact]
    public void Only_the_drop_in_for_ports_gives_the_paper_a_capability()
    {
        Assert.Contains("CapabilityBoundingSet=\n", Tree.Read("deploy/dastan.service"));
        Assert.DoesNotContain("AmbientCapabilities", Tree.Read("deploy/dastan.service"));
        Assert.Contains("AmbientCapabilities=CAP_NET_BIND_SERVICE\n", Tree.Read("deploy/dastan.service.d/ports.conf"));
    }

    // In the document a setting of one bank is written for all: {BANK}.
    private static List<Regex> Known() =>
        DocumentRules
            .CodeRows(Tree.Read("docs/settings.md"))
            .Select(cells => new Regex($"^{Braces().Replace(cells[1], "[A-Z]+")}$"))
            .ToList();

    private static IEnumerable<string> Unknown(string text, List<Regex> known) =>
        Variables()
            .Matches(text)
            .Select(found => found.Value)
            .Where(name => !known.Exists(setting => setting.IsMatch(name)));

    [GeneratedRegex(@"\bDASTAN_[A-Z_]+")]
    private static partial Regex Variables();

    [GeneratedRegex(@"\{[A-Z]+\}")]
    private static partial Regex Braces();
}

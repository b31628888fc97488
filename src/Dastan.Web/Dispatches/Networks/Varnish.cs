using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Varnish with its module xkey (Debian: varnish-modules), and the configuration in <c>docs/varnish.vcl</c>: PURGE with the tags in a header.</summary>
public sealed class Varnish(CdnSettings settings) : INetwork
{
    // Of 8 KB that a header may have.
    private const int MostAtOnce = 200;

    public string TagHeader => "xkey";

    public char Between => ' ';

    public int LongestHeader => 6 * 1024;

    public IEnumerable<OutsideRequest> Purge(IReadOnlyList<string> tags) =>
        from address in settings.Addresses
        from some in tags.Chunk(MostAtOnce)
        select new OutsideRequest(address) { Method = "PURGE", Headers = [new("xkey-purge", string.Join(' ', some))] };
}

using System.Text;

namespace Dastan.Web.Https;

/// <summary>
/// Under which names the paper answers, where its public address is set: under that, those of <see cref="NewspaperSettings.Hosts"/>, and what nobody elsewhere can have
/// pointed at this machine: IP addresses, and names without a dot, such as a proxy or a container calls it by. Where it is not set, under any.
/// </summary>
public sealed class HostNames
{
    private const string Www = "www.";

    // Longer is no name: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, with a port.
    private const int Longest = 253 + 6;

    private readonly string home;
    private readonly string[] ours;

    public HostNames(NewspaperSettings settings)
    {
        home = settings.Address is null ? "" : new Uri(settings.PublicAddress).IdnHost;
        ours = home is "" ? [] : [home, .. settings.OtherHosts];
    }

    public bool AreOurs(HostString host) => AreOurs(host.Value ?? "");

    /// <param name="host">As the header says it, with a port or without.</param>
    public bool AreOurs(ReadOnlySpan<byte> host)
    {
        if (host.Length > Longest)
            return false;
        Span<char> name = stackalloc char[host.Length];
        _ = Encoding.ASCII.GetChars(host, name);
        return AreOurs(name);
    }

    private bool AreOurs(ReadOnlySpan<char> host)
    {
        if (ours is [] || host is ['[', ..])
            return true;

        var name = (host.IndexOf(':') is >= 0 and var port ? host[..port] : host).TrimEnd('.');
        foreach (var own in ours)
            if (name.Equals(own, StringComparison.OrdinalIgnoreCase))
                return true;
        return !name.Contains('.') || name.IndexOfAnyExcept("0123456789.") < 0;
    }

    /// <summary>Whether it is the public address but for a <c>www.</c>, which readers put before it or leave out.</summary>
    public bool IsNearHome(HostString host) =>
        home is not ""
        && (
            host.Host.Equals(Www + home, StringComparison.OrdinalIgnoreCase)
            || home.Equals(Www + host.Host, StringComparison.OrdinalIgnoreCase)
        );
}
